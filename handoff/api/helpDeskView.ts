import type { HelpDeskLink } from '../connectors/helpDeskStore';
import type { HelpDeskTrouble } from './contract';

export function toHelpDeskTrouble(link: HelpDeskLink): HelpDeskTrouble {
  const { ticketNumber, state, remoteId, attempts, problem, problemStatus, nextAttemptAt, updatedAt } = link;
  return {
    ticketNumber,
    isGivenUp: state === 'failed',
    remoteId,
    attempts,
    problem,
    problemStatus,
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  };
}
