import type { ContactForm, ContactTopic } from '../../../policies';
import type { HandoverReason } from '../../contact/handover';
import type { ContactWording, Matter, WordingSetting } from '../wording';
import { cite, formatInstant, formatList } from './formats';

const TOPICS: Readonly<Record<ContactTopic, string>> = {
  order: 'An order',
  shipping: 'Shipping',
  return: 'Return or refund',
  product: 'A product',
  payment: 'Payment',
  feedback: 'Feedback',
  other: 'Something else',
};

const FIELDS: Readonly<Record<keyof ContactForm, string>> = {
  name: 'Name',
  email: 'E-mail',
  orderNumber: 'Order number',
  topic: 'Topic',
  description: 'Message',
};

const REQUESTS: Readonly<Partial<Record<HandoverReason, string>>> = {
  orderChange: 'Change the order, if possible.',
  orderCancel: 'Cancel the order, if possible.',
  addressChange: 'Change the delivery address, if possible.',
};

/** Where a picture says what words don't. */
const HELPED_BY_FILES: ReadonlySet<HandoverReason> = new Set(['websiteProblem']);

const MATTERS: Readonly<Partial<Record<Matter, string>>> = {
  orderStatus: 'your order',
  changeRequest: 'changing your order',
  deliveryProblem: 'your delivery',
  return: 'your return',
  refundStatus: 'your refund',
  paymentStatus: 'your payment',
  paymentFailed: 'the payment',
};

export function createContactWording({ timeZone, today }: WordingSetting): ContactWording {
  const by = (instant: Date): string => formatInstant(instant, today, timeZone);

  return {
    opening: (reason) => openingText(reason),
    nearlyThere: () => "I'm on it: this is the last thing a person needs from you.",
    askName: (attempt) =>
      attempt === 0
        ? "What's your name?"
        : 'How should our team address you? Your first and last name are enough.',
    nameNotRead: () => "That doesn't look like a name.",
    afterName: (name, question) => `Thank you, ${name}. ${question}`,
    askEmail: (attempt) =>
      attempt === 0
        ? "What's your e-mail address?"
        : 'Please type an e-mail address that reaches you, for example ann@example.com.',
    emailNotRead: () => "That doesn't look like an e-mail address; it needs the form ann@example.com.",
    askOrderNumber: (attempt) =>
      attempt === 0
        ? 'Which order number is it about?'
        : 'Please send the number as it stands in your order confirmation e-mail, or tell me that you have none.',
    orderNumberNotRead: () => "I couldn't find an order number in that.",
    askTopic: (attempt) =>
      attempt === 0 ? 'What is it about?' : 'Please pick the topic that comes closest.',
    topicNotRead: () => "I couldn't match that to one of the topics.",
    topics: TOPICS,
    askDescription: (reason, attempt) =>
      attempt === 0
        ? descriptionQuestion(reason)
        : 'Please describe it in your own words, so that our team can help without asking back.',
    request: (reason) => REQUESTS[reason],
    descriptionTooShort: () => "That's a bit short for our team to go on.",
    descriptionTooLong: () => 'That is more than fits into one message (5,000 letters).',
    lastLook: ({ name, email, orderNumber, topic, description }, files, reason) =>
      [
        "Here's what I'll send to our team:",
        `Name: ${name}`,
        `E-mail: ${email}`,
        ...(orderNumber ? [`Order number: ${orderNumber}`] : []),
        `Topic: ${TOPICS[topic]}`,
        `Message: ${description}`,
        ...(files.length > 0 ? [`Files: ${formatList(files)}`] : []),
        ...(files.length === 0 && HELPED_BY_FILES.has(reason)
          ? ['If a picture or a PDF would help, just attach it.']
          : []),
        'Shall I send it?',
      ].join('\n'),
    lastLookAgain: () =>
      "It isn't sent yet. Say “send”, or tell me what to change, for example “change the e-mail”.",
    askWhatToChange: () => 'What would you like to change?',
    fields: FIELDS,
    sent: ({ number, dueBy, peak }) =>
      `Done! Your case is ${number}. A person will answer right here in the chat, by ${by(dueBy)} at the latest${peak ? '; this is a busy season, so it may take a little longer than usual' : ''}. ${cite(3)}`,
    goOnMeanwhile: (matter) => {
      const what = MATTERS[matter];
      return what
        ? `Meanwhile I can go on with ${what}, if you like.`
        : 'Meanwhile I can go on with you, if you like.';
    },
    withoutDescription: (lastTexts) =>
      lastTexts.length === 0
        ? 'Would like to talk to a person.'
        : `Would like to talk to a person. Last messages: ${lastTexts.map((text) => `“${text}”`).join(' ')}`,
    files: (names) => `Files sent in the chat: ${names.join(', ')}`,
    noteAdded: ({ number, dueBy }, count) =>
      count === 1
        ? `I've added that to ${number}. Our team will answer by ${by(dueBy)}.`
        : `Added to ${number} as well; our team has ${count} messages more from you there.`,
    alreadyWithTeam: ({ number, dueBy }) =>
      `A person already has this: your case is ${number}, and I've added your words to it. You'll get an answer right here by ${by(dueBy)}.`,
    tickets: (tickets) =>
      [
        ...tickets.map(
          ({ number, dueBy }) =>
            `${number} is with our team; you'll get an answer right here by ${by(dueBy)}.`,
        ),
        'Whatever you want to add, just write it.',
      ].join(' '),
    noTicket: () =>
      'I only know the cases of this conversation, and there is none yet. About an earlier one our team can tell you more.',
  };
}

