import type { Tx } from '../database';
import { auditEntries } from '../schema/auditTables';
import type { AuditAction, AuditSubjectKind } from './auditActions';

export type AuditActor =
  | { kind: 'agent'; id: string; name: string }
  | { kind: 'system' }
  /** Somebody who was not let in. */
  | { kind: 'nobody' };

export interface AuditSubject {
  kind: AuditSubjectKind;
  /** For a ticket its number. */
  id: string;
  /** What people call it; never a customer's name. */
  name?: string;
}

export interface NewAuditEntry {
  at: Date;
  actor: AuditActor;
  action: AuditAction;
  subject?: AuditSubject;
  /** Small, and nothing that a customer said or is: codes, counts, agents' names. */
  data?: Record<string, string | number | boolean>;
}

/**
 * Notes who did what, in the transaction that does it: neither is there without the other.
 *
 * @example
 * await recordAudit(tx, {
 *   at: clock.now(),
 *   actor: { kind: 'agent', id: lead.id, name: lead.name },
 *   action: 'agent.added',
 *   subject: { kind: 'agent', id: added.id, name: added.name },
 *   data: { role: added.role },
 * });
 */
export async function recordAudit(tx: Tx, entry: NewAuditEntry): Promise<void> {
  await tx.insert(auditEntries).values(rowOf(entry));
}

/** Looking at something again within this is the same look. */
const ONCE_MS = 10 * 60 * 1000;

/** As `recordAudit`, but one entry for each actor, action, subject and ten minutes: a page asks again and again. */
export async function recordAuditOnce(tx: Tx, entry: NewAuditEntry): Promise<void> {
  const { actorId, action, subjectKind, subjectId } = rowOf(entry);
  const slot = Math.floor(entry.at.getTime() / ONCE_MS);
  const onceKey = JSON.stringify([slot, actorId, action, subjectKind, subjectId]);
  await tx
    .insert(auditEntries)
    .values({ ...rowOf(entry), onceKey })
    .onConflictDoNothing();
}

function rowOf({ at, actor, action, subject, data = {} }: NewAuditEntry) {
  return {
    at,
    actorKind: actor.kind,
    actorId: actor.kind === 'agent' ? actor.id : null,
    actorName: actor.kind === 'agent' ? actor.name : null,
    action,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    subjectName: subject?.name ?? null,
    data,
  };
}
