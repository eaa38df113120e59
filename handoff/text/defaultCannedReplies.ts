/**
 * What a new desk starts with. Neutral words alone: what the policy says of a case stands beside the
 * conversation, decided for it, and nothing here promises anything.
 */
export const DEFAULT_CANNED_REPLIES: readonly { name: string; text: string }[] = [
  {
    name: 'Hello',
    text: 'Hello {{firstName}}, this is {{agentName}} from {{shopName}}. I have read your message.',
  },
  {
    name: 'Ask for the order number',
    text: 'Could you send me the number of the order that this is about, {{firstName}}?',
  },
  {
    name: 'Ask for a photo',
    text: 'Could you send me a photo of it, {{firstName}}? Then I can see what you see.',
  },
  {
    name: 'Still open',
    text: 'Hello {{firstName}}, your ticket {{ticketNumber}} is still open with us. Our answer is due by {{dueDate}}.',
  },
  { name: 'Anything else?', text: 'Is there anything else I can help you with, {{firstName}}?' },
  {
    name: 'Goodbye',
    text: 'Thank you for writing to {{shopName}}, {{firstName}}. Should you want to come back to this, your ticket number is {{ticketNumber}}.\n\n{{agentName}}',
  },
];
