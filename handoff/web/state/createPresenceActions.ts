import { WRITING_MS } from '../../presence/agentPresence';
import { caught, say, type DeskContext } from './deskContext';

/** Who is at the desk, and who has the open ticket on their screen. */
export function createPresenceActions(
  { store, api, memory }: DeskContext,
  openTicket: () => string | undefined,
) {
  const context = { store, api, memory };
  let lookTimer: ReturnType<typeof setTimeout> | undefined;

  const refreshTeam = async (): Promise<void> => {
    try {
      store.set({ presence: await api.presence() });
    } catch (error) {
      caught(context, error);
    }
  };

  const refreshViewers = async (): Promise<void> => {
    const number = openTicket();
    if (number === undefined) return;
    try {
      const { viewers } = await api.viewers(number);
      if (openTicket() !== number) return;
      store.set({ viewers: { number, viewers } });
      clearTimeout(lookTimer);
      // Nobody says that somebody has stopped to write without sending.
      if (viewers.some(({ writing }) => writing)) {
        lookTimer = setTimeout(() => void refreshViewers(), WRITING_MS);
      }
    } catch (error) {
      caught(context, error);
    }
  };

  return {
    /** @returns what went wrong, in words */
    async dismissReturned(): Promise<string | undefined> {
      try {
        await api.dismissReturned();
        store.set(({ presence }) => ({ presence: presence && { ...presence, returned: [] } }));
        return undefined;
      } catch (error) {
        return caught(context, error).message;
      }
    },
    refreshTeam,
    refreshViewers,
    /** @returns what went wrong, in words */
    async setAway(away: boolean): Promise<string | undefined> {
      try {
        store.set({ presence: await api.setPresence({ away }) });
        say(context, away ? 'You are away: no new chats are expected of you.' : 'You are back.');
        return undefined;
      } catch (error) {
        return caught(context, error).message;
      }
    },
  };
}
