import type { VisitPort } from '../../dialogs/ports';
import { recordVisit } from '../../handoff/reports/recordVisit';
import { currentUnitOfWork } from './unitOfWork';

/** What became of the customer's matters, for the reports; joins the turn's commit. */
export function createVisitPort(): VisitPort {
  return {
    note: (matters) => {
      const { conversation, effects, now } = currentUnitOfWork();
      const email = conversation.customer?.email;
      const part = { conversationId: conversation.id, at: now, ...matters, ...(email && { email }) };
      effects.push((tx) => recordVisit(tx, part));
    },
  };
}
