import type { Order, OrderProgress, PartProblem, PartProgress, WholeProgress } from '../../../policies';
import type { OrderWording, ProblemReport } from '../orderWording';
import type { WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { cite, formatDay, formatDays, formatList, withSource } from './formats';
import { timelineOf } from './orderTimeline';

/** "El pedido 1042" + state; after an item's name the state stands alone. */
interface PartState {
  readonly state: string;
  readonly rest?: string;
}

export function createOrderWording({ today }: WordingSetting): OrderWording {
  const on = (day: string): string => formatDay(day, today);

  function stateOf(part: WholeProgress): PartState {
    switch (part.kind) {
      case 'awaitingPayment':
        return { state: 'está esperando el pago', rest: 'Hasta ahora no se ha cobrado nada.' };
      case 'paymentFailed':
        return {
          state: 'está en pausa',
          rest: 'El pago no se realizó, así que no se ha enviado nada.',
        };
      case 'cancelled':
        return { state: `se canceló el ${on(part.facts.cancelledOn)}` };
      case 'preparing':
        return {
          state: 'está en preparación',
          rest: `Debería salir a más tardar el ${on(part.facts.shipBy)}.`,
        };
      case 'preparationLate':
        return {
          state: 'sale con retraso',
          rest: `Debía salir a más tardar el ${on(part.facts.shipBy)} y aún no ha salido. Lo siento.`,
        };
      case 'inTransit': {
        const { carrier, shippedOn, deliveryFrom, deliveryTo } = part.facts;
        const isEarly = today < deliveryFrom;
        const when = isEarly
          ? `entre el ${on(deliveryFrom)} y el ${on(deliveryTo)}`
          : `a más tardar el ${on(deliveryTo)}`;
        return {
          state: 'está en camino',
          rest: `${carrier} lo recogió el ${on(shippedOn)}; debería llegar ${when}.`,
        };
      }
      case 'overdue': {
        const { carrier, shippedOn, deliveryTo, daysOverdue } = part.facts;
        const rest = `${carrier} lo recogió el ${on(shippedOn)} y debía llegar a más tardar el ${on(deliveryTo)}, hace ${formatDays(daysOverdue)}. Lo siento. Nuestro equipo lo investigará con el transportista; según lo que averigüe, se reenvía o se reembolsa.`;
        return { state: 'está retrasado', rest };
      }
      case 'delivered':
        return { state: `se entregó el ${on(part.facts.deliveredOn)} con ${part.facts.carrier}` };
      case 'inSeveralParts':
        return { state: 'viaja en varias partes' };
      case 'needsPerson':
        return {
          state: 'no me queda claro',
          rest: 'Nuestro registro no cuadra y prefiero no adivinar. Debería verlo una persona.',
        };
    }
  }

  function describe(part: WholeProgress): string {
    const { state, rest } = stateOf(part);
    return [`${state}.`, rest].filter(Boolean).join(' ');
  }

  function listOf(parts: readonly PartProgress[]): string[] {
    return parts.map((part) => `• ${itemsText(part.facts.items)}: ${describe(part)}`);
  }

  function progressText(order: Order, { whole, parts }: OrderProgress): string {
    const subject = `El pedido ${order.orderNumber}`;
    if (whole.kind !== 'inSeveralParts') return withSource(`${subject} ${describe(whole)}`, whole.section);
    const source = whole.section ? [cite(whole.section)] : [];
    return [`${subject} ${stateOf(whole).state}:`, ...listOf(parts), ...source].join('\n');
  }

  function problemText({ order, parts, problem, isPartly }: ProblemReport): string {
    const { orderNumber, items } = order;
    const [part, another] = parts;
    const next = nextText(problem, isPartly);
    if (part && !another) {
      const isWhole = part.facts.items.length === items.length;
      const subject = isWhole
        ? `El pedido ${orderNumber}`
        : `Del pedido ${orderNumber}, ${itemsText(part.facts.items)}`;
      const state =
        part.kind === 'delivered'
          ? `figura como entregado el ${on(part.facts.deliveredOn)} con ${part.facts.carrier}.`
          : describe(part);
      const text = [`${subject} ${state}`, next].filter(Boolean).join(' ');
      return withSource(text, problem.section);
    }
    const last = withSource(next ?? '', problem.section).trim();
    return [`El pedido ${orderNumber} viaja en varias partes:`, ...listOf(parts), last].join('\n');
  }

  function timelineText({ parts }: OrderProgress): string {
    const lines = parts.flatMap((part) => [
      `${itemsText(part.facts.items)}:`,
      ...timelineOf(part, on).map(({ label, detail }) =>
        detail === '' ? `- ${label}` : `- ${label}: ${detail}`,
      ),
      ...('trackingUrl' in part.facts ? [`- ${part.facts.trackingUrl}`] : []),
    ]);
    return ['', ...lines].join('\n');
  }

  return {
    progress: progressText,
    problem: problemText,
    timelineText,
    cardTitle: (orderNumber) => `Pedido ${orderNumber}`,
    timeline: (part) => timelineOf(part, on),
    trackingAction: (carrier) => `Seguir con ${carrier}`,
    items: itemsText,
    offerInvestigation: () => ({ text: '¿Registro ahora la investigación?', chips: YES_NO }),
    offerLookAt: () => ({ text: '¿Le pido a nuestro equipo que lo revise?', chips: YES_NO }),
    askWhichMissing: () => '¿Qué pieza no ha llegado?',
    askChecked: (attempt) => ({
      text:
        attempt === 0
          ? '¿Ya buscaste en la puerta, con los vecinos y con quien recibe tu correo?'
          : '¿Ya lo buscaste? Entonces puedo pasárselo a nuestro equipo.',
      chips: ['Sí, no está', 'Primero lo busco'],
    }),
    looksFirst: () => 'Bien. Si no aparece, vuelve a escribirme y se lo paso a nuestro equipo.',
    isHereAfterAll: () => 'Qué bueno que ya lo tienes. Si algo no está bien, cuéntame qué.',
    problemDraft: ({ order, parts, problem, missing, hasLooked }) =>
      [
        ...parts.map(
          (part) => `Pedido ${order.orderNumber}, ${itemsText(part.facts.items)}: ${draftOf(part, on)}`,
        ),
        ...reportOf(problem, itemsText(missing), hasLooked),
      ].join('\n'),
  };
}

/** What someone needs to hear who says that it has not come. */
function nextText({ reason }: PartProblem, isPartly: boolean): string | undefined {
  switch (reason) {
    case 'withinDelivery':
      return 'Todavía está dentro del plazo normal de entrega. Si para entonces no llega, dímelo y hago que lo revisen.';
    case 'deliveredNotReceived':
      return `Siento que no lo tengas${isPartly ? ' todo' : ''}.`;
    case 'reportedMissing':
      return 'Desde aquí no puedo ver qué pasó; de los paquetes perdidos se ocupa nuestro equipo.';
    default:
      return undefined;
  }
}

/** The customer's side of it, for the team. */
function reportOf({ reason }: PartProblem, missing: string, hasLooked: boolean): string[] {
  const what = missing === '' ? 'todo' : missing;
  switch (reason) {
    case 'deliveredNotReceived':
      return [`Según el cliente, no llegó: ${what}.${hasLooked ? ' Ya lo buscó.' : ''}`];
    case 'reportedMissing':
      return [`Según el cliente, falta: ${what}.`];
    default:
      return [];
  }
}

export function itemsText(items: readonly { name: string; quantity: number }[]): string {
  return formatList(items.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)));
}

