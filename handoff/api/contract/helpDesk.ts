/** The shop's other help desk, where tickets go as well. */
import { z } from 'zod';
import { instant, ticketNumberSchema } from './shared';

/** A ticket that did not get there. */
export const helpDeskTroubleSchema = z.strictObject({
  ticketNumber: ticketNumberSchema,
  /** Not tried again by itself. */
  isGivenUp: z.boolean(),
  /** Its number there, where it is there and something later failed. */
  remoteId: z.string().nullable(),
  attempts: z.int(),
  /** `refused`, `gone`, `notLetIn`, `busy`, `unavailable`, `timeout`, `garbled`. */
  problem: z.string().nullable(),
  /** HTTP status, where there was an answer. */
  problemStatus: z.int().nullable(),
  nextAttemptAt: instant.nullable(),
  updatedAt: instant,
});

/** `null` where none is configured. */
export const helpDeskSchema = z.strictObject({
  helpDesk: z
    .strictObject({
      name: z.string(),
      /** How many there are; `tickets` has at most 50 of them. */
      troubled: z.int(),
      tickets: z.array(helpDeskTroubleSchema),
    })
    .nullable(),
});

/** `null` where none is configured, or the ticket does not go there. */
export const ticketHelpDeskSchema = z.strictObject({
  helpDesk: z
    .strictObject({
      name: z.string(),
      /** Null while it is on its way. */
      id: z.string().nullable(),
      url: z.string().nullable(),
      /** Something could not be brought there yet. */
      isLate: z.boolean(),
    })
    .nullable(),
});

export type HelpDeskTrouble = z.infer<typeof helpDeskTroubleSchema>;
export type HelpDeskView = z.infer<typeof helpDeskSchema>;
export type TicketHelpDesk = z.infer<typeof ticketHelpDeskSchema>;
