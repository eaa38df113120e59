import type { TicketList, TicketSummary, TicketView } from '../../api/contract';
import { caught, isSaidElsewhere, type DeskContext } from './deskContext';
import { EMPTY_QUEUE } from './deskState';

const PAGE = 50;
const MOST = 100;

export function createQueueActions(context: DeskContext) {
  const { store, api } = context;
  const isShown = (view: TicketView): boolean => store.get().queue.view === view;

  /** The list from its start, in as many pages as it takes. */
  const atLeast = async (count: number, view: TicketView): Promise<TicketList> => {
    const tickets: TicketSummary[] = [];
    for (let cursor: string | undefined; ;) {
      const limit = Math.min(MOST, Math.max(PAGE, count - tickets.length));
      const page = await api.tickets({ view, cursor, limit });
      tickets.push(...page.tickets);
      cursor = page.nextCursor ?? undefined;
      if (!cursor || tickets.length >= count) return { tickets, nextCursor: page.nextCursor };
    }
  };

  return {
    /** Shows another view, empty until it has come. */
    show(view: TicketView): void {
      if (!isShown(view)) store.set({ queue: { ...EMPTY_QUEUE, view } });
    },

    /** Brings the view and the counts up to date, as far as the list was scrolled out. */
    async refresh(): Promise<void> {
      const { view, tickets } = store.get().queue;
      try {
        const [list, counts] = await Promise.all([atLeast(tickets.length, view), api.counts()]);
        store.set({ counts });
        if (isShown(view)) store.set({ queue: { ...EMPTY_QUEUE, view, ...list, phase: 'ready' } });
      } catch (error) {
        const problem = caught(context, error);
        const isReady = store.get().queue.phase === 'ready';
        if (!isShown(view) || isSaidElsewhere(problem, isReady)) return;
        // What was there before stays readable; the problem says that it may be old.
        store.set(({ queue }) => ({
          queue: { ...queue, phase: queue.phase === 'ready' ? 'ready' : 'failed', problem: problem.message },
        }));
      }
    },

    /** Adds the next page to the end of the list. */
    async loadMore(): Promise<void> {
      const { view, nextCursor, loadingMore } = store.get().queue;
      if (!nextCursor || loadingMore) return;
      store.set(({ queue }) => ({ queue: { ...queue, loadingMore: true, problem: undefined } }));
      try {
        const list = await api.tickets({ view, cursor: nextCursor, limit: PAGE });
        // The list was brought up to date meanwhile: the page belongs to one that is gone.
        if (store.get().queue.nextCursor !== nextCursor || !isShown(view)) return;
        store.set(({ queue }) => {
          const known = new Set(queue.tickets.map((ticket) => ticket.number));
          const added = list.tickets.filter((ticket) => !known.has(ticket.number));
          return { queue: { ...queue, tickets: [...queue.tickets, ...added], nextCursor: list.nextCursor } };
        });
      } catch (error) {
        const { message } = caught(context, error);
        if (isShown(view)) store.set(({ queue }) => ({ queue: { ...queue, problem: message } }));
      } finally {
        store.set(({ queue }) => ({ queue: { ...queue, loadingMore: false } }));
      }
    },
  };
}
