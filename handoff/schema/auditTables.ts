/** Who saw and did what at the desk. Rows are added, and removed when they are too old; never changed. */
import { bigint, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AuditAction, AuditSubjectKind } from '../audit/auditActions';
import { instant } from './columns';

export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    /** `nobody`: somebody who was not let in. */
    actorKind: text('actor_kind', { enum: ['agent', 'system', 'nobody'] }).notNull(),
    /** Names no row of `agents`, so that an entry outlives its agent. */
    actorId: uuid('actor_id'),
    actorName: text('actor_name'),
    action: text('action').$type<AuditAction>().notNull(),
    subjectKind: text('subject_kind').$type<AuditSubjectKind>(),
    /** For a ticket its number. */
    subjectId: text('subject_id'),
    subjectName: text('subject_name'),
    /** Small; nothing that a customer said or is. */
    data: jsonb('data').$type<Record<string, string | number | boolean>>().notNull(),
    /** Of what is noted once in a while: the same again finds its row here. */
    onceKey: text('once_key'),
  },
  (table) => [
    index('audit_entries_at').on(table.at, table.id),
    index('audit_entries_actor').on(table.actorId, table.at, table.id),
    index('audit_entries_action').on(table.action, table.at, table.id),
    index('audit_entries_subject').on(table.subjectKind, table.subjectId, table.at, table.id),
    uniqueIndex('audit_entries_once').on(table.onceKey),
  ],
);
