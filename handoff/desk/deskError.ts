export type DeskErrorCode =
  | 'ticketNotFound'
  | 'agentNotFound'
  | 'fileNotFound'
  /** Somebody who was mentioned is no agent. */
  | 'mentionNotFound'
  | 'messageNotFound'
  /** It arrived, as far as anyone knows. */
  | 'nothingToSendAgain'
  /** The ticket, or its conversation, is another agent's: see `claimedBy`. */
  | 'alreadyClaimed'
  | 'notClaimed'
  | 'alreadyResolved'
  | 'notResolved'
  /** Only whoever has the ticket, or a lead or admin, may. */
  | 'notYours'
  /** The same key came with other content. */
  | 'idempotencyKeyReused'
  /** Only a lead or an admin may. */
  | 'leadsOnly'
  | 'adminsOnly'
  | 'webhookNotFound'
  | 'deliveryNotFound'
  /** It is not https, or leads into this machine's own network. */
  | 'webhookUrlRefused'
  /** There would be no active admin left. */
  | 'lastAdmin'
  /** Nobody in the team has this id. */
  | 'memberNotFound'
  | 'invitationNotFound'
  | 'invitationExists'
  /** The one-time link was used, withdrawn or sent anew, or is too old; of the first agent's: there is one. */
  | 'linkInvalid'
  /** The password given to confirm something. */
  | 'passwordWrong'
  /** The password was right; a code is needed too. */
  | 'codeRequired'
  /** Also of a code that was used. */
  | 'codeWrong'
  | 'secondFactorOn'
  | 'sessionNotFound'
  | 'helpDeskLinkNotFound'
  | 'cannedReplyNotFound'
  /** Another one has the name. */
  | 'cannedReplyExists'
  /** Filed or dismissed by somebody else, or too old. */
  | 'unclearNotFound'
  | 'intentUnknown'
  | 'macroNotFound'
  /** Another one has the name. */
  | 'macroExists'
  /** A macro's reply asks for what this ticket doesn't have. */
  | 'replyHasBlanks'
  | 'notSnoozed'
  /** It goes on in another ticket. */
  | 'merged'
  | 'notMerged'
  /** A ticket with itself. */
  | 'sameTicket'
  | 'otherTicketNotFound'
  | 'otherCustomer'
  /** See `mergedInto`. */
  | 'targetMerged'
  | 'targetResolved'
  | 'snoozeInPast'
  | 'snoozeTooLong'
  /** Unanswered, its answer would be due soon before it comes back: see `latest`. */
  | 'answerFirst'
  | 'invalidCursor'
  | 'agentExists'
  | 'signInFailed'
  | 'tooManyAttempts'
  /** Several changes met three times in a row: nothing was done. */
  | 'busy';

export interface DeskErrorDetails {
  claimedBy?: { id: string; name: string };
  retryAfterSeconds?: number;
  /** Where the other ticket goes on itself. */
  mergedInto?: string;
  /** Until when it may be snoozed. */
  latest?: Date;
  /** Of a macro: which of its steps was refused, counted from 1. */
  step?: { place: number; words: string };
}

/** What the desk refuses. Mapped to HTTP in `api/deskProblem.ts`. */
export class DeskError extends Error {
  constructor(
    readonly code: DeskErrorCode,
    readonly details: DeskErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DeskError';
  }
}
