import { SECTIONS, type ResponseDue } from '../../../policies';
import { conversationText } from '../conversationText';
import { instantInWords } from '../instant';
import type { AnswerWays } from '../answerWays';
import { onOneLine, paragraphs, quoted, signed } from '../mailLayout';
import type { TicketMails } from '../ticketMails';

export const ENGLISH_MAILS: TicketMails = {
  confirmation: ({ shopName, timeZone, number, customerName, orderNumber, description, due }) => ({
    subject: `We have your message [${number}]`,
    text: paragraphs([
      `Hello ${onOneLine(customerName)},`,
      `thank you for writing to ${shopName}. Your message is with our team under the number ${number}.`,
      dueSentence(timeZone, due),
      orderNumber === undefined ? undefined : `Order number: ${onOneLine(orderNumber)}`,
      `What you wrote:`,
      quoted(description),
      `If you did not write this, somebody gave us your address by mistake. Then there is nothing you need to do.`,
      `${shopName}, customer service`,
    ]),
  }),
  stillWaiting: ({ shopName, timeZone, number, customerName, dueBy }) => ({
    subject: `We have not forgotten your message [${number}]`,
    text: paragraphs([
      `Hello ${onOneLine(customerName)},`,
      `your message ${number} is with our team and has not been answered yet. This is a busy season, and answers take longer than usual; yours keeps its place.`,
      `It comes by ${instantInWords(dueBy, timeZone)} at the latest (Policy §3, ${SECTIONS[3]}). There is nothing you need to do.`,
      `${shopName}, customer service`,
    ]),
  }),
  withdrawal: ({ shopName, number, customerName }) => ({
    subject: `You have withdrawn your message [${number}]`,
    text: paragraphs([
      `Hello ${onOneLine(customerName)},`,
      `you have withdrawn your message ${number}, so our team will not answer it any more.`,
      `Was it not you, or do you need us after all? Write to us again through our contact form, with this number.`,
      `${shopName}, customer service`,
    ]),
  }),
  reply: ({ shopName, number, customerName, agentName, text, ways }) => ({
    subject: `Our answer to your message [${number}]`,
    text: paragraphs([
      `Hello ${onOneLine(customerName)},`,
      text.trim(),
      `${agentName}\n${shopName}, customer service`,
      howToAnswer(number, ways),
    ]),
  }),
  transcript: ({ shopName, timeZone, customerName, lines }) => ({
    subject: `Your conversation with ${shopName}`,
    text: paragraphs([
      customerName ? `Hello ${onOneLine(customerName)},` : `Hello,`,
      `this is the conversation that you asked us to mail you.`,
      conversationText(lines, { customer: 'You', bot: 'Assistant', agent: shopName }, timeZone),
      `${shopName}, customer service`,
    ]),
  }),
  rating: ({ shopName, number, customerName, url }) => ({
    subject: `How good was our help? [${number}]`,
    text: paragraphs([
      `Hello ${onOneLine(customerName)},`,
      `your message ${number} is closed. How good was our help, from 1 to 5? You can tell us here:`,
      url,
      `If you still need us, write to us again through our contact form, with this number.`,
      `${shopName}, customer service`,
    ]),
  }),
  chatReplies: ({ shopName, number, customerName, replies, ways }) => ({
    subject: `Our answer to your message [${number}]`,
    text: paragraphs([
      `Hello ${onOneLine(customerName)},`,
      `you had left our chat when we answered. So that you do not miss it, this is what we wrote:`,
      ...signed(replies),
      `${shopName}, customer service`,
      howToAnswer(number, ways),
    ]),
  }),
};

function howToAnswer(number: string, { byMail, contactUrl, timeZone, chat }: AnswerWays): string {
  if (!chat) {
    return byMail
      ? `To answer, reply to this mail.`
      : `To answer, write to us through our contact form and give the number ${number}:\n${contactUrl}`;
  }
  return [
    byMail ? `To answer, reply to this mail or go on in the chat:` : `To answer, go on in the chat:`,
    chat.url,
    `The link works until ${instantInWords(chat.until, timeZone)}. Whoever has it can read the conversation, so please keep it to yourself.`,
    ...(byMail ? [] : [`Answers to this mail itself reach nobody.`]),
  ].join('\n');
}

function dueSentence(timeZone: string, due: ResponseDue): string {
  const by = `You will have our answer by ${instantInWords(due.dueBy, timeZone)} at the latest (Policy §3, ${SECTIONS[3]}).`;
  if (!due.peak) return by;
  return `${by} This is a busy season, so it may take longer than usual; your message keeps its place.`;
}
