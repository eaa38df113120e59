import { subMinutes } from 'date-fns';
import { and, desc, eq, gt } from 'drizzle-orm';
import type { ContactTopic } from '../../policies';
import type { Tx } from '../database';
import { visits } from '../schema';

/** What one message of a customer led to. */
export interface VisitPart {
  conversationId: string;
  /** Of a signed-in customer, lower case. */
  email?: string;
  at: Date;
  topics: readonly ContactTopic[];
  answered: number;
  unresolved: number;
  withTeam: boolean;
  isOpen: boolean;
}

/** After so long a silence it is another visit: the bot then asks whether to go on as well. */
const AWAY_MINUTES = 30;

/**
 * Adds it to the visit that it belongs to, or begins one. A greeting or thanks begin none. Of one
 * conversation's turns only one commits at a time, so two never begin the same visit.
 */
export async function recordVisit(tx: Tx, part: VisitPart): Promise<void> {
  const { conversationId, at, email, isOpen } = part;
  const [current] = await tx
    .select()
    .from(visits)
    .where(and(eq(visits.conversationId, conversationId), gt(visits.lastAt, subMinutes(at, AWAY_MINUTES))))
    .orderBy(desc(visits.begunAt))
    .limit(1);
  if (!current && !hasMatter(part)) return;
  const sum = {
    ...(email !== undefined && { email }),
    lastAt: at,
    topics: [...new Set([...(current?.topics ?? []), ...part.topics])],
    answered: (current?.answered ?? 0) + part.answered,
    unresolved: (current?.unresolved ?? 0) + part.unresolved,
    withTeam: (current?.withTeam ?? false) || part.withTeam,
    isOpen,
  };
  if (current) await tx.update(visits).set(sum).where(eq(visits.id, current.id));
  else await tx.insert(visits).values({ conversationId, begunAt: at, ...sum });
}

function hasMatter({ topics, answered, unresolved, withTeam, isOpen }: VisitPart): boolean {
  return topics.length > 0 || answered > 0 || unresolved > 0 || withTeam || isOpen;
}
