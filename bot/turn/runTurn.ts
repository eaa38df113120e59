/** Runs the oldest pending activity of a conversation to its commit. */
import type { TurnContext } from 'botbuilder';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../handoff/database';
import { isLostRace } from '../../handoff/tickets/lostRace';
import type { ChangeSignal } from '../../handoff/ports';
import { describeError } from '../../handoff/http/route';
import type { Log } from '../../handoff/http/log';
import { findConversation, findPending, type StoredActivity } from '../conversation/conversationLog';
import { activities } from '../schema';
import { commitTurn, LostRace } from './commitTurn';
import type { TurnAdapter } from './turnAdapter';
import { runInUnitOfWork, UnitOfWork } from './unitOfWork';

/** Begun this often without a commit, an activity is answered with an apology instead. */
const MOST_ATTEMPTS = 3;

/** The moments of a turn, for metrics, and for tests that end the process at one of them. */
export interface TurnObserver {
  turnStarting?(activity: StoredActivity): void;
  turnCommitting?(unit: UnitOfWork): void;
  turnCommitted?(unit: UnitOfWork, outcome: TurnOutcome): void;
  turnLost?(): void;
  turnFailed?(error: unknown): void;
}

export type TurnOutcome = 'answered' | 'leftToPerson' | 'apologised';

export interface TurnDeps {
  database: Database;
  signal: ChangeSignal;
  adapter: TurnAdapter;
  /** The dialogs. */
  bot: { run(context: TurnContext): Promise<void> };
  /** Joins a customer's message to the ticket of the person who holds the conversation. */
  recordCustomerMessage(tx: Tx, conversationId: string, at: Date, text: string): Promise<void>;
  /** The customer wrote while the bot has the conversation. */
  noticeCustomer(tx: Tx, conversationId: string, at: Date, text: string): Promise<void>;
  /** Worded by the dialogs' text; `reference` is what the log names the failure by. */
  apologise(context: TurnContext, reference: string): Promise<void>;
  clock: { now(): Date };
  log: Log;
  observer: TurnObserver;
}

/** @returns false when nothing was pending */
export async function runNextTurn(deps: TurnDeps, conversationId: string): Promise<boolean> {
  const pending = await findPending(deps.database.db, conversationId);
  if (!pending) return false;
  const attempt = await countAttempt(deps.database.db, pending.id);
  // Undefined: another process has just answered it.
  if (attempt !== undefined) await runActivity(deps, pending, attempt);
  return true;
}

async function countAttempt(tx: Tx, activityId: string): Promise<number | undefined> {
  const [row] = await tx
    .update(activities)
    .set({ attempts: sql`${activities.attempts} + 1` })
    .where(and(eq(activities.id, activityId), eq(activities.turn, 'pending')))
    .returning({ attempts: activities.attempts });
  return row?.attempts;
}

async function runActivity(deps: TurnDeps, incoming: StoredActivity, attempt: number): Promise<void> {
  const conversation = await findConversation(deps.database.db, incoming.conversationId);
  if (!conversation) return;
  const unit = new UnitOfWork(conversation, incoming, deps.clock.now());
  deps.observer.turnStarting?.(incoming);
  try {
    const outcome = await collect(deps, unit, attempt);
    deps.observer.turnCommitting?.(unit);
    await commitTurn(deps.database, deps.signal, unit, deps.clock.now());
    deps.observer.turnCommitted?.(unit, outcome);
  } catch (error) {
    if (error instanceof LostRace || isLostRace(error)) {
      // Nothing was sent; the queue runs the activity again on what is true now.
      deps.observer.turnLost?.();
      return;
    }
    deps.observer.turnFailed?.(error);
    deps.log.error({ ...describeError(error), activityId: incoming.id, attempt }, 'turn failed');
    if (attempt > MOST_ATTEMPTS) throw error;
  }
}

async function collect(deps: TurnDeps, unit: UnitOfWork, attempt: number): Promise<TurnOutcome> {
  const { conversation, incoming } = unit;
  const isCustomers = incoming.author === 'customer' && incoming.activity.type === 'message';
  if (conversation.speaker === 'person') {
    if (isCustomers) {
      const text = incoming.activity.text ?? '';
      unit.effects.push((tx) => deps.recordCustomerMessage(tx, conversation.id, unit.now, text));
    }
    return 'leftToPerson';
  }
  const outcome = await collectBot(deps, unit, attempt);
  if (isCustomers) {
    const text = incoming.activity.text ?? '';
    // After what the bot does with the words: what it adds to a ticket need not be added again.
    unit.effects.push((tx) => deps.noticeCustomer(tx, conversation.id, unit.now, text));
  }
  return outcome;
}

/** The bot's answer. */
async function collectBot(deps: TurnDeps, unit: UnitOfWork, attempt: number): Promise<TurnOutcome> {
  const { conversation, incoming } = unit;
  if (attempt > MOST_ATTEMPTS) {
    deps.log.error({ reference: incoming.id }, 'activity given up, apologising');
    await runInUnitOfWork(unit, () =>
      deps.adapter.runTurn(incoming.activity, (context) => deps.apologise(context, referenceOf(incoming))),
    );
    return 'apologised';
  }
  if (incoming.activity.type === 'message') {
    await deps.signal.announce(deps.database.db, {
      kind: 'typing',
      conversationId: conversation.id,
      from: 'bot',
    });
  }
  await runInUnitOfWork(unit, () =>
    deps.adapter.runTurn(incoming.activity, (context) => deps.bot.run(context)),
  );
  return 'answered';
}

/** Short enough to read out; the log line of the failure carries the whole id, which ends with it. */
function referenceOf({ conversationId, seq }: StoredActivity): string {
  return `${conversationId.slice(-6)}-${seq}`;
}
