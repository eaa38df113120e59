/** Puts the turn's parts together: whatever is recorded as pending is run, now or by the sweep. */
import type { TurnContext } from 'botbuilder';
import type { OpenDatabase } from '../database';
import type { ChangeSignal } from '../../handoff/ports';
import { runNextTurn, type TurnDeps } from './runTurn';
import { TurnAdapter } from './turnAdapter';
import { TurnQueue } from './turnQueue';

export interface TurnEngineDeps extends Omit<TurnDeps, 'adapter' | 'database' | 'signal'> {
  database: OpenDatabase;
  signal: ChangeSignal;
  bot: { run(context: TurnContext): Promise<void> };
}

export interface TurnEngine {
  /** Runs what an earlier process left, then everything that is recorded. */
  start(): Promise<void>;
  /** Ends after the turns under way. */
  stop(): Promise<void>;
}

export function createTurnEngine(deps: TurnEngineDeps): TurnEngine {
  const turnDeps: TurnDeps = { ...deps, adapter: new TurnAdapter() };
  const queue = new TurnQueue({
    ...deps,
    runNextTurn: (conversationId) => runNextTurn(turnDeps, conversationId),
    alone: deps.database.engine === 'pglite',
  });
  let unsubscribe: (() => void) | undefined;
  return {
    start: async () => {
      unsubscribe = deps.signal.subscribe((change) => {
        if (change.kind === 'conversation' && change.pending) queue.wake(change.conversationId);
      });
      await queue.start();
    },
    stop: async () => {
      unsubscribe?.();
      await queue.stop();
    },
  };
}
