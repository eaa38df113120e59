import type { OrderMail } from '../../../policies';
import type { MailWording } from '../mailWording';
import type { WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { cite, formatDay } from './formats';
import { itemsText } from './order';

const KINDS: MailWording['kinds'] = {
  orderConfirmation: 'Confirmación del pedido',
  shippingConfirmation: 'Confirmación de envío',
  refundNotice: 'Aviso de reembolso',
};

export function createMailWording({ today }: WordingSetting): MailWording {
  const on = (day: string): string => formatDay(day, today);

  function stateOf(mail: OrderMail): string {
    switch (mail.reason) {
      case 'orderPlaced':
      case 'refundIssued':
        return `debía llegar el ${on(mail.facts.dueOn)}.`;
      case 'orderShipped': {
        const { dueOn, carrier, trackingNumber, trackingUrl } = mail.facts;
        return `debía llegar el ${on(dueOn)}. Este es el seguimiento, para que lo tengas: ${carrier}, ${trackingNumber}, ${trackingUrl}`;
      }
      case 'notShipped': {
        const { shipBy } = mail.facts;
        const isLate = shipBy !== undefined && shipBy < today;
        if (shipBy === undefined) return 'todavía no toca: llega cuando sale el pedido.';
        return `todavía no toca: llega cuando sale el pedido, que ${isLate ? 'debía' : 'debería'} salir a más tardar el ${on(shipBy)}.`;
      }
      case 'refundNotIssued':
        return 'todavía no toca: llega cuando se hace el reembolso.';
      case 'orderCancelled':
        return 'no llegará, porque el pedido se canceló antes de salir.';
      case 'datesContradict':
        return 'no me queda claro: nuestro registro no cuadra y prefiero no adivinar.';
    }
  }

  return {
    kinds: KINDS,
    none: 'Ninguno de ellos',
    told: (orderNumber, mails, address) => {
      const isApart = mails.filter(({ facts }) => facts.mail === 'shippingConfirmation').length > 1;
      const lines = mails.map((mail) => {
        const { items, mail: kind } = mail.facts;
        const of = isApart && kind === 'shippingConfirmation' ? ` (${itemsText(items)})` : '';
        return `• ${KINDS[kind]}${of}: ${stateOf(mail)}`;
      });
      const isDue = mails.some(({ kind }) => kind === 'due');
      const where = `Van al correo del pedido, ${address}.`;
      const advice = isDue ? ' Si no está ahí, puede estar en el spam.' : '';
      const section = mails[0]?.section ?? 4;
      return [`Los correos del pedido ${orderNumber}:`, ...lines, `${where}${advice} ${cite(section)}`].join(
        '\n',
      );
    },
    askResend: () => '¿Cuál debería enviar de nuevo nuestro equipo?',
    offerResend: () => ({ text: '¿Le pido a nuestro equipo que lo envíe de nuevo?', chips: YES_NO }),
    draft: (mails) =>
      mails.length === 0
        ? 'Un correo no ha llegado.'
        : [
            'Según el cliente, estos correos no llegaron. Por favor, revisar la dirección y enviarlos de nuevo:',
            ...mails.map(({ facts }) => {
              const due = 'dueOn' in facts ? `, debía llegar el ${on(facts.dueOn)}` : '';
              return `- ${KINDS[facts.mail]} de ${itemsText(facts.items)}${due}`;
            }),
          ].join('\n'),
  };
}
