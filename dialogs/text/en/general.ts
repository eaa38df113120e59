import type { GeneralWording, KeptFact, Matter, WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { formatDay, formatInstant, formatList } from './formats';

const MATTERS: Readonly<Record<Matter, string>> = {
  orderStatus: 'your order',
  changeRequest: 'changing your order',
  deliveryProblem: 'your delivery',
  emailMissing: 'the missing e-mail',
  return: 'your return',
  refundStatus: 'your refund',
  itemProblem: 'what is wrong with it',
  paymentStatus: 'your payment',
  paymentFailed: 'the failed payment',
  product: 'your question about the piece',
  contact: 'your message to the team',
  ticket: 'your case',
  offer: '',
};

const KEPT: Readonly<Record<KeptFact, string>> = {
  orderNumber: 'your order number',
  email: 'your e-mail address',
  name: 'your name',
};

export function createGeneralWording({ shopName, timeZone, today }: WordingSetting): GeneralWording {
  return {
    welcome: () =>
      `Hello, and welcome to ${shopName}! I'm the shop's support bot: I can look after orders, returns, refunds and payments, and I'll get you a person whenever you like. What can I do for you?`,
    help: () =>
      'I can tell you where an order is, check whether something can go back, look up a refund or a payment, and answer questions about the shop. Say “cancel” to drop what we are doing, “start over” to begin afresh, or “agent” to get a person.',
    apology: (reference) =>
      `I'm sorry, something went wrong on my side, and your last message had no effect. What you told me before is still here. Please try again, or let me get you a person; the reference is ${reference}.`,
    iAmBot: () => "I'm the shop's support bot, yes. Whenever you'd like a person, just say “agent”.",
    inThisLanguage: () => "Sure, let's go on in English.",
    thanks: () => "You're welcome!",
    goodbye: () => 'Goodbye, and take care! I am here whenever you need me.',
    readyForMore: () => "I'm here. What can I do for you?",
    allRight: () => 'All right. Is there anything else?',
    cancelled: (matter, kept) => {
      const dropped =
        MATTERS[matter] === ''
          ? "All right, I've left that."
          : `All right, I've stopped with ${MATTERS[matter]}.`;
      if (kept.length === 0) return dropped;
      return `${dropped} I still have ${formatList(kept.map((fact) => KEPT[fact]))}, so you won't have to give that again.`;
    },
    nothingToCancel: () => "There's nothing open that I could stop. What would you like to do?",
    startedOver: () => "Fresh start: I've put everything aside. What can I do for you?",
    backTo: (matter) => (MATTERS[matter] === '' ? '' : `Back to ${MATTERS[matter]}:`),
    goOnWith: (matter) =>
      MATTERS[matter] === ''
        ? 'Good to see you again! Shall we go on where we stopped?'
        : `Good to see you again! Shall we go on with ${MATTERS[matter]}?`,
    leftThat: () => "All right, I've put that aside. What can I do for you?",
    laterOn: (request) => `I'll come to “${shortened(request)}” right after this.`,
    nowTo: (request) => `Now to “${shortened(request)}”:`,
    updated: (isKept) =>
      isKept
        ? "I've been updated since we last spoke. What you told me is still here, so let's go on."
        : "I've been updated since we last spoke and can't go on with what we had open. Please tell me once more what you need.",
    notUnderstood: () => "I'm not sure I got that. Which of these comes closest? Or say it in other words.",
    didYouMeanOne: (label) => `I'm not quite sure I got that. Do you mean “${label}”?`,
    didYouMean: () => 'I want to get this right: which of these do you mean?',
    noted: (question) => `Thanks, I've noted that. ${question}`,
    onceMore: (text) => `Once more: ${text}`,
    whatAboutOrder: (orderNumber) =>
      `Thanks, I've noted order ${orderNumber}. What would you like to know about it?`,
    whatAboutEmail: () => "Thanks, I've noted your e-mail address. What is it about?",
    whatAboutFiles: (count) =>
      `Thanks, ${count === 1 ? 'I have your file' : `I have your ${count} files`}. What is it about? If you like, I can get you a person.`,
    filesKept: (count) =>
      `Thanks, ${count === 1 ? 'your file stays' : 'your files stay'} with this conversation.`,
    dontSendCards: () =>
      "That looked like a card number, so I've hidden all but its last digits. Please don't send card details here; nobody at the shop needs them.",
    yesOrNo: () => "Sorry, I couldn't tell whether that's a yes or a no.",
    yesNoAgain: (question) => `A simple “yes” or “no” will do. ${lastSentence(question)}`,
    pickOne: () =>
      "Sorry, I couldn't match that. Please pick one of the answers below, or say it in other words.",
    changedField: (field) => FIELD_ANEW[field],
    declinedOffer: () => "All right, I'll leave it at that. Is there anything else?",
    leftAtThat: () => "All right, I'll leave it at that.",
    offerPerson: () => ({
      text: "I still don't get what you need, sorry. Shall I pass this to a person?",
      chips: YES_NO,
    }),
    offerPersonInForm: () => ({
      text: "We seem to be stuck, and I don't want to waste your time. Shall a person take over?",
      chips: YES_NO,
    }),
    offerPersonInstead: () => ({
      text: "I'm sorry, then I got you wrong. Shall I pass your question to a person?",
      chips: YES_NO,
    }),
    handBack: ({ ticketNumber, cause, mergedInto, dueBy }) => {
      if (cause === 'resolved')
        return `It's the bot again: ${ticketNumber} is closed. I'm here if there is anything else.`;
      if (cause === 'merged')
        return `It's the bot again: our team handles ${ticketNumber} together with ${mergedInto ?? 'your other case'} from now on, and answers there. To tell them more, say “add to ${ticketNumber}”.`;
      if (cause === 'returned')
        return `It's the bot again. I'm sorry about the silence: ${ticketNumber} is back in line, and whoever takes it next sees everything you wrote. Until then I'm here for you.`;
      const until = dueBy ? ` and will answer by ${formatInstant(dueBy, today, timeZone)}` : '';
      return `It's the bot again. Another colleague will take over ${ticketNumber}${until}. Until then I'm here for you.`;
    },
    day: (day) => formatDay(day, today),
  };
}

const MOST_QUOTED = 80;

/** The shopper's words as a quotation that fits a line. */
function shortened(words: string): string {
  const plain = words.replace(/\s+/g, ' ');
  return plain.length > MOST_QUOTED ? `${plain.slice(0, MOST_QUOTED).trimEnd()}…` : plain;
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.!]) /).at(-1) ?? text;
}

const FIELD_ANEW = {
  name: "Sure, let's change the name.",
  email: "Sure, let's change the e-mail address.",
  orderNumber: "Sure, let's change the order number.",
  topic: "Sure, let's change the topic.",
  description: "Sure, let's change the message.",
} as const;
