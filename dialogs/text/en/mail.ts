import type { OrderMail } from '../../../policies';
import type { MailWording } from '../mailWording';
import type { WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { cite, formatDay } from './formats';
import { itemsText } from './order';

const KINDS: MailWording['kinds'] = {
  orderConfirmation: 'Order confirmation',
  shippingConfirmation: 'Shipping confirmation',
  refundNotice: 'Refund notice',
};

export function createMailWording({ today }: WordingSetting): MailWording {
  const on = (day: string): string => formatDay(day, today);

  function stateOf(mail: OrderMail): string {
    switch (mail.reason) {
      case 'orderPlaced':
      case 'refundIssued':
        return `was due on ${on(mail.facts.dueOn)}.`;
      case 'orderShipped': {
        const { dueOn, carrier, trackingNumber, trackingUrl } = mail.facts;
        return `was due on ${on(dueOn)}. Its tracking, so that you have it: ${carrier}, ${trackingNumber}, ${trackingUrl}`;
      }
      case 'notShipped': {
        const { shipBy } = mail.facts;
        const isLate = shipBy !== undefined && shipBy < today;
        if (shipBy === undefined) return "isn't due yet: it comes when the order ships.";
        return `isn't due yet: it comes when the order ships, which should ${isLate ? 'have been' : 'be'} by ${on(shipBy)}.`;
      }
      case 'refundNotIssued':
        return "isn't due yet: it comes when the refund is issued.";
      case 'orderCancelled':
        return "won't come, since the order was cancelled before it shipped.";
      case 'datesContradict':
        return "is not clear to me: our record doesn't add up, and I'd rather not guess.";
    }
  }

  return {
    kinds: KINDS,
    none: 'None of them',
    told: (orderNumber, mails, address) => {
      const isApart = mails.filter(({ facts }) => facts.mail === 'shippingConfirmation').length > 1;
      const lines = mails.map((mail) => {
        const { items, mail: kind } = mail.facts;
        const of = isApart && kind === 'shippingConfirmation' ? ` (${itemsText(items)})` : '';
        return `• ${KINDS[kind]}${of} ${stateOf(mail)}`;
      });
      const isDue = mails.some(({ kind }) => kind === 'due');
      const where = `They go to the address on the order, ${address}.`;
      const advice = isDue ? ' If nothing is there, it may be in the spam folder.' : '';
      const section = mails[0]?.section ?? 4;
      return [`The e-mails for order ${orderNumber}:`, ...lines, `${where}${advice} ${cite(section)}`].join(
        '\n',
      );
    },
    askResend: () => 'Which one shall our team send again?',
    offerResend: () => ({ text: 'Shall I ask our team to send it again?', chips: YES_NO }),
    draft: (mails) =>
      mails.length === 0
        ? 'An e-mail has not arrived.'
        : [
            'By the customer, these e-mails did not arrive. Please check the address and send them again:',
            ...mails.map(({ facts }) => {
              const due = 'dueOn' in facts ? `, due on ${on(facts.dueOn)}` : '';
              return `- ${KINDS[facts.mail]} for ${itemsText(facts.items)}${due}`;
            }),
          ].join('\n'),
  };
}
