/**
 * Everything one turn wants to change, collected while it runs and committed at once when it is over.
 * Until then nobody has seen any of it, so a turn that lost its race is simply run again.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Activity } from 'botframework-schema';
import type { Tx } from '../../handoff/database';
import type { ConversationRow, StoredActivity } from '../conversation/conversationLog';

export type Outgoing =
  | { kind: 'send'; activity: Partial<Activity> }
  /** Replaces an activity that clients already have; they get it again under the same id. */
  | { kind: 'update'; activity: Partial<Activity> & { id: string } };

/** Joins the turn's commit. Rejecting undoes the whole turn. */
export type Effect = (tx: Tx) => Promise<void>;

export class UnitOfWork {
  /** Version of each state key as first read; 0 where it did not exist. */
  readonly readVersions = new Map<string, number>();
  /** The turn's own view of the state; undefined is a deletion. */
  readonly writes = new Map<string, Record<string, unknown> | undefined>();
  readonly outgoing: Outgoing[] = [];
  readonly effects: Effect[] = [];
  private ordinals = 0;

  constructor(
    readonly conversation: ConversationRow,
    readonly incoming: StoredActivity,
    /** When the turn began; the same for every decision in it. */
    readonly now: Date,
  ) {}

  /** Numbers what the turn makes, the same way in every re-run: 0, 1, 2 … */
  nextOrdinal(): number {
    return this.ordinals++;
  }
}

const scope = new AsyncLocalStorage<UnitOfWork>();

export function runInUnitOfWork<T>(unit: UnitOfWork, run: () => Promise<T>): Promise<T> {
  return scope.run(unit, run);
}

/** @throws Error outside a turn */
export function currentUnitOfWork(): UnitOfWork {
  const unit = scope.getStore();
  if (!unit) throw new Error('This is only possible within a turn.');
  return unit;
}
