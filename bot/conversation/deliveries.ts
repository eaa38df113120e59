/**
 * How far the messages of agents came. On Direct Line a message is in the log at once, and delivered when
 * its client shows that it has it: by answering a ping sent after it, or by asking for what comes after.
 */
import { and, eq, lte } from 'drizzle-orm';
import type { Database, Tx } from '../../handoff/database';
import type { Log } from '../../handoff/http/log';
import { describeError } from '../../handoff/http/route';
import type { ChangeSignal } from '../../handoff/ports';
import { deliveries } from '../schema';

export interface DeliveryDeps {
  database: Database;
  signal: ChangeSignal;
  clock: { now(): Date };
  log: Log;
}

export interface Deliveries {
  /** A client of the conversation has everything up to `seq`. Never rejects: no message waits for it. */
  acknowledge(conversationId: string, seq: number): Promise<void>;
}

/** The message is in the log; where its channel has to be called, the outbox says what became of it. */
export async function insertDelivery(
  tx: Tx,
  message: { activityId: string; conversationId: string; seq: number },
  at: Date,
): Promise<void> {
  await tx.insert(deliveries).values({ ...message, state: 'sent', at });
}

export function createDeliveries({ database, signal, clock, log }: DeliveryDeps): Deliveries {
  return {
    acknowledge: async (conversationId, seq) => {
      try {
        await database.transaction(async (tx) => {
          const arrived = await tx
            .update(deliveries)
            .set({ state: 'delivered', at: clock.now() })
            .where(
              and(
                eq(deliveries.conversationId, conversationId),
                eq(deliveries.state, 'sent'),
                lte(deliveries.seq, seq),
              ),
            )
            .returning({ id: deliveries.activityId });
          if (arrived.length > 0) await signal.announce(tx, { kind: 'conversation', conversationId });
        });
      } catch (error) {
        log.warn(describeError(error), 'That a message was delivered could not be noted');
      }
    },
  };
}
