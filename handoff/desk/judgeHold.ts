/** Does a ticket stay with the agent who has it? Pure; `returnToQueue` looks and acts. */
import { addHours, addMinutes, max } from 'date-fns';
import type { Policy } from '../../policies';
import { DUE_SOON_HOURS, type TicketState } from '../tickets/ticket';

export const RETURN_REASONS = ['offline', 'silent', 'dueSoon'] as const;

/**
 * `offline`: a customer waits in the chat and the agent's page is gone; `silent`: they wait and the agent
 * says nothing; `dueSoon`: nobody waits in a chat, but the answer is due soon and the agent is gone.
 */
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** A ticket and the agent who has it. */
export interface Hold {
  state: TicketState;
  /** Put off by its agent on purpose; the customer's next words end that. */
  isSnoozed: boolean;
  /** False where the answer goes by mail. */
  isChat: boolean;
  /** The customer's last words, those of the form included. */
  customerSpokeAt: Date;
  /** The agent's last sign of work on it: they took or got it, noted something, answered, are writing. */
  agentActedAt: Date;
  /** When a page of the agent's was last open; null for never. */
  agentSeenAt: Date | null;
  /** The latest instant for the answer that the customer waits for. */
  answerDueBy: Date;
}

/** A customer who said nothing for this long is not waiting in front of the chat. */
export const LIVE_MINUTES = 60;
/** An agent whose page is gone for this long has gone home, or might as well have. */
export const HOME_MINUTES = 60;

/**
 * Why the ticket goes back into the queue now; undefined where it stays. It stays while the customer is
 * the one to answer, and nobody loses their tickets merely because they went home.
 *
 * @example
 * judgeHold({ ...hold, customerSpokeAt: noon, agentSeenAt: noon }, addMinutes(noon, 5), settings); // 'offline'
 */
export function judgeHold(
  hold: Hold,
  now: Date,
  { offlineMinutes, silentMinutes }: NonNullable<Policy['returnToQueue']>,
): ReturnReason | undefined {
  if (hold.state !== 'assigned' || hold.isSnoozed) return undefined;
  const { customerSpokeAt, agentActedAt, agentSeenAt } = hold;
  const isPast = (since: Date, minutes: number): boolean => addMinutes(since, minutes) <= now;
  const lastSign = max([agentSeenAt ?? agentActedAt, agentActedAt]);
  if (hold.isChat && !isPast(customerSpokeAt, LIVE_MINUTES)) {
    if (isPast(lastSign, offlineMinutes)) return 'offline';
    if (isPast(max([customerSpokeAt, agentActedAt]), silentMinutes)) return 'silent';
  }
  const isDueSoon = hold.answerDueBy <= addHours(now, DUE_SOON_HOURS);
  return isDueSoon && isPast(lastSign, HOME_MINUTES) ? 'dueSoon' : undefined;
}
