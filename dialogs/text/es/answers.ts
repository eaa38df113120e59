import type { PolicyAnswer, PolicyQuestion, TeamRequest } from '../../../policies';
import type { AnswerWording, WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { formatList, formatMoney, formatRange, withSource } from './formats';

const UNKNOWN: Readonly<Partial<Record<PolicyQuestion, string>>> = {
  shippingCost: 'el costo del envío',
  paymentMethods: 'las formas de pago',
  invoices: 'las facturas',
  giftWrapping: 'el envoltorio de regalo',
  discounts: 'los descuentos, los códigos y las tarjetas de regalo',
  destinations: 'a dónde y cómo enviamos',
  exchanges: 'los cambios',
};

const CATEGORIES: Readonly<Record<string, string>> = {
  ring: 'anillos',
  necklace: 'collares',
  bracelet: 'pulseras',
  earrings: 'aretes',
  charm: 'dijes',
  other: 'otras piezas',
};

/** What this chat does, whatever the policy says. */
const KEPT_HERE =
  'Lo que escribes aquí se queda en esta conversación, para que nuestro equipo pueda ayudarte; los números de tarjeta se ocultan antes.';

/** No statement of the policy. */
const BANK_CONVERTS =
  'Si tu cuenta está en otra moneda, es tu banco el que convierte el importe, así que tu estado de cuenta puede mostrar otra cifra.';

function requestText({ reason }: TeamRequest): string {
  switch (reason) {
    case 'feedback':
      return '¡Gracias! Nuestro equipo lee con cuidado cada sugerencia y la aplica cuando puede.';
    case 'complaint':
      return 'Siento que algo haya salido mal. Nuestro equipo lo revisará y te responderá.';
    case 'websiteProblem':
      return '¡Perdona las molestias! Nuestro equipo lo revisará y te responderá.';
    case 'privacyRequest':
      return 'Nuestro equipo se ocupará de eso según nuestra Política de Privacidad y te responderá.';
    case 'otherConcern':
      return 'Nuestro equipo lo revisará y te responderá.';
  }
}

export function createAnswerWording({ shopName }: WordingSetting): AnswerWording {
  function answerText(answer: PolicyAnswer): string {
    switch (answer.kind) {
      case 'preparationTime':
        return `Preparamos un pedido en ${formatRange(answer.facts.days)} días ${answer.facts.countedFrom === 'payment' ? 'desde el pago' : 'desde que se hace'}; luego sale y un correo te lleva el seguimiento.`;
      case 'deliveryTime':
        return `La entrega se estima en ${formatRange(answer.facts.days)} días desde que ${answer.facts.countedFrom === 'shipment' ? 'sale el pedido' : 'haces el pedido'}; antes, prepararlo toma ${formatRange(answer.facts.preparationDays)} días.`;
      case 'overdueDelivery':
        return `Si una entrega tarda más de ${answer.facts.afterDays} días, nuestro equipo la investiga con el transportista. Según lo que averigüe, se reenvía o se reembolsa.`;
      case 'orderChange':
        return 'Cambiar o cancelar un pedido solo es posible, si acaso, antes de que salga; lo decide nuestro equipo.';
      case 'returnSummary': {
        const { windowDays, refundDays, engravedExcluded, categoriesExcluded } = answer.facts;
        const excluded = [
          ...(engravedExcluded ? ['piezas grabadas'] : []),
          ...categoriesExcluded.map((category) => CATEGORIES[category] ?? category),
        ];
        const except = excluded.length > 0 ? ` Quedan excluidos: ${formatList(excluded)}.` : '';
        return `Puedes devolver una pieza dentro de los ${windowDays} días desde la entrega si está sin usar y en su estado original, con empaque y etiquetas intactos.${except} Primero pídelo con el formulario de contacto: nuestro equipo lo confirma y te envía la guía de devolución. El reembolso se hace en ${formatRange(refundDays)} días después de la inspección.`;
      }
      case 'returnPostage':
        return 'El envío de la devolución corre por tu cuenta, salvo que la pieza tenga un defecto o el error sea nuestro, como enviar otro artículo: entonces lo pagamos nosotros.';
      case 'refundTime':
        return `Cuando una devolución llega y pasa la inspección, el reembolso se hace en ${formatRange(answer.facts.days)} días y un correo te avisa.`;
      case 'inspectionTime':
        return `Nuestra política no dice cuánto tarda la inspección. Cuando una devolución la pasa, el reembolso se hace en ${formatRange(answer.facts.refundDays)} días.`;
      case 'contact':
        return 'Nuestro formulario de contacto es la única vía oficial para llegar al equipo, así que no hay teléfono ni correo que pueda darte. Puedes llenarlo aquí mismo conmigo; ten a mano tu número de pedido, si hay uno.';
      case 'responseTime': {
        const { hours, peak, extraHours } = answer.facts;
        const usual = `Nuestro equipo suele responder en ${formatRange(hours)} horas desde tu mensaje.`;
        return peak
          ? `${usual} Ahora es temporada alta y puede tardar hasta ${hours.max + extraHours} horas; si es así, te avisamos antes de que pase el plazo normal.`
          : `${usual} En temporada alta puede tardar un poco más; entonces te avisamos antes de que pase ese plazo.`;
      }
      case 'currency':
        return 'Todos los pedidos se cobran en dólares estadounidenses.';
      case 'shippingCost':
        return shippingText(answer.facts);
      case 'emails':
        return 'Después de comprar recibes un correo de confirmación, y otro con el seguimiento cuando sale el pedido, los dos al correo con el que compraste. Revisa también el spam, por favor.';
      case 'privacy':
        return `${shopName} protege estrictamente los datos personales que compartes con nuestro servicio, como dice nuestra Política de Privacidad.`;
      case 'feedback':
        return 'Leemos con cuidado cada sugerencia. Puedes dejar la tuya aquí mismo.';
      case 'needsPerson':
        return `No tengo información segura sobre ${UNKNOWN[answer.facts.question] ?? 'eso'} y prefiero no adivinar. Una persona del equipo puede decírtelo.`;
    }
  }

  return {
    policy: (answer) => {
      const text = withSource(answerText(answer), answer.section);
      switch (answer.kind) {
        case 'privacy':
          return `${text} ${KEPT_HERE}`;
        case 'currency':
          return `${text} ${BANK_CONVERTS}`;
        default:
          return text;
      }
    },
    teamRequest: (request) => withSource(requestText(request), request.section),
    praise: () =>
      '¡Gracias, qué lindo leer eso! Si quieres que lo vea nuestro equipo, puedo pasárselo como comentario.',
    offerPerson: () => ({ text: '¿Le paso tu pregunta a nuestro equipo?', chips: YES_NO }),
    offerToFile: (reason) =>
      reason === 'emailMissing'
        ? { text: '¿Le pido al equipo que lo revise y lo envíe de nuevo?', chips: YES_NO }
        : {
            text: 'Qué datos tuyos guarda la tienda exactamente, una copia o que se borren: de eso se ocupa nuestro equipo. ¿Le paso una solicitud?',
            chips: YES_NO,
          },
  };
}

function shippingText({
  costCents,
  freeFromCents,
}: {
  costCents: number | null;
  freeFromCents: number | null;
}): string {
  const free =
    freeFromCents === 0
      ? 'El envío es gratis.'
      : `El envío es gratis a partir de ${formatMoney(freeFromCents ?? 0)}.`;
  if (costCents === null) return freeFromCents === null ? '' : free;
  const cost = costCents === 0 ? 'El envío es gratis.' : `El envío cuesta ${formatMoney(costCents)}.`;
  return freeFromCents === null || costCents === 0 ? cost : freeFromCents === 0 ? free : `${cost} ${free}`;
}
