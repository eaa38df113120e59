import { DeskError, type DeskErrorCode } from '../desk/deskError';
import { Problem } from '../http/problem';
import { MOST_SNOOZE_DAYS } from '../tickets/snooze';

const ANSWERS: Readonly<Record<DeskErrorCode, { status: number; title: string; field?: string }>> = {
  ticketNotFound: { status: 404, title: 'There is no such ticket' },
  agentNotFound: { status: 400, title: 'There is no such agent', field: 'agentId' },
  mentionNotFound: { status: 400, title: 'Somebody mentioned is no agent', field: 'mentions' },
  fileNotFound: { status: 404, title: 'This ticket has no such file' },
  messageNotFound: { status: 404, title: 'This ticket has no such message of an agent' },
  nothingToSendAgain: { status: 409, title: 'This message arrived, as far as anyone knows' },
  alreadyClaimed: { status: 409, title: 'Another agent has this' },
  notClaimed: { status: 409, title: 'Nobody has claimed this ticket: claim it first' },
  alreadyResolved: { status: 409, title: 'This ticket is resolved' },
  notResolved: { status: 409, title: 'This ticket is not resolved' },
  notYours: { status: 403, title: 'Only whoever has the ticket, or a lead, may do this' },
  idempotencyKeyReused: { status: 422, title: 'This idempotency key was used for another request' },
  leadsOnly: { status: 403, title: 'Only a lead or an admin may do this' },
  adminsOnly: { status: 403, title: 'Only an admin may do this' },
  webhookNotFound: { status: 404, title: 'There is no such webhook' },
  deliveryNotFound: { status: 404, title: 'There is no such delivery' },
  helpDeskLinkNotFound: { status: 404, title: 'This ticket does not go to a help desk' },
  webhookUrlRefused: {
    status: 400,
    title: 'Give a public address that begins with https://',
    field: 'url',
  },
  lastAdmin: { status: 409, title: 'This is the last admin: make somebody else an admin first' },
  memberNotFound: { status: 404, title: 'Nobody in the team has this id' },
  invitationNotFound: { status: 404, title: 'There is no such invitation: it was accepted or withdrawn' },
  invitationExists: {
    status: 409,
    title: 'This address has been invited: send that mail again',
    field: 'email',
  },
  linkInvalid: { status: 410, title: 'This link was used, was replaced by a newer one, or is too old' },
  passwordWrong: { status: 400, title: 'This is not your password', field: 'currentPassword' },
  codeRequired: { status: 401, title: 'Give the code of your authenticator app as well' },
  codeWrong: { status: 400, title: 'This code is wrong, or was used: wait for the next one', field: 'code' },
  secondFactorOn: { status: 409, title: 'Your second factor is on already' },
  sessionNotFound: { status: 404, title: 'This session has ended' },
  cannedReplyNotFound: { status: 404, title: 'There is no such canned reply' },
  cannedReplyExists: { status: 409, title: 'Another canned reply has this name', field: 'name' },
  unclearNotFound: { status: 404, title: 'Somebody has filed or dismissed this already' },
  intentUnknown: { status: 400, title: 'The bot has no such intent', field: 'intent' },
  macroNotFound: { status: 404, title: 'There is no such macro' },
  macroExists: { status: 409, title: 'Another macro has this name', field: 'name' },
  replyHasBlanks: {
    status: 409,
    title: 'The reply asks for something that this ticket does not have: write it by hand',
  },
  notSnoozed: { status: 409, title: 'This ticket is not snoozed' },
  merged: { status: 409, title: 'This ticket was merged into another one, where it goes on' },
  notMerged: { status: 409, title: 'This ticket was not merged into another one' },
  sameTicket: { status: 400, title: 'This is the same ticket', field: 'number' },
  otherTicketNotFound: { status: 400, title: 'There is no such ticket', field: 'number' },
  otherCustomer: {
    status: 409,
    title: 'Only tickets of one customer can be merged: of the same e-mail address or the same chat',
  },
  targetMerged: { status: 409, title: 'That ticket was merged into another one' },
  targetResolved: { status: 409, title: 'That ticket is resolved: reopen it first' },
  snoozeInPast: { status: 400, title: 'Choose a time that is yet to come', field: 'until' },
  snoozeTooLong: { status: 400, title: `At most ${MOST_SNOOZE_DAYS} days`, field: 'until' },
  answerFirst: {
    status: 409,
    title: 'Without a first answer a ticket is back before that is due soon',
  },
  invalidCursor: { status: 400, title: 'The cursor is not one of ours', field: 'cursor' },
  agentExists: { status: 409, title: 'An agent with this address exists', field: 'email' },
  signInFailed: { status: 401, title: 'The address or the password is wrong' },
  tooManyAttempts: { status: 429, title: 'Too many attempts: wait a while' },
  busy: { status: 503, title: 'Too much happens to this ticket at once: try again' },
};

/** What the desk refuses, as the API says it; anything else is passed on as it is. */
export function fromDeskError(error: unknown): unknown {
  if (!(error instanceof DeskError)) return error;
  const { status, title, field } = ANSWERS[error.code];
  const { claimedBy, retryAfterSeconds, latest, mergedInto, step } = error.details;
  return new Problem({
    status,
    code: error.code,
    title,
    detail: detailOf(error, title),
    errors: field === undefined ? undefined : [{ field, message: title }],
    extensions: {
      ...(claimedBy && { claimedBy }),
      ...(latest && { latest: latest.toISOString() }),
      ...(mergedInto && { mergedInto }),
      ...(step && { step }),
    },
    retryAfterSeconds: error.code === 'busy' ? 1 : retryAfterSeconds,
    cause: error,
  });
}

function detailOf(
  { details: { claimedBy, mergedInto, step } }: DeskError,
  title: string,
): string | undefined {
  if (step) {
    const why = claimedBy ? `${title}: ${claimedBy.name}` : title;
    return `Nothing was done. Step ${step.place}, “${step.words}”, is not possible: ${why}.`;
  }
  if (mergedInto) return `That ticket was merged into ${mergedInto}.`;
  return claimedBy && `${claimedBy.name} has it.`;
}
