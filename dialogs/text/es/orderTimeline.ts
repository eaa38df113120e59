import type { PartProgress } from '../../../policies';
import type { TimelineStep } from '../orderWording';

/** The steps of a part, from the order to its arrival. */
export function timelineOf(part: PartProgress, on: (day: string) => string): TimelineStep[] {
  const { facts } = part;
  const placed: TimelineStep = { label: 'Pedido realizado', detail: on(facts.placedOn), state: 'done' };
  const paid: TimelineStep[] = facts.paidOn
    ? [{ label: 'Pagado', detail: on(facts.paidOn), state: 'done' }]
    : [];
  const underway: TimelineStep = { label: 'En camino', detail: '', state: 'ahead' };
  const delivered: TimelineStep = { label: 'Entregado', detail: '', state: 'ahead' };
  switch (part.kind) {
    case 'awaitingPayment':
      return [placed, { label: 'Esperando el pago', detail: '', state: 'now' }];
    case 'paymentFailed':
      return [placed, { label: 'El pago falló', detail: 'No se ha enviado nada', state: 'trouble' }];
    case 'cancelled':
      return [placed, ...paid, { label: 'Cancelado', detail: on(part.facts.cancelledOn), state: 'trouble' }];
    case 'preparing':
      return [
        placed,
        ...paid,
        {
          label: 'En preparación',
          detail: `Sale a más tardar el ${on(part.facts.shipBy)}`,
          state: 'now',
        },
        underway,
        delivered,
      ];
    case 'preparationLate':
      return [
        placed,
        ...paid,
        {
          label: 'Sale con retraso',
          detail: `Debía salir a más tardar el ${on(part.facts.shipBy)}`,
          state: 'trouble',
        },
        underway,
        delivered,
      ];
    case 'inTransit':
      return [
        placed,
        ...paid,
        sentStep(part.facts, on),
        {
          label: 'En camino',
          detail: `Llega entre el ${on(part.facts.deliveryFrom)} y el ${on(part.facts.deliveryTo)}`,
          state: 'now',
        },
        delivered,
      ];
    case 'overdue':
      return [
        placed,
        ...paid,
        sentStep(part.facts, on),
        {
          label: 'Retrasado',
          detail: `Debía llegar a más tardar el ${on(part.facts.deliveryTo)}`,
          state: 'trouble',
        },
        delivered,
      ];
    case 'delivered':
      return [
        placed,
        ...paid,
        sentStep(part.facts, on),
        { label: 'Entregado', detail: on(part.facts.deliveredOn), state: 'done' },
      ];
    case 'needsPerson':
      return [placed, ...paid, { label: 'Debería verlo una persona', detail: '', state: 'trouble' }];
  }
}

function sentStep(
  facts: { shippedOn: string; carrier: string; trackingNumber: string },
  on: (day: string) => string,
): TimelineStep {
  return {
    label: `Enviado con ${facts.carrier}`,
    detail: `${on(facts.shippedOn)}, ${facts.trackingNumber}`,
    state: 'done',
  };
}
