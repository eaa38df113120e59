import { useEffect } from 'preact/hooks';
import type { Desk } from '../state/createDesk';
import { useDesk } from '../state/deskOf';
import type { MessageKind } from '../state/deskState';
import { queuePath, VIEWS } from '../state/route';
import { focusComposer, focusFirst, rowId, SEARCH_ID, ticketRows } from './focusPlaces';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

function openTicket(desk: Desk) {
  const { route, details } = desk.store.get();
  return route.page === 'ticket' ? details[route.number] : undefined;
}

/** Moves along the list, from the row in focus or else from the ticket that is open. */
function moveInList(desk: Desk, step: 1 | -1): void {
  const rows = ticketRows();
  const { route } = desk.store.get();
  const focused = rows.findIndex((row) => row === document.activeElement);
  const open = route.page === 'ticket' ? rows.findIndex((row) => row.id === rowId(route.number)) : -1;
  const from = focused >= 0 ? focused : open;
  const next = from < 0 ? (step > 0 ? 0 : rows.length - 1) : from + step;
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

function write(desk: Desk, mode: MessageKind): void {
  const ticket = openTicket(desk);
  if (!ticket?.actions.includes(mode)) return;
  desk.message.setDraft(ticket.number, { mode });
  focusComposer();
}

function press(desk: Desk, key: string): boolean {
  const ticket = openTicket(desk);
  const may = (action: 'claim' | 'resolve' | 'assign'): boolean => ticket?.actions.includes(action) ?? false;
  switch (key) {
    case 'j':
      moveInList(desk, 1);
      return true;
    case 'k':
      moveInList(desk, -1);
      return true;
    case 'c':
      if (ticket && may('claim')) void desk.ticket.act(ticket.number, 'claim');
      return true;
    case 'r':
      write(desk, 'reply');
      return true;
    case 'n':
      write(desk, 'note');
      return true;
    case 'e':
      if (ticket && may('resolve')) desk.ticket.askToResolve(ticket.number);
      return true;
    case 'a':
      if (ticket && may('assign')) void desk.ticket.openAssign(ticket.number);
      return true;
    case 'g':
      void desk.takeNext();
      return true;
    case '/':
      focusFirst(SEARCH_ID);
      return true;
    case 'u':
      desk.navigation.go(queuePath(desk.store.get().route.listing));
      return true;
    case '?':
      desk.showCheatSheet(true);
      return true;
    default: {
      const view = /^[1-9]$/.test(key) ? VIEWS[Number(key) - 1] : undefined;
      if (view) desk.navigation.go(queuePath({ view }));
      return Boolean(view);
    }
  }
}

/** The desk's keys. They keep out of the way of typing, of the browser's own and of open dialogs. */
export function useShortcuts(): void {
  const desk = useDesk();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      const { cheatSheet, shortcuts } = desk.store.get();
      if (cheatSheet || isTyping(event.target)) return;
      // Arrows scroll everywhere but in the list.
      const inList = event.target instanceof Element && event.target.closest('[data-ticket-row]') !== null;
      const arrow = inList ? { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key] : undefined;
      if (arrow) moveInList(desk, arrow);
      else if (!shortcuts || !press(desk, event.key.toLowerCase())) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [desk]);
}