function draftOf(part: PartProgress, on: (day: string) => string): string {
  switch (part.kind) {
    case 'overdue':
      return `enviado con ${part.facts.carrier} (${part.facts.trackingNumber}) el ${on(part.facts.shippedOn)}, debía llegar a más tardar el ${on(part.facts.deliveryTo)} y no ha llegado. Por favor, investigar con el transportista.`;
    case 'delivered':
      return `figura como entregado por ${part.facts.carrier} (${part.facts.trackingNumber}) el ${on(part.facts.deliveredOn)}.`;
    case 'inTransit':
      return `enviado con ${part.facts.carrier} (${part.facts.trackingNumber}) el ${on(part.facts.shippedOn)}, llega a más tardar el ${on(part.facts.deliveryTo)}.`;
    case 'preparationLate':
      return `debía salir a más tardar el ${on(part.facts.shipBy)} y no ha salido.`;
    case 'preparing':
      return `en preparación, sale a más tardar el ${on(part.facts.shipBy)}.`;
    case 'awaitingPayment':
      return 'esperando el pago.';
    case 'paymentFailed':
      return 'el pago falló.';
    case 'cancelled':
      return `cancelado el ${on(part.facts.cancelledOn)}.`;
    case 'needsPerson':
      return 'el registro de la tienda no cuadra.';
  }
}
