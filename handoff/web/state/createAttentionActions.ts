import { caught, type DeskContext } from './deskContext';

/** What this agent should look at, and which of it they do. */
export function createAttentionActions(context: DeskContext, refreshQueue: () => void) {
  const { store, api } = context;
  /** The ticket whose mention is just being told as seen. */
  let telling: string | undefined;

  return {
    async refresh(): Promise<void> {
      try {
        store.set({ attention: await api.attention() });
      } catch (error) {
        // The list beside it says what is wrong.
        caught(context, error);
      }
    },

    /** A mention in the ticket on the screen is seen. */
    async seeMention(): Promise<void> {
      const { route, details, attention, session } = store.get();
      if (route.page !== 'ticket' || document.hidden || session.kind !== 'signedIn') return;
      const { number } = route;
      const isMentioned = attention?.items.some((item) => item.kind === 'mention' && item.number === number);
      if (!isMentioned || !details[number] || telling === number) return;
      telling = number;
      try {
        await api.saw(number);
        refreshQueue();
      } catch (error) {
        caught(context, error);
      } finally {
        telling = undefined;
      }
    },
  };
}
