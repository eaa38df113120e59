/**
 * One turn at a time per conversation, in the order of arrival. Waking is a hint: whatever was recorded
 * and not answered is found by the sweep, at start and every few seconds. With several processes on one
 * database a lease on the conversation says whose turn it is to run turns.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '../../handoff/database';
import { describeError } from '../../handoff/http/route';
import type { Log } from '../../handoff/http/log';
import { activities, conversations } from '../schema';

const LEASE_MS = 6_000;
const RENEW_MS = 2_000;
const SWEEP_MS = 2_000;
/** After a turn that failed, so that a database that is down is not asked in a tight loop. */
const PAUSE_MS = 500;
/** Conversations that run turns at the same time in this process. */
const MOST_AT_ONCE = 16;
const SWEEP_BATCH = 500;

export interface TurnQueueDeps {
  database: Database;
  /** Runs the oldest pending activity; false when there is none. */
  runNextTurn(conversationId: string): Promise<boolean>;
  clock: { now(): Date };
  log: Log;
  /** True where no other process can use this database: leases left by a killed one are void. */
  alone: boolean;
}

export class TurnQueue {
  private readonly holder = randomUUID();
  /** Conversations being run; true when woken again meanwhile. */
  private readonly running = new Map<string, boolean>();
  private readonly waiting = new Set<string>();
  private readonly tasks = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly deps: TurnQueueDeps) {}

  async start(): Promise<void> {
    if (this.deps.alone) {
      await this.deps.database.db.update(conversations).set({ leaseHolder: null, leaseUntil: null });
    }
    await this.sweep();
    this.timer = setInterval(() => {
      this.sweep().catch((err: unknown) => this.deps.log.error(describeError(err), 'sweep failed'));
    }, SWEEP_MS);
  }

  /** Waits for the turns under way; what is pending stays recorded for the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    this.waiting.clear();
    await Promise.all(this.tasks);
  }

  /** Something was recorded in this conversation. */
  wake(conversationId: string): void {
    if (this.stopped) return;
    if (this.running.has(conversationId)) {
      this.running.set(conversationId, true);
      return;
    }
    if (this.running.size >= MOST_AT_ONCE) {
      this.waiting.add(conversationId);
      return;
    }
    this.running.set(conversationId, false);
    const task = this.drain(conversationId).finally(() => {
      this.tasks.delete(task);
      const again = this.running.get(conversationId);
      this.running.delete(conversationId);
      if (again) this.waiting.add(conversationId);
      const [next] = this.waiting;
      if (next !== undefined && this.waiting.delete(next)) this.wake(next);
    });
    this.tasks.add(task);
  }

  /** Wakes every conversation that has something unanswered. */
  async sweep(): Promise<void> {
    const rows = await this.deps.database.db
      .selectDistinct({ conversationId: activities.conversationId })
      .from(activities)
      .where(eq(activities.turn, 'pending'))
      .limit(SWEEP_BATCH);
    for (const row of rows) this.wake(row.conversationId);
  }

  private async drain(conversationId: string): Promise<void> {
    let renewal: NodeJS.Timeout | undefined;
    try {
      if (!(await this.lease(conversationId))) return;
      renewal = setInterval(() => void this.lease(conversationId).catch(() => false), RENEW_MS);
      do {
        this.running.set(conversationId, false);
        while (!this.stopped && (await this.deps.runNextTurn(conversationId)));
      } while (!this.stopped && this.running.get(conversationId));
    } catch (err) {
      this.deps.log.error(
        { ...describeError(err), conversationId },
        'turns of a conversation stopped; the sweep goes on',
      );
      await sleep(PAUSE_MS);
    } finally {
      clearInterval(renewal);
      await this.release(conversationId).catch(() => undefined);
    }
  }

  private async lease(conversationId: string): Promise<boolean> {
    const now = this.deps.clock.now();
    const leased = await this.deps.database.db
      .update(conversations)
      .set({ leaseHolder: this.holder, leaseUntil: new Date(now.getTime() + LEASE_MS) })
      .where(
        and(
          eq(conversations.id, conversationId),
          or(
            isNull(conversations.leaseHolder),
            eq(conversations.leaseHolder, this.holder),
            lt(conversations.leaseUntil, now),
          ),
        ),
      )
      .returning({ id: conversations.id });
    return leased.length === 1;
  }

  private async release(conversationId: string): Promise<void> {
    await this.deps.database.db
      .update(conversations)
      .set({ leaseHolder: null, leaseUntil: null })
      .where(and(eq(conversations.id, conversationId), eq(conversations.leaseHolder, this.holder)));
  }
}
