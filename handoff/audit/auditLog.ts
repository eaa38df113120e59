/** The audit log: leads and admins read it, nobody changes it, and what is too old goes. */
import { subDays } from 'date-fns';
import { and, desc, eq, getTableColumns, gte, lt, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { addCalendarDays, startOfCalendarDay, type CalendarDay } from '../../policies';
import { checkLead } from '../accounts/checkLead';
import type { ActingAgent } from '../accounts/mayAct';
import type { Database } from '../database';
import { DeskError } from '../desk/deskError';
import { auditEntries } from '../schema';
import type { AuditAction } from './auditActions';
import { recordAuditOnce, type AuditSubject } from './recordAudit';

export type AuditEntry = Omit<typeof auditEntries.$inferSelect, 'onceKey'>;

/** Every given part has to hold. */
export interface AuditQuery {
  agent?: string;
  action?: AuditAction;
  /** A ticket's number. */
  ticket?: string;
  /** First and last day, in the shop's time zone. */
  from?: CalendarDay;
  to?: CalendarDay;
  /** Where the page before ended. */
  cursor?: string;
  /** 1 to 100. */
  limit: number;
}

export interface AuditLog {
  /** Notes that an agent saw something, once in ten minutes; call it before it is shown. */
  saw(agent: ActingAgent, action: AuditAction, subject?: AuditSubject): Promise<void>;
  /** Newest first. @throws DeskError leadsOnly, invalidCursor */
  list(
    agent: ActingAgent,
    query: AuditQuery,
  ): Promise<{ entries: AuditEntry[]; nextCursor: string | undefined }>;
  /** Removes what is older than is kept. */
  forgetOld(now: Date): Promise<void>;
}

export interface AuditLogDeps {
  database: Database;
  clock: { now(): Date };
  shop: { timeZone: string };
  retentionDays: number;
}

const { onceKey: _, ...ENTRY } = getTableColumns(auditEntries);

/** Place of an entry: when, then which. */
const placeSchema = z.tuple([z.iso.datetime(), z.int().min(0)]);

export function createAuditLog({ database, clock, shop, retentionDays }: AuditLogDeps): AuditLog {
  const saw: AuditLog['saw'] = ({ id, name }, action, subject) =>
    recordAuditOnce(database.db, { at: clock.now(), actor: { kind: 'agent', id, name }, action, subject });

  return {
    saw,

    list: async (agent, query) => {
      checkLead(agent);
      const { limit, cursor } = query;
      const after = cursor === undefined ? undefined : placeOf(cursor);
      await saw(agent, 'audit.seen');
      const rows = await database.db
        .select(ENTRY)
        .from(auditEntries)
        .where(and(matching(query, shop.timeZone), after && behind(after)))
        .orderBy(desc(auditEntries.at), desc(auditEntries.id))
        .limit(limit + 1);
      const entries = rows.slice(0, limit);
      const last = rows.length > limit ? entries.at(-1) : undefined;
      return { entries, nextCursor: last && cursorOf(last) };
    },

    forgetOld: async (now) => {
      await database.db.delete(auditEntries).where(lt(auditEntries.at, subDays(now, retentionDays)));
    },
  };
}

function matching({ agent, action, ticket, from, to }: AuditQuery, timeZone: string): SQL | undefined {
  return and(
    agent === undefined ? undefined : eq(auditEntries.actorId, agent),
    action && eq(auditEntries.action, action),
    ticket === undefined
      ? undefined
      : and(eq(auditEntries.subjectKind, 'ticket'), eq(auditEntries.subjectId, ticket)),
    from === undefined ? undefined : gte(auditEntries.at, startOfCalendarDay(from, timeZone)),
    to === undefined ? undefined : lt(auditEntries.at, startOfCalendarDay(addCalendarDays(to, 1), timeZone)),
  );
}

function behind([at, id]: z.infer<typeof placeSchema>): SQL {
  return sql`(${auditEntries.at}, ${auditEntries.id}) < (${at}::timestamptz, ${id}::bigint)`;
}

function cursorOf({ at, id }: AuditEntry): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');
}

function placeOf(cursor: string): z.infer<typeof placeSchema> {
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new DeskError('invalidCursor', {}, { cause });
  }
}
