/** A piece that came damaged, defective, wrong or not at all, in words. */
import type { ItemFault, ReturnEligibility } from '../../../policies';
import type { ProblemDraft } from '../returnWording';
import { formatList } from './formats';
import { obstaclesText } from './obstacles';

export const FAULTS_IN_WORDS: Readonly<Record<ItemFault, string>> = {
  defect: "It's defective",
  damagedInTransit: 'It arrived damaged',
  wrongItem: 'I got the wrong item',
  notAsDescribed: 'Not as described',
  missingPiece: 'A piece is missing',
};

/** What the shopper sees once more and the team gets. */
export function problemDraft(
  { fault, names, orderNumber, details, noticedOn, noticed }: ProblemDraft,
  on: (day: string) => string,
): string {
  const when = noticedOn ? on(noticedOn) : noticed;
  return [
    `Problem with ${names.length > 0 ? formatList(names) : 'a piece'}${orderNumber ? ` of order ${orderNumber}` : ''}: ${FAULTS_IN_WORDS[fault]}.`,
    details && `“${details}”`,
    when && `Noticed: ${when}.`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** What the record or the piece's state means for a way back, where it is settled. */
export function problemRemark(
  { reason, facts }: ReturnEligibility,
  on: (day: string) => string,
): string | undefined {
  switch (reason) {
    case 'windowOver':
      return `The ${facts.windowDays} days to ask for a return are over${facts.lastDayToReturn ? ` since ${on(facts.lastDayToReturn)}` : ''}, so a person has to say what is still possible.`;
    case 'defectWithObstacle':
    case 'possibleFaultWithObstacle':
      return `Since ${obstaclesText(facts.obstacles)}, the policy doesn't settle whether it can go back, so a person decides that.`;
    case 'returnOnFile':
      return `A return of it is on file already, since ${on(facts.firstRequestedOn)}.`;
    case 'notShipped':
    case 'notDelivered':
      return 'Our record shows no delivery of it yet, so our team will check that as well.';
    default:
      return undefined;
  }
}
