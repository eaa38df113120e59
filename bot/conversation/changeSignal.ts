/** `ChangeSignal` on LISTEN / NOTIFY, which both engines have: a notice arrives when its transaction commits. */
import { sql } from 'drizzle-orm';
import type { Change, ChangeSignal } from '../../handoff/ports';
import type { OpenDatabase } from '../database';

const CHANNEL = 'bezel_changes';

export async function createChangeSignal(
  database: OpenDatabase,
): Promise<ChangeSignal & { close: () => Promise<void> }> {
  const listeners = new Set<(change: Change) => void>();
  const stop = await database.listen(CHANNEL, (payload) => {
    const change = JSON.parse(payload) as Change;
    for (const listener of listeners) listener(change);
  });
  return {
    announce: async (tx, change) => {
      await tx.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify(change)})`);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stop,
  };
}
