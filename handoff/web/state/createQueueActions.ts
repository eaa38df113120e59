import type { TicketList, TicketSummary } from '../../api/contract';
import { caught, isSaidElsewhere, type DeskContext } from './deskContext';
import { EMPTY_QUEUE } from './deskState';
import { queuePath, toQuery, type Listing } from './route';

const PAGE = 50;
const MOST = 100;

export function createQueueActions(context: DeskContext) {
  const { store, api } = context;
  const isShown = (listing: Listing): boolean => queuePath(store.get().queue.listing) === queuePath(listing);

  /** The list from its start, in as many pages as it takes. */
  const atLeast = async (count: number, listing: Listing): Promise<TicketList> => {
    const tickets: TicketSummary[] = [];
    for (let cursor: string | undefined; ;) {
      const limit = Math.min(MOST, Math.max(PAGE, count - tickets.length));
      const page = await api.tickets({ ...toQuery(listing), cursor, limit });
      tickets.push(...page.tickets);
      cursor = page.nextCursor ?? undefined;
      if (!cursor || tickets.length >= count) return { tickets, nextCursor: page.nextCursor };
    }
  };

  return {
    /** Shows another list, empty until it has come. */
    show(listing: Listing): void {
      if (!isShown(listing)) store.set({ queue: { ...EMPTY_QUEUE, listing } });
    },

    /** Brings the list and the counts up to date, as far as the list was scrolled out. */
    async refresh(): Promise<void> {
      const { listing, tickets } = store.get().queue;
      try {
        const [list, counts] = await Promise.all([atLeast(tickets.length, listing), api.counts()]);
        store.set({ counts });
        if (isShown(listing)) store.set({ queue: { ...EMPTY_QUEUE, listing, ...list, phase: 'ready' } });
      } catch (error) {
        const problem = caught(context, error);
        const isReady = store.get().queue.phase === 'ready';
        if (!isShown(listing) || isSaidElsewhere(problem, isReady)) return;
        // What was there before stays readable; the problem says that it may be old.
        store.set(({ queue }) => ({
          queue: { ...queue, phase: queue.phase === 'ready' ? 'ready' : 'failed', problem: problem.message },
        }));
      }
    },

    /** Adds the next page to the end of the list. */
    async loadMore(): Promise<void> {
      const { listing, nextCursor, loadingMore } = store.get().queue;
      if (!nextCursor || loadingMore) return;
      store.set(({ queue }) => ({ queue: { ...queue, loadingMore: true, problem: undefined } }));
      try {
        const list = await api.tickets({ ...toQuery(listing), cursor: nextCursor, limit: PAGE });
        // The list was brought up to date meanwhile: the page belongs to one that is gone.
        if (store.get().queue.nextCursor !== nextCursor || !isShown(listing)) return;
        store.set(({ queue }) => {
          const known = new Set(queue.tickets.map((ticket) => ticket.number));
          const added = list.tickets.filter((ticket) => !known.has(ticket.number));
          return { queue: { ...queue, tickets: [...queue.tickets, ...added], nextCursor: list.nextCursor } };
        });
      } catch (error) {
        const { message } = caught(context, error);
        if (isShown(listing)) store.set(({ queue }) => ({ queue: { ...queue, problem: message } }));
      } finally {
        store.set(({ queue }) => ({ queue: { ...queue, loadingMore: false } }));
      }
    },
  };
}
