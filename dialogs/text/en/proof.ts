import { ONE_TIME_CODE } from '../../oneTimeCode';
import type { ProofWording } from '../wording';
import { CHIPS, YES_NO } from './chips';

const { digits, minutes, tries, perOrderAndHour } = ONE_TIME_CODE;

export const PROOF: ProofWording = {
  askOrderNumber: (attempt, without) => {
    const where = 'The order number is in your order confirmation e-mail, for example #1042.';
    switch (without) {
      case 'stops':
        return attempt === 0 ? "What's your order number?" : `${where} Which one is yours?`;
      case 'answersInGeneral':
        return attempt === 0
          ? "What's the order number? If you don't have it at hand, I can tell you what applies in general."
          : `${where} Without it I can only answer in general. Which one is yours?`;
      case 'goesOn':
        return attempt === 0
          ? "What's the order number? If you don't have it at hand, we can go on without it."
          : `${where} Which one is yours? We can go on without it, too.`;
    }
  },
  notAnOrderNumber: () => "That doesn't look like one of our order numbers.",
  askOrderEmail: (orderNumber, attempt) =>
    attempt === 0
      ? `Which e-mail address is order ${orderNumber} under? I ask so that nobody else gets to see your order.`
      : 'Please type the e-mail address that you ordered with, for example ann@example.com.',
  notAnEmail: () => "I couldn't find an e-mail address in that.",
  contactEmail: (email) =>
    `Noted: our team will write to ${email}. The order itself stays under its own address.`,
  noMatch: (misses, orderNumber, email) => {
    const pause = 'After several misses, look-ups pause for 15 minutes.';
    const pair = `an order ${orderNumber} under ${email}`;
    if (misses <= 1) {
      return `I can't find ${pair}. Please check both against your order confirmation and send me the one that needs correcting, or let me mail a code to the address on the order. ${pause}`;
    }
    if (misses === 2) {
      return `I can't find ${pair} either. The number and the address both stand in your order confirmation; send me whichever is different there, or let me mail a code. ${pause}`;
    }
    return `Still no match: I can't find ${pair}. You can correct either of them, have a code mailed to the address on the order, or I'll get you a person who can look for it. ${pause}`;
  },
  recheckNotRead: (attempt) =>
    attempt === 0
      ? "I couldn't find an order number or an e-mail address in that. Just send me the one that needs correcting."
      : 'Please send me an order number like #1042 or an e-mail address like ann@example.com; I keep the other one.',
  codeSent: (orderNumber, count) =>
    count <= 1
      ? `If there is an order ${orderNumber}, a ${digits}-digit code is on its way to the e-mail address on it. Please type it here; it works for ${minutes} minutes.`
      : `If there is an order ${orderNumber}, another code is on its way to the address on it. Give it a minute and look into the spam folder too: more than ${perOrderAndHour} an hour are not sent for an order. What does it say?`,
  askCode: (orderNumber) => `Which ${digits}-digit code came by mail for order ${orderNumber}?`,
  codeWrong: (count) =>
    count <= 1
      ? `That code doesn't work: it may be mistyped, older than ${minutes} minutes or used up. Please check it and type it again, or have a new one sent.`
      : `That one doesn't work either. A code works for ${minutes} minutes and ${tries} tries, and only in this chat. Shall I send a new one?`,
  codeLength: (typed) => `That has ${typed} digits, and the code has ${digits}. Please type it once more.`,
  codeNotThere: () =>
    'A mail can take a minute or two, and it may have landed in the spam folder. It goes to the address on the order and nowhere else. If it does not come, I can send a new one, or you tell me the address instead.',
  codeNotRead: () =>
    `I'm waiting for the ${digits}-digit code from the mail. Please type it here, or tell me if you'd rather give the e-mail address.`,
  unprovable: (orderNumber) =>
    `Then I can't show order ${orderNumber} in this chat: only someone with the e-mail address on it gets to see it. A person from our team can look into it with you.`,
  offerWhileUnprovable: () => ({ text: 'Shall I pass it to a person?', chips: YES_NO }),
  unavailable: () =>
    "I can't reach the shop's order system right now, I'm sorry. Your order itself is not affected by that.",
  withoutNumber: () =>
    'I can only look at an order with its number, which is in your order confirmation e-mail. Send it to me whenever you find it.',
  offerPerson: () => ({ text: 'Or shall a person find the order for you?', chips: YES_NO }),
  offerWhileUnavailable: () => ({
    text: 'Shall I pass your question to a person instead?',
    chips: [...YES_NO, CHIPS.tryAgain],
  }),
};
