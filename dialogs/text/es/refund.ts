import type { RefundTiming } from '../../../policies';
import type { RefundWording } from '../returnWording';
import type { WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { formatDay, formatDays, formatMoney, formatRange, upperFirst, withSource } from './formats';
import { guideText } from './returnGuide';

export function createRefundWording({ today }: WordingSetting): RefundWording {
  const on = (day: string): string => formatDay(day, today);

  function timingText(decision: RefundTiming, names: string): string {
    const { facts } = decision;
    switch (decision.kind) {
      case 'requested':
        return `Tu devolución de ${names} está registrada desde el ${on(facts.requestedOn)} y el paquete aún no nos ha llegado. El reembolso se hace después de la inspección.`;
      case 'underInspection': {
        const since = facts.receivedOn ? ` desde el ${on(facts.receivedOn)}` : '';
        return `Tenemos aquí ${names}${since} y la inspección está en curso. Cuando la pase, el reembolso se hace en ${formatRange(decision.facts.refundDays)} días.`;
      }
      case 'refundDue': {
        const { dueFrom, dueBy, inspectedOn } = decision.facts;
        const when =
          today < dueFrom ? `entre el ${on(dueFrom)} y el ${on(dueBy)}` : `a más tardar el ${on(dueBy)}`;
        return `${upperFirst(names)}: la inspección se aprobó el ${on(inspectedOn)}. Tu reembolso se hará ${when} y un correo te avisará.`;
      }
      case 'refundOverdue': {
        const { dueBy, daysOverdue } = decision.facts;
        return `Tu reembolso de ${names} debía hacerse a más tardar el ${on(dueBy)}, hace ${formatDays(daysOverdue)}. Lo siento, es responsabilidad nuestra.`;
      }
      case 'refunded': {
        const amount =
          decision.facts.refundCents === undefined ? '' : ` de ${formatMoney(decision.facts.refundCents)}`;
        return `Tu reembolso${amount} por ${names} se hizo el ${on(decision.facts.refundedOn)} y un correo te avisó.`;
      }
      case 'needsPerson':
        switch (decision.reason) {
          case 'inspectionFailed':
            return `${upperFirst(names)}: la inspección no se aprobó, así que no hay ningún reembolso en curso. Nuestro equipo puede decirte por qué y qué es posible.`;
          case 'inspectionResultMissing':
          case 'datesContradict':
            return `Nuestro registro de la devolución de ${names} no está completo y prefiero no adivinar. Debería verlo una persona.`;
        }
    }
  }

  return {
    timing: (decision, names, guide) => {
      const papers = guide ? ` ${upperFirst(guideText(guide))}` : '';
      const text = withSource(`${timingText(decision, names)}${papers}`, decision.section);
      return decision.kind === 'refunded'
        ? `${text} Si no lo encuentras, nuestro equipo puede revisarlo.`
        : text;
    },
    noReturn: (orderNumber) =>
      `No hay ninguna devolución registrada del pedido ${orderNumber}, así que no hay ningún reembolso en curso.`,
    offerOverdue: () => ({ text: '¿Le pido al equipo que lo reclame?', chips: YES_NO }),
    offerPerson: () => ({ text: '¿Se lo paso a nuestro equipo?', chips: YES_NO }),
    offerSearch: () => ({ text: '¿Le pido al equipo que lo busque?', chips: YES_NO }),
    notThere: () =>
      'Lo siento. En nuestro registro está hecho, y qué pasó después no puedo verlo desde aquí.',
    notSeen: 'No lo veo',
    draftNotSeen: (orderNumber) =>
      `Según el registro de la tienda, el reembolso del pedido ${orderNumber} está hecho; la persona no lo ve.`,
    draft: (orderNumber, decision, names) => {
      const overdue =
        decision.kind === 'refundOverdue'
          ? ` Debía hacerse a más tardar el ${on(decision.facts.dueBy)}.`
          : '';
      return `Reembolso de ${names} del pedido ${orderNumber}, devolución pedida el ${on(decision.facts.requestedOn)}.${overdue}`;
    },
  };
}
