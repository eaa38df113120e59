/** Mails to the customer about a ticket, in plain text. */
import { SECTIONS, type ResponseDue } from '../../policies';
import { instantInWords } from './instant';

export interface MailText {
  subject: string;
  text: string;
}

export interface ConfirmationFacts {
  shopName: string;
  /** IANA name of the shop's time zone. */
  timeZone: string;
  number: string;
  customerName: string;
  orderNumber?: string;
  description: string;
  due: ResponseDue;
}

/** Says that the message arrived, under which number, by when it is answered, and what it was. */
export function confirmationMail(facts: ConfirmationFacts): MailText {
  const { shopName, number, customerName, orderNumber, description, due } = facts;
  return {
    subject: `We have your message [${number}]`,
    text: paragraphs([
      `Hello ${onOneLine(customerName)},`,
      `thank you for writing to ${shopName}. Your message is with our team under the number ${number}.`,
      dueSentence(facts, due),
      orderNumber === undefined ? undefined : `Order number: ${onOneLine(orderNumber)}`,
      `What you wrote:`,
      quoted(description),
      `If you did not write this, somebody gave us your address by mistake. Then there is nothing you need to do.`,
      `${shopName}, customer service`,
    ]),
  };
}

function dueSentence({ timeZone }: ConfirmationFacts, due: ResponseDue): string {
  const by = `You will have our answer by ${instantInWords(due.dueBy, timeZone)} at the latest (Policy §3, ${SECTIONS[3]}).`;
  if (!due.peak) return by;
  return `${by} This is a busy season, so it may take longer than usual; your message keeps its place.`;
}

/** Says that it takes longer in a busy season, and by when the answer comes. */
export function stillWaitingMail({
  shopName,
  timeZone,
  number,
  customerName,
  dueBy,
}: {
  shopName: string;
  /** IANA name of the shop's time zone. */
  timeZone: string;
  number: string;
  customerName: string;
  dueBy: Date;
}): MailText {
  return {
    subject: `We have not forgotten your message [${number}]`,
    text: paragraphs([
      `Hello ${onOneLine(customerName)},`,
      `your message ${number} is with our team and has not been answered yet. This is a busy season, and answers take longer than usual; yours keeps its place.`,
      `It comes by ${instantInWords(dueBy, timeZone)} at the latest (Policy §3, ${SECTIONS[3]}). There is nothing you need to do.`,
      `${shopName}, customer service`,
    ]),
  };
}

/** Says that nobody will answer any more, and how to change that. */
export function withdrawalMail({
  shopName,
  number,
  customerName,
}: {
  shopName: string;
  number: string;
  customerName: string;
}): MailText {
  return {
    subject: `You have withdrawn your message [${number}]`,
    text: paragraphs([
      `Hello ${onOneLine(customerName)},`,
      `you have withdrawn your message ${number}, so our team will not answer it any more.`,
      `Was it not you, or do you need us after all? Write to us again through our contact form, with this number.`,
      `${shopName}, customer service`,
    ]),
  };
}

export interface ReplyFacts {
  shopName: string;
  number: string;
  customerName: string;
  agentName: string;
  text: string;
}

/** An agent's answer to a message that came without a chat. */
export function replyMail({ shopName, number, customerName, agentName, text }: ReplyFacts): MailText {
  return {
    subject: `Our answer to your message [${number}]`,
    text: paragraphs([
      `Hello ${onOneLine(customerName)},`,
      text.trim(),
      `${agentName}\n${shopName}, customer service`,
    ]),
  };
}

function paragraphs(parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}

function quoted(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
