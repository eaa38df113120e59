import { focusFirst, rowId, SEARCH_ID, ticketRows } from '../parts/focusPlaces';
import type { Desk } from '../state/createDesk';
import { isFiltered, queuePath } from '../state/route';
import type { Command } from './command';

const group = 'Queue';

/** Moves along the list, from the row in focus or else from the ticket that is open. */
export function moveInList(desk: Desk, step: 1 | -1): void {
  const rows = ticketRows();
  const { route } = desk.store.get();
  const focused = rows.findIndex((row) => row === document.activeElement);
  const open = route.page === 'ticket' ? rows.findIndex((row) => row.id === rowId(route.number)) : -1;
  const from = focused >= 0 ? focused : open;
  const next = from < 0 ? (step > 0 ? 0 : rows.length - 1) : from + step;
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

/** The search is beside the list, which a narrow screen shows alone. */
function search(desk: Desk): void {
  if (focusFirst(SEARCH_ID)) return;
  desk.navigation.go(queuePath(desk.store.get().route.listing), SEARCH_ID);
}

/** What is done with the list of conversations. */
export const QUEUE_COMMANDS: readonly Command[] = [
  {
    id: 'next',
    name: 'Next conversation',
    group,
    key: 'j',
    text: 'down',
    may: ({ queue }) => queue.tickets.length > 0,
    run: (desk) => moveInList(desk, 1),
  },
  {
    id: 'previous',
    name: 'Previous conversation',
    group,
    key: 'k',
    text: 'up',
    may: ({ queue }) => queue.tickets.length > 0,
    run: (desk) => moveInList(desk, -1),
  },
  {
    id: 'takeNext',
    name: 'Take the next in line',
    group,
    key: 'g',
    text: 'claim pick up get',
    may: () => true,
    run: (desk) => void desk.takeNext(),
  },
  {
    id: 'search',
    name: 'Search conversations',
    group,
    key: '/',
    text: 'find name order words',
    may: () => true,
    run: search,
  },
  {
    id: 'showEverything',
    name: 'Take search and filters off',
    group,
    text: 'clear show everything reset',
    may: ({ route }) => isFiltered(route.listing),
    run: (desk) => desk.navigation.go(queuePath({ view: desk.store.get().route.listing.view })),
  },
  {
    id: 'backToQueue',
    name: 'Back to the queue',
    group,
    key: 'u',
    text: 'list leave close',
    may: ({ route }) => route.page !== 'queue',
    run: (desk) => desk.navigation.go(queuePath(desk.store.get().route.listing)),
  },
];