function openingText(reason: HandoverReason): string | undefined {
  switch (reason) {
    case 'askedForPerson':
      return "Of course, I'll get you a person. They only need to know how to reach you and what it's about.";
    case 'angry':
      return "I'm sorry, I can see how frustrating this is. I'll get you a person right away; they only need to know how to reach you and what it's about.";
    case 'repeatedMessage':
      return "I'm not getting you any further, I'm sorry. I'll get you a person right away.";
    case 'notUnderstood':
    case 'orderNumberMissing':
    case 'orderNotMatched':
    case 'ownershipNotShown':
    case 'orderSystemUnavailable':
    case 'policyQuestion':
    case 'productQuestion':
    case 'files':
      return "Good, a person will take it from here. I'll fill in the form with you.";
    case 'contactForm':
      return `Gladly: this is our contact form, the official way to reach the team. ${cite(2)}`;
    // What the team does with it is said in its stead, or was said right before.
    case 'feedback':
    case 'complaint':
    case 'websiteProblem':
    case 'privacyRequest':
    case 'orderChange':
    case 'orderCancel':
    case 'addressChange':
    case 'itemProblem':
      return undefined;
    case 'deliveryInvestigation':
    case 'deliveredNotReceived':
    case 'orderProblem':
    case 'returnRequest':
    case 'returnQuestion':
    case 'refundQuestion':
    case 'paymentFailed':
    case 'paymentQuestion':
    case 'emailMissing':
      return "Good. I'll fill in the form for our team with what I know.";
  }
}

function descriptionQuestion(reason: HandoverReason): string {
  switch (reason) {
    case 'orderChange':
      return 'What exactly should be changed: which item, size or quantity?';
    case 'orderCancel':
      return 'What should be cancelled, the whole order or some of it?';
    case 'addressChange':
      return "What's the full new address, and for whom?";
    case 'feedback':
      return 'What would you like to tell us?';
    case 'complaint':
      return 'What happened?';
    case 'websiteProblem':
      return 'What were you trying to do, and what happened instead?';
    case 'itemProblem':
      return 'What exactly is wrong with it?';
    case 'privacyRequest':
      return 'What would you like us to do with your data?';
    default:
      return 'What is it about? A sentence or two are enough.';
  }
}
