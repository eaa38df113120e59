import type { PaymentCause, PaymentStatus } from '../../../policies';
import type { PaymentAsk, PaymentWording } from '../paymentWording';
import type { WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { formatDay, formatList, formatMoney, withSource } from './formats';

const CAUSES: Readonly<Record<PaymentCause, string>> = {
  cardDetails:
    'Revisa en el pago el número de la tarjeta, la fecha de vencimiento y el código de seguridad: lo más común es un dígito mal escrito.',
  billingAddress: 'Revisa que la dirección de facturación sea la que tiene tu banco, hasta el código postal.',
  bankConfirmation:
    'Mira si tu banco está esperando que confirmes el pago, en su aplicación o por mensaje de texto.',
  fundsOrLimit: 'Revisa que haya saldo suficiente y que no hayas llegado al límite de la tarjeta.',
  bankBlock:
    'Pregunta a tu banco si permite pagos en línea en dólares estadounidenses; algunos los bloquean al principio.',
  checkoutPage: 'Prueba el pago en otro navegador o en una ventana privada, sin bloqueadores.',
};

const CAUSE_NAMES: Readonly<Record<PaymentCause, string>> = {
  cardDetails: 'datos de la tarjeta',
  billingAddress: 'dirección de facturación',
  bankConfirmation: 'confirmación del banco',
  fundsOrLimit: 'saldo y límite',
  bankBlock: 'bloqueo del banco',
  checkoutPage: 'página de pago',
};

export function createPaymentWording({ today }: WordingSetting): PaymentWording {
  const on = (day: string): string => formatDay(day, today);

  function statusText({ kind, facts }: PaymentStatus, ask: PaymentAsk): string {
    const amount = `${formatMoney(facts.amountCents)} (dólares estadounidenses)`;
    const withCard = facts.method ? ` con ${facts.method}` : '';
    switch (kind) {
      case 'paid': {
        const day = facts.paidOn ? ` el ${on(facts.paidOn)}` : '';
        const yes = ask === 'state' ? 'Sí, tu' : 'Tu';
        return `${yes} pago del pedido ${facts.orderNumber} se realizó: ${amount}${withCard}${day}.`;
      }
      case 'partlyRefunded': {
        const refunds = facts.refunds.map(
          ({ refundCents, refundedOn }) =>
            `${refundCents === undefined ? 'un reembolso' : formatMoney(refundCents)} el ${on(refundedOn)}`,
        );
        return `Tu pago del pedido ${facts.orderNumber} se realizó: ${amount}${withCard}. De eso se te devolvió ${formatList(refunds)}.`;
      }
      case 'pending':
        return `Hasta ahora no se ha cobrado nada por el pedido ${facts.orderNumber}: el pago de ${amount} sigue pendiente.`;
      case 'failed':
        return `El pago de ${amount} del pedido ${facts.orderNumber} falló y no hemos recibido dinero.`;
      case 'refunded':
        return `El pago de ${amount} del pedido ${facts.orderNumber} ya se reembolsó.`;
    }
  }

  return {
    status: (decision, ask = 'state') => withSource(statusText(decision, ask), decision.section),
    begin: () => '¡Siento el inconveniente! Busquemos la causa paso a paso.',
    cause: (cause) => `${CAUSES[cause]} ¿Funciona ahora?`,
    notRead: () => 'Pruébalo y dime, por favor: ¿funcionó o sigue fallando?',
    worked: () => '¡Qué bueno! Me alegra que funcione.',
    exhausted: () => 'Entonces no es nada que yo pueda encontrar desde aquí, lo siento.',
    offerPerson: () => ({ text: '¿Se lo paso a nuestro equipo?', chips: YES_NO }),
    offerTwice: ({ kind }) => ({
      text: `${kind === 'failed' || kind === 'pending' ? 'En nuestro registro no hay ningún pago cobrado.' : 'En nuestro registro hay solo este pago.'} Si tu banco muestra más, nuestro equipo debería revisarlo: ¿lo registro?`,
      chips: YES_NO,
    }),
    receipt: ({ section }) =>
      `${withSource('Los datos básicos de tu pedido están en el correo de confirmación que recibiste después de comprar.', section)} Si además existe una factura, no lo sé.`,
    offerReceipt: () => ({ text: '¿Se la pido a nuestro equipo?', chips: YES_NO }),
    draftFailed: (ruledOut) =>
      `Un pago falla. Ya se revisó: ${formatList(ruledOut.map((cause) => CAUSE_NAMES[cause]))}.`,
  };
}
