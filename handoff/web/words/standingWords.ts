import type { TicketSummary } from '../../api/contract';
import { dueWords, lengthWords, type Urgency } from './dueWords';

export interface Standing {
  text: string;
  urgency: Urgency;
}

function agoWords(at: string, now: Date): string {
  const ago = now.getTime() - Date.parse(at);
  return ago < 60_000 ? 'just now' : `${lengthWords(ago)} ago`;
}

/**
 * The one time that matters on a ticket: until its first answer the time left, later since when
 * somebody waits.
 */
export function standingWords(ticket: TicketSummary, now: Date): Standing {
  if (ticket.withdrawnAt) return { text: `withdrawn ${agoWords(ticket.withdrawnAt, now)}`, urgency: 'calm' };
  if (ticket.resolvedAt && ticket.mergedInto)
    return { text: `merged ${agoWords(ticket.resolvedAt, now)}`, urgency: 'calm' };
  if (ticket.resolvedAt) return { text: `resolved ${agoWords(ticket.resolvedAt, now)}`, urgency: 'calm' };
  if (!ticket.firstRespondedAt) return dueWords(new Date(ticket.responseDueBy), now);
  const { lastCustomerMessageAt: wrote } = ticket;
  if (ticket.state !== 'waiting' && wrote && wrote > ticket.firstRespondedAt) {
    return { text: `wrote ${agoWords(wrote, now)}`, urgency: 'calm' };
  }
  return { text: `answered ${agoWords(ticket.firstRespondedAt, now)}`, urgency: 'calm' };
}
