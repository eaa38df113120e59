import type { AuditAction, AuditEntryView } from '../../api/contract';
import { codeWords } from '../../text/codeWords';

/** What customers, the bot and the desk itself do is in a ticket's timeline and not in the audit. */
type NotByAgents =
  `ticket.${'opened' | 'customerAdded' | 'customerReplied' | 'withdrawn' | 'customerInformed' | 'rated' | 'mailedUnread' | 'duplicateWithdrawn' | 'returned'}`;

/** What somebody did, after their name; `…` stands for what they did it to. */
export const AUDIT_WORDS: Record<Exclude<AuditAction, NotByAgents>, string> = {
  'session.started': 'signed in',
  'session.ended': 'signed out',
  'session.refused': 'failed to sign in as …',
  'session.endedOthers': 'signed out elsewhere',
  'agent.added': 'added …',
  'agent.invited': 'invited …',
  'agent.invitedAgain': 'invited … again',
  'agent.invitationWithdrawn': 'withdrew the invitation of …',
  'agent.joined': 'accepted the invitation',
  'agent.roleChanged': 'changed the role of …',
  'agent.deactivated': 'deactivated …',
  'agent.reactivated': 'let … in again',
  'agent.signedOut': 'signed … out everywhere',
  'agent.passwordLinkSent': 'had a link for a new password mailed to …',
  'agent.secondFactorReset': 'turned off the second factor of …',
  'password.changed': 'changed the password',
  'password.reset': 'set a new password with a mailed link',
  'secondFactor.turnedOn': 'turned on a second factor',
  'secondFactor.turnedOff': 'turned off the second factor',
  'secondFactor.codesRenewed': 'got new recovery codes',
  'ticket.seen': 'looked at …',
  'ticket.fileRead': 'opened a file of …',
  'tickets.searched': 'searched the tickets',
  'report.exported': 'exported figures',
  'audit.seen': 'looked at the audit',
  'cannedReply.added': 'wrote the canned reply …',
  'cannedReply.changed': 'changed the canned reply …',
  'cannedReply.removed': 'removed the canned reply …',
  'macro.added': 'wrote the macro …',
  'macro.changed': 'changed the macro …',
  'macro.removed': 'removed the macro …',
  'webhook.added': 'added the webhook …',
  'webhook.changed': 'changed the webhook …',
  'webhook.removed': 'removed the webhook …',
  'webhook.secretRenewed': 'gave another secret to the webhook …',
  'helpDesk.triedAgain': 'tried again to bring … to the help desk',
  'understanding.filed': 'filed what the bot did not understand',
  'understanding.dismissed': 'dismissed what the bot did not understand',
  'webhook.replayed': 'sent messages again to the webhook …',
  'ticket.claimed': 'picked up …',
  'ticket.released': 'put … back into the queue',
  'ticket.assigned': 'assigned … to somebody',
  'ticket.replied': 'replied in …',
  'ticket.noted': 'added a note to …',
  'ticket.resolved': 'resolved …',
  'ticket.reopened': 'opened … again',
  'ticket.prioritised': 'changed the priority of …',
  'ticket.topicChanged': 'changed the topic of …',
  'ticket.snoozed': 'snoozed …',
  'ticket.woken': 'woke …',
  'ticket.mergedInto': 'merged … into another ticket',
  'ticket.unmerged': 'took … out of another ticket',
  'ticket.duplicateAdded': 'merged a duplicate into …',
  'ticket.duplicateRemoved': 'took a duplicate out of …',
  'ticket.linked': 'linked …',
  'ticket.macroRun': 'ran a macro on …',
  'ticket.unlinked': 'removed a link of …',
};

export function auditorWords({ actor }: AuditEntryView): string {
  return actor.name ?? { agent: 'An agent', system: 'The desk', nobody: 'Somebody' }[actor.kind];
}

/** The words before and after what it was done to. */
export function auditWords({ action, subject }: AuditEntryView): [before: string, after: string] {
  const words = action in AUDIT_WORDS ? AUDIT_WORDS[action as keyof typeof AUDIT_WORDS] : codeWords(action);
  if (!subject) return [words.replace('as …', 'with an unknown address').replace('…', ''), ''];
  const [before = '', after = ''] = words.includes('…') ? words.split('…') : [`${words}: `];
  return [before, after];
}

/** An action's name in a list of all of them. */
export function auditActionWords(words: string): string {
  return (
    words.charAt(0).toUpperCase() +
    words
      .slice(1)
      .replace(/ as …$/, '')
      .replace(/ …/, '')
      .replace(/…/, '')
  );
}
