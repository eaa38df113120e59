import { calendarDayOf, type ContactForm, type ContactTopic, type ResponseProgress } from '../../../policies';
import type { HandoverReason } from '../../contact/handover';
import type { LineStanding } from '../../ticket/lineStanding';
import type { ContactWording } from '../contactWording';
import type { Matter, WordingSetting } from '../wording';
import type { TicketStatus } from '../../ports';
import { YES_NO } from './chips';
import { cite, formatDay, formatInstant, formatList, withSource } from './formats';

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
  emailMissing: 'the missing e-mail',
  return: 'your return',
  refundStatus: 'your refund',
  paymentStatus: 'your payment',
  paymentFailed: 'the payment',
};

export function createContactWording({ timeZone, today }: WordingSetting): ContactWording {
  const by = (instant: Date): string => formatInstant(instant, today, timeZone);
  const on = (instant: Date): string => formatDay(calendarDayOf(instant, timeZone), today);

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
    sent: ({ number, dueBy, peak }, standing) =>
      `Done! Your case is ${number}. A person will answer right here in the chat, by ${by(dueBy)} at the latest${peak ? '; this is a busy season, so it may take a little longer than usual' : ''}. ${cite(3)}${standingText(standing, by)}`,
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
    alreadyWithTeam: ({ number, dueBy }, standing) =>
      `Our team already has this: your case is ${number}, and I've added your words to it. You'll get an answer right here by ${by(dueBy)}.${standingText(standing, by)}`,
    ticketStatus: ({ mergedInto, ...ticket }, progress, standing) => {
      if (mergedInto === undefined) return ticketText(ticket, progress, standing, { by, on });
      const { number } = ticket;
      const goesOn = ticketText({ ...ticket, number: mergedInto }, progress, standing, { by, on });
      return `${number} is handled together with ${mergedInto}. ${goesOn}`;
    },
    stillWaiting: ({ number, dueBy }) =>
      `A word on ${number}: our team has not got to it yet. This is a busy season, and answers take longer than usual; your message keeps its place, and the answer comes by ${by(dueBy)} at the latest. ${cite(3)}`,
    chooseTicket: (tickets) =>
      [
        'Which case do you mean?',
        ...tickets.map((ticket) => `${ticket.number}: ${firstWords(ticket.description)}`),
      ].join('\n'),
    askTicketNumber: (attempt) =>
      attempt === 0
        ? "What's the number of your case? It begins with T- and stands in the e-mail that confirmed it."
        : 'Please send the number as it stands in the e-mail, for example T-1001.',
    ticketNumberNotRead: () => "I couldn't find a case number in that.",
    askTicketEmail: (number, attempt) =>
      attempt === 0
        ? `Which e-mail address did you give for ${number}? I ask so that nobody else gets to see your case.`
        : `Please type the e-mail address that you gave for ${number}, for example ann@example.com.`,
    ticketNotMatched: (number, email) =>
      `I can't find a case ${number} under ${email}. Please check both against the e-mail that confirmed it, and send me the one that needs correcting. After several misses, look-ups pause for 15 minutes.`,
    offerPersonForTicket: () => ({
      text: "Without its number and the e-mail address on it I can't look at a case. Shall I take down your question for our team instead?",
      chips: YES_NO,
    }),
    askWhatToAdd: (number) => `What shall I add to ${number}? Pictures and PDF files are fine too.`,
    addedTo: ({ number, state, agentName }) => {
      if (state === 'resolved' || state === 'withdrawn')
        return `I've added that to ${number}, and our team has it open again.`;
      return `I've added that to ${number}; ${agentName ?? 'our team'} will see it there.`;
    },
    confirmWithdrawal: ({ number, mergedInto, description, place }) =>
      mergedInto !== undefined
        ? `${number} is handled together with ${mergedInto}. Shall I tell our team that you no longer need ${number}? ${mergedInto} stays with them.`
        : place === undefined
          ? `${number} is about: ${firstWords(description)}\nShall I withdraw it? Nobody will work on it then.`
          : `You needn't wait here: the answer to ${number} stays in this chat.\nIt is about: ${firstWords(description)}\nShall I withdraw it all the same? Nobody will work on it then.`,
    withdrawn: ({ number, mergedInto }) =>
      mergedInto !== undefined
        ? `I've told our team that you no longer need ${number}. ${mergedInto} stays with them.`
        : `Done, ${number} is withdrawn. You'll get an e-mail that says so. If you need us after all, just write.`,
    notWithdrawn: (number) => `All right, ${number} stays with our team.`,
  };
}

/** What follows a sentence about the answer. */
function standingText(standing: LineStanding | undefined, by: (instant: Date) => string): string {
  switch (standing?.kind) {
    case 'inLine':
      return standing.place === 1 ? " You're next in line." : ` You're number ${standing.place} in line.`;
    case 'closed':
      return ` Nobody is at the desk right now; our team is back on ${by(standing.opensAt)}.`;
    case undefined:
      return '';
  }
}

const ANSWERED_IN: Readonly<Record<TicketStatus['answeredIn'], string>> = {
  here: 'right here',
  otherChat: 'in the chat where you opened it',
  mail: 'by e-mail',
};

function ticketText(
  { number, state, agentName, closedAt, answeredIn }: TicketStatus,
  progress: ResponseProgress,
  standing: LineStanding | undefined,
  { by, on }: { by(instant: Date): string; on(instant: Date): string },
): string {
  const agent = agentName ?? 'A colleague';
  const closedOn = closedAt ? ` on ${on(closedAt)}` : '';
  switch (state) {
    case 'open':
      return standing?.kind === 'inLine'
        ? `${standing.place === 1 ? `With ${number} you're next in line.` : `With ${number} you're number ${standing.place} in line.`} ${answerText(progress, answeredIn, by)}`
        : `${number} is waiting for a colleague to take it on. ${answerText(progress, answeredIn, by)}${standingText(standing, by)}`;
    case 'assigned':
      return progress.kind === 'answered'
        ? `${agent} has ${number}, with what you wrote last.`
        : `${agent} has ${number} and is looking into it. ${answerText(progress, answeredIn, by)}`;
    case 'waiting':
      return `${agent} has answered ${number} ${ANSWERED_IN[answeredIn]} and is waiting for your reply.`;
    case 'resolved':
      return `${number} was closed${closedOn}. If something is still open, say “add to ${number}”, and our team will look at it again.`;
    case 'withdrawn':
      return `You withdrew ${number}${closedOn}, so nobody is working on it.`;
  }
}

function answerText(
  { kind, facts: { dueBy, peak }, section }: ResponseProgress,
  answeredIn: TicketStatus['answeredIn'],
  by: (instant: Date) => string,
): string {
  const where = ANSWERED_IN[answeredIn];
  switch (kind) {
    // It went back into the queue after a first answer.
    case 'answered':
      return `You've had an answer from our team before; the next one will be ${where}.`;
    case 'overdue':
      return withSource(`Our answer was due by ${by(dueBy)} and is late; I'm sorry about that.`, section);
    case 'waiting':
    case 'updateDue': {
      const season = peak ? ' This is a busy season, so it may take longer than usual.' : '';
      return withSource(`You'll get an answer ${where} by ${by(dueBy)}.${season}`, section);
    }
  }
}

const FIRST_LETTERS = 80;

function firstWords(description: string): string {
  const line = description.replace(/\s+/g, ' ').trim();
  return line.length <= FIRST_LETTERS ? `“${line}”` : `“${line.slice(0, FIRST_LETTERS).trimEnd()}…”`;
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
    case 'parcelMissing':
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
