import { z } from 'zod';
import type { Field } from '../form/field';
import type { TicketProof, TicketStatus } from '../ports';

/** What a shopper wants of a ticket. */
export const TICKET_AIMS = ['status', 'add', 'withdraw'] as const;

export type TicketAim = (typeof TICKET_AIMS)[number];

export const ticketAnswersSchema = z.object({
  aim: z.enum(TICKET_AIMS),
  number: z.string(),
  /** The shopper has no number at hand. */
  withoutNumber: z.boolean(),
  /** Lower case; gone again after a pair that did not match. */
  email: z.string(),
  /** The address of the last pair that did not match, for a corrected number. */
  triedEmail: z.string(),
  /** Pairs in a row that did not match. */
  misses: z.number().int(),
  /** What is to be added; empty for files alone. */
  words: z.string(),
  /** Whether it is to be withdrawn after all. */
  confirmed: z.boolean(),
});

export type TicketAnswers = z.infer<typeof ticketAnswersSchema>;

/** A ticket that is the shopper's, and what shows it. */
export interface OwnTicket {
  readonly status: TicketStatus;
  readonly proof: TicketProof;
}

export interface TicketLoaded {
  /** The shopper's tickets as far as they need no further proof, newest first. */
  readonly known: readonly OwnTicket[];
  /** The one that the answers name and prove. */
  readonly found?: OwnTicket;
  /** Number and address were given and match no ticket. */
  readonly missed: boolean;
}

export type TicketField = Field<TicketAnswers, TicketLoaded>;

export function isClosed({ status: { state } }: OwnTicket): boolean {
  return state === 'resolved' || state === 'withdrawn';
}
