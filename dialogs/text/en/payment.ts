import type { PaymentCause, PaymentStatus } from '../../../policies';
import type { PaymentAsk, PaymentWording } from '../paymentWording';
import type { WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { formatDay, formatList, formatMoney, withSource } from './formats';

const CAUSES: Readonly<Record<PaymentCause, string>> = {
  cardDetails:
    'Please check the card number, its expiry date and the security code at the checkout: one mistyped digit is the commonest cause.',
  billingAddress: 'Please check that the billing address is the one your bank has, down to the postcode.',
  bankConfirmation:
    'Please see whether your bank is waiting for you to confirm the payment, in its app or by text message.',
  fundsOrLimit:
    'Please check that there is enough on the account, and that the limit of the card is not reached.',
  bankBlock:
    'Please check with your bank that online payments in US dollars are allowed; some block them at first.',
  checkoutPage: 'Please try the checkout in another browser or a private window, without blockers.',
};

const CAUSE_NAMES: Readonly<Record<PaymentCause, string>> = {
  cardDetails: 'card details',
  billingAddress: 'billing address',
  bankConfirmation: 'confirmation by the bank',
  fundsOrLimit: 'funds and limit',
  bankBlock: 'block by the bank',
  checkoutPage: 'checkout page',
};

export function createPaymentWording({ today }: WordingSetting): PaymentWording {
  const on = (day: string): string => formatDay(day, today);

  function statusText({ kind, facts }: PaymentStatus, ask: PaymentAsk): string {
    const amount = `${formatMoney(facts.amountCents)} (US dollars)`;
    const withCard = facts.method ? ` by ${facts.method}` : '';
    switch (kind) {
      case 'paid': {
        const day = facts.paidOn ? ` on ${on(facts.paidOn)}` : '';
        const yes = ask === 'state' ? 'Yes, your' : 'Your';
        return `${yes} payment for order ${facts.orderNumber} went through: ${amount}${withCard}${day}.`;
      }
      case 'partlyRefunded': {
        const refunds = facts.refunds.map(
          ({ refundCents, refundedOn }) =>
            `${refundCents === undefined ? 'a refund' : formatMoney(refundCents)} on ${on(refundedOn)}`,
        );
        return `Your payment for order ${facts.orderNumber} went through: ${amount}${withCard}. Of that you got back ${formatList(refunds)}.`;
      }
      case 'pending':
        return `Nothing has been taken for order ${facts.orderNumber} so far: the payment of ${amount} is still pending.`;
      case 'failed':
        return `The payment of ${amount} for order ${facts.orderNumber} failed, and we have not received any money.`;
      case 'refunded':
        return `The payment of ${amount} for order ${facts.orderNumber} has been refunded.`;
    }
  }

  return {
    status: (decision, ask = 'state') => withSource(statusText(decision, ask), decision.section),
    begin: () => "Sorry about that! Let's find the cause, one thing at a time.",
    cause: (cause) => `${CAUSES[cause]} Does it work now?`,
    notRead: () => 'Please try it and tell me: did it work, or does it still fail?',
    worked: () => "Great, I'm glad it works!",
    exhausted: () => "Then it's nothing that I can find from here, I'm sorry.",
    offerPerson: () => ({
      text: 'Shall I pass it to our team?',
      chips: YES_NO,
    }),
    offerTwice: ({ kind }) => ({
      text: `${kind === 'failed' || kind === 'pending' ? 'Our record has no payment that was taken.' : 'Our record has this one payment.'} If your bank shows more, our team should check it: shall I file that?`,
      chips: YES_NO,
    }),
    receipt: ({ section }) =>
      `${withSource('The basic details of your order are in the confirmation e-mail that you got after ordering.', section)} Whether there's an invoice beyond that, I don't know.`,
    offerReceipt: () => ({ text: 'Shall I ask our team for it?', chips: YES_NO }),
    draftFailed: (ruledOut) =>
      `A payment fails. Checked already: ${formatList(ruledOut.map((cause) => CAUSE_NAMES[cause]))}.`,
  };
}
