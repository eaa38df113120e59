import { queuePath, ticketPath } from '../state/route';
import type { Command } from './command';

/** What the typed words themselves could mean: a ticket's number to open, or words to search for. */
export function typedCommands(query: string): { first: Command[]; last: Command[] } {
  const typed = query.trim();
  const digits = /^(?:t-?)?([1-9]\d{3,8})$/i.exec(typed)?.[1];
  const may = (): boolean => true;
  return {
    first: digits
      ? [
          {
            id: 'open',
            name: `Open T-${digits}`,
            group: 'Go to',
            may,
            run: (desk) => desk.navigation.go(ticketPath(`T-${digits}`, desk.store.get().route.listing)),
          },
        ]
      : [],
    last: typed
      ? [
          {
            id: 'searchFor',
            name: `Search all conversations for “${typed}”`,
            group: 'Go to',
            may,
            run: (desk) => desk.navigation.go(queuePath({ view: 'all', search: typed })),
          },
        ]
      : [],
  };
}
