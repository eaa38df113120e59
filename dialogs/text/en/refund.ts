import type { RefundTiming } from '../../../policies';
import type { RefundWording } from '../returnWording';
import type { WordingSetting } from '../wording';
import { YES_NO } from './chips';
import { guideText } from './returnGuide';
import { formatCount, formatDay, formatMoney, formatRange, upperFirst, withSource } from './formats';

export function createRefundWording({ today }: WordingSetting): RefundWording {
  const on = (day: string): string => formatDay(day, today);

  function timingText(decision: RefundTiming, names: string): string {
    const { facts } = decision;
    switch (decision.kind) {
      case 'requested':
        return `Your return of ${names} is on file since ${on(facts.requestedOn)}, and the parcel hasn't reached us yet. The refund follows after the inspection.`;
      case 'underInspection': {
        const since = facts.receivedOn ? ` since ${on(facts.receivedOn)}` : '';
        return `We have ${names} here${since}, and the inspection is under way. Once it is passed, the refund follows within ${formatRange(decision.facts.refundDays)} days.`;
      }
      case 'refundDue': {
        const { dueFrom, dueBy, inspectedOn } = decision.facts;
        const when = today < dueFrom ? `between ${on(dueFrom)} and ${on(dueBy)}` : `by ${on(dueBy)}`;
        return `${names} passed the inspection on ${on(inspectedOn)}. Your refund is due ${when}, and an e-mail tells you when it is issued.`;
      }
      case 'refundOverdue': {
        const { dueBy, daysOverdue } = decision.facts;
        return `Your refund for ${names} should have been issued by ${on(dueBy)}, ${formatCount(daysOverdue, 'day')} ago. I'm sorry, that is on us.`;
      }
      case 'refunded': {
        const amount =
          decision.facts.refundCents === undefined ? '' : ` of ${formatMoney(decision.facts.refundCents)}`;
        return `Your refund${amount} for ${names} was issued on ${on(decision.facts.refundedOn)}, and an e-mail told you so.`;
      }
      case 'needsPerson':
        switch (decision.reason) {
          case 'inspectionFailed':
            return `${names} did not pass the inspection, so no refund is under way. Our team can tell you why and what is possible.`;
          case 'inspectionResultMissing':
          case 'datesContradict':
            return `Our record of the return of ${names} isn't complete, and I'd rather not guess. A person should look at it.`;
        }
    }
  }

  return {
    timing: (decision, names, guide) => {
      const papers = guide ? ` ${upperFirst(guideText(guide))}` : '';
      const text = withSource(`${timingText(decision, names)}${papers}`, decision.section);
      return decision.kind === 'refunded' ? `${text} If you can't find it, our team can look into it.` : text;
    },
    noReturn: (orderNumber) =>
      `There is no return on file for order ${orderNumber}, so no refund is under way.`,
    offerOverdue: () => ({ text: 'Shall I have our team chase it?', chips: YES_NO }),
    offerPerson: () => ({ text: 'Shall I pass this to our team?', chips: YES_NO }),
    offerSearch: () => ({ text: 'Shall I have our team look for it?', chips: YES_NO }),
    notThere: () =>
      "I'm sorry. Our record has it as issued, and what became of it since then I can't see from here.",
    notSeen: "I don't see it",
    draftNotSeen: (orderNumber) =>
      `The shop's record says that the refund of order ${orderNumber} was issued; the customer does not see it.`,
    draft: (orderNumber, decision, names) => {
      const overdue = decision.kind === 'refundOverdue' ? ` It was due by ${on(decision.facts.dueBy)}.` : '';
      return `Refund for ${names} of order ${orderNumber}, return asked for on ${on(decision.facts.requestedOn)}.${overdue}`;
    },
  };
}
