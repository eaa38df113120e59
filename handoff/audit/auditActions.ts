import { TICKET_EVENTS } from '../schema/ticketTables';

const TICKET_ACTIONS = TICKET_EVENTS.map((event) => `ticket.${event}` as const);

/**
 * What the audit knows of. Whatever an agent does to a ticket is `ticket.` and its event in the timeline.
 * Reading is here as well: what is seen cannot be unseen.
 */
export const AUDIT_ACTIONS = [
  'session.started',
  'session.ended',
  /** A wrong password; of an address that no agent has, without a subject. */
  'session.refused',
  'session.endedOthers',
  'agent.added',
  /** By a link in a mail; the subject is the address that is then the agent's. */
  'agent.invited',
  'agent.invitedAgain',
  'agent.invitationWithdrawn',
  'agent.joined',
  'agent.roleChanged',
  'agent.deactivated',
  'agent.reactivated',
  'agent.signedOut',
  'agent.passwordLinkSent',
  'agent.secondFactorReset',
  'password.changed',
  /** With a mailed link. */
  'password.reset',
  'secondFactor.turnedOn',
  'secondFactor.turnedOff',
  'secondFactor.codesRenewed',
  'ticket.seen',
  'ticket.fileRead',
  'tickets.searched',
  'report.exported',
  'audit.seen',
  'cannedReply.added',
  'cannedReply.changed',
  'cannedReply.removed',
  'macro.added',
  'macro.changed',
  'macro.removed',
  'webhook.added',
  'webhook.changed',
  'webhook.removed',
  'webhook.secretRenewed',
  /** What was sent to it was sent again. */
  'webhook.replayed',
  'helpDesk.triedAgain',
  /** What the bot did not understand, under an intent of the training data. */
  'understanding.filed',
  'understanding.dismissed',
  ...TICKET_ACTIONS,
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What it may be done to. */
export const AUDIT_SUBJECTS = ['ticket', 'agent', 'cannedReply', 'macro', 'webhook'] as const;
export type AuditSubjectKind = (typeof AUDIT_SUBJECTS)[number];
