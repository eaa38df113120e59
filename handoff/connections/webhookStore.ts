/** Endpoints of webhooks and what was sent to them. */
import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '../database';
import { webhookDeliveries, webhookEndpoints } from '../schema';

export type WebhookEndpoint = typeof webhookEndpoints.$inferSelect;
export type WebhookDelivery = typeof webhookDeliveries.$inferSelect;

/** In the order in which they were added. */
export async function listEndpoints(tx: Tx): Promise<WebhookEndpoint[]> {
  return tx
    .select()
    .from(webhookEndpoints)
    .orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id));
}

export async function findEndpoint(tx: Tx, id: string): Promise<WebhookEndpoint | undefined> {
  const [row] = await tx.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id));
  return row;
}

export async function insertEndpoint(
  tx: Tx,
  endpoint: typeof webhookEndpoints.$inferInsert,
): Promise<WebhookEndpoint> {
  const [row] = await tx.insert(webhookEndpoints).values(endpoint).returning();
  if (!row) throw new Error('An endpoint that was just written is not there.');
  return row;
}

/** @returns undefined when there is no such endpoint */
export async function updateEndpoint(
  tx: Tx,
  id: string,
  change: Partial<Omit<WebhookEndpoint, 'id'>>,
): Promise<WebhookEndpoint | undefined> {
  const [row] = await tx.update(webhookEndpoints).set(change).where(eq(webhookEndpoints.id, id)).returning();
  return row;
}

/** Its deliveries go with it. @returns what there was */
export async function deleteEndpoint(tx: Tx, id: string): Promise<WebhookEndpoint | undefined> {
  const [row] = await tx.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id)).returning();
  return row;
}

/** The secret before signs until `previousUntil`. @returns undefined when there is no such endpoint */
export async function raiseGeneration(
  tx: Tx,
  id: string,
  previousUntil: Date,
  now: Date,
): Promise<WebhookEndpoint | undefined> {
  const [row] = await tx
    .update(webhookEndpoints)
    .set({ generation: sql`${webhookEndpoints.generation} + 1`, previousUntil, updatedAt: now })
    .where(eq(webhookEndpoints.id, id))
    .returning();
  return row;
}

/** A success ends what was failing; the row of an endpoint that is well stays untouched. */
export async function markEndpointWell(tx: Tx, id: string): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({ failingSince: null })
    .where(and(eq(webhookEndpoints.id, id), sql`${webhookEndpoints.failingSince} is not null`));
}

export async function markEndpointFailing(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({ failingSince: at })
    .where(and(eq(webhookEndpoints.id, id), isNull(webhookEndpoints.failingSince)));
}

/** @returns false when it was off already */
export async function turnEndpointOff(
  tx: Tx,
  id: string,
  reason: NonNullable<WebhookEndpoint['offReason']>,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(webhookEndpoints)
    .set({ offReason: reason, updatedAt: at })
    .where(and(eq(webhookEndpoints.id, id), isNull(webhookEndpoints.offReason)))
    .returning({ id: webhookEndpoints.id });
  return rows.length === 1;
}

export async function insertDeliveries(
  tx: Tx,
  deliveries: readonly (typeof webhookDeliveries.$inferInsert)[],
): Promise<void> {
  if (deliveries.length > 0) await tx.insert(webhookDeliveries).values([...deliveries]);
}

export async function findDelivery(tx: Tx, id: string): Promise<WebhookDelivery | undefined> {
  const [row] = await tx.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id));
  return row;
}

/** Writes how an attempt went, unless another job has the delivery by now. @returns whether it was written */
export async function updateDelivery(
  tx: Tx,
  { id, run }: { id: string; run: number },
  change: Partial<Omit<WebhookDelivery, 'id'>>,
): Promise<boolean> {
  const rows = await tx
    .update(webhookDeliveries)
    .set(change)
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.run, run)))
    .returning({ id: webhookDeliveries.id });
  return rows.length === 1;
}

/** Has deliveries begin anew, under another run. */
export async function restartDeliveries(
  tx: Tx,
  ids: readonly string[],
  now: Date,
): Promise<Pick<WebhookDelivery, 'id' | 'run'>[]> {
  if (ids.length === 0) return [];
  return tx
    .update(webhookDeliveries)
    .set({ state: 'pending', attempts: 0, run: sql`${webhookDeliveries.run} + 1`, nextAttemptAt: now })
    .where(inArray(webhookDeliveries.id, [...ids]))
    .returning({ id: webhookDeliveries.id, run: webhookDeliveries.run });
}

/** Oldest first. */
export async function findFailedSince(
  tx: Tx,
  endpointId: string,
  since: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.endpointId, endpointId),
        eq(webhookDeliveries.state, 'failed'),
        gte(webhookDeliveries.createdAt, since),
      ),
    )
    .orderBy(asc(webhookDeliveries.createdAt), asc(webhookDeliveries.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Latest first; `after` is the last of the page before. */
export async function listDeliveries(
  tx: Tx,
  query: {
    endpointId: string;
    state?: WebhookDelivery['state'];
    after?: { createdAt: Date; id: string };
    limit: number;
  },
): Promise<WebhookDelivery[]> {
  const { endpointId, state, after, limit } = query;
  const { createdAt, id } = webhookDeliveries;
  return tx
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.endpointId, endpointId),
        state && eq(webhookDeliveries.state, state),
        after && or(lt(createdAt, after.createdAt), and(lte(createdAt, after.createdAt), lt(id, after.id))),
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
}

/** How many are under way and how many failed, by endpoint. */
export async function countOpenDeliveries(tx: Tx): Promise<Map<string, { pending: number; failed: number }>> {
  const counted = (state: WebhookDelivery['state']) =>
    sql<number>`count(*) filter (where ${webhookDeliveries.state} = ${state})::int`;
  const rows = await tx
    .select({
      endpointId: webhookDeliveries.endpointId,
      pending: counted('pending'),
      failed: counted('failed'),
    })
    .from(webhookDeliveries)
    .where(ne(webhookDeliveries.state, 'delivered'))
    .groupBy(webhookDeliveries.endpointId);
  return new Map(rows.map(({ endpointId, ...counts }) => [endpointId, counts]));
}

/** What is older is gone, whatever came of it. */
export async function deleteDeliveriesBefore(tx: Tx, before: Date): Promise<void> {
  await tx.delete(webhookDeliveries).where(lt(webhookDeliveries.createdAt, before));
}
