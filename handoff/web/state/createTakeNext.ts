import { caught, say, type DeskContext } from './deskContext';

/** Takes the first of those that nobody has and opens it. */
export function createTakeNext(
  context: DeskContext,
  { open, refreshQueue }: { open: (number: string) => void; refreshQueue: () => void },
) {
  const { store, api } = context;
  return async (): Promise<void> => {
    if (store.get().takingNext.pending) return;
    store.set({ takingNext: { pending: 'next' } });
    try {
      const { ticket } = await api.next();
      store.set({ takingNext: {} });
      say(context, ticket ? `You picked up ${ticket.number}.` : 'Nobody is waiting.');
      if (ticket) open(ticket.number);
    } catch (error) {
      store.set({ takingNext: { problem: caught(context, error).message } });
    }
    refreshQueue();
  };
}
