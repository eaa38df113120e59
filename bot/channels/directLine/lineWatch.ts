/**
 * Tells open chats their customer's place in line when it changes. It is shown and forgotten: it has no
 * place in the log. All places come from one look at the queue, however many chats are open.
 */
import type { ChangeSignal } from '../../../handoff/ports';
import type { Log } from '../../../handoff/http/log';
import { describeError } from '../../../handoff/http/route';

const GATHER_MS = 500;
/** An agent whose server was killed says nothing on leaving, and hours end by themselves. */
const LOOK_MS = 30_000;

export interface LineWatch {
  /**
   * Has `tell` called with the place once there is one, and when it changes; undefined when there is none
   * any more. Returns the function that ends it.
   */
  watch(conversationId: string, tell: (place: number | undefined) => void): () => void;
  close(): void;
}

export interface LineWatchDeps {
  line: { places(): Promise<ReadonlyMap<string, number>> };
  signal: ChangeSignal;
  log: Log;
}

interface Watcher {
  conversationId: string;
  tell(place: number | undefined): void;
  told: number | undefined;
}

export function createLineWatch({ line, signal, log }: LineWatchDeps): LineWatch {
  const watchers = new Set<Watcher>();
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    timer = undefined;
    if (watchers.size === 0) return;
    try {
      const places = await line.places();
      for (const watcher of watchers) {
        const place = places.get(watcher.conversationId);
        if (place === watcher.told) continue;
        watcher.told = place;
        watcher.tell(place);
      }
    } catch (error) {
      log.warn(describeError(error), 'The line could not be looked at');
    }
  };
  const lookSoon = (): void => {
    if (watchers.size > 0) timer ??= setTimeout(() => void look(), GATHER_MS);
  };
  const unsubscribe = signal.subscribe(({ kind }) => {
    if (kind === 'ticket' || kind === 'team') lookSoon();
  });
  const regular = setInterval(lookSoon, LOOK_MS);
  regular.unref();

  return {
    watch: (conversationId, tell) => {
      const watcher: Watcher = { conversationId, tell, told: undefined };
      watchers.add(watcher);
      lookSoon();
      return () => watchers.delete(watcher);
    },
    close: () => {
      unsubscribe();
      clearInterval(regular);
      clearTimeout(timer);
      watchers.clear();
    },
  };
}
