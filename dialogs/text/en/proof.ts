import type { ProofWording } from '../wording';
import { CHIPS, YES_NO } from './chips';

export const PROOF: ProofWording = {
  askOrderNumber: (attempt) =>
    attempt === 0
      ? "What's your order number?"
      : 'The order number is in your order confirmation e-mail, for example #1042. Which one is yours?',
  askOrderNumberOrNone: (attempt) =>
    attempt === 0
      ? "What's the order number? If you don't have it at hand, I can tell you what applies in general."
      : 'The order number is in your order confirmation e-mail, for example #1042. Without it I can only answer in general. Which one is yours?',
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
      return `I can't find ${pair}. Please check both against your order confirmation and send me the one that needs correcting. ${pause}`;
    }
    if (misses === 2) {
      return `I can't find ${pair} either. The number and the address both stand in your order confirmation; send me whichever is different there. ${pause}`;
    }
    return `Still no match: I can't find ${pair}. You can correct either of them, or I'll get you a person who can look for it. ${pause}`;
  },
  recheckNotRead: (attempt) =>
    attempt === 0
      ? "I couldn't find an order number or an e-mail address in that. Just send me the one that needs correcting."
      : 'Please send me an order number like #1042 or an e-mail address like ann@example.com; I keep the other one.',
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
