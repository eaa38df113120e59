import { COMPOSER_ID, DETAILS_TITLE_ID, focusComposer, focusFirst } from '../parts/focusPlaces';
import type { Desk } from '../state/createDesk';
import type { MessageKind } from '../state/deskState';
import { ticketPath } from '../state/route';
import type { Command } from './command';
import { openTicket, ticketCommand } from './ticketCommand';

function write(desk: Desk, number: string, mode: MessageKind): void {
  const { route } = desk.store.get();
  desk.message.setDraft(number, { mode });
  // A narrow screen shows the details alone.
  if (route.page === 'ticket' && route.pane === 'details')
    desk.navigation.go(ticketPath(number, route.listing), COMPOSER_ID);
  focusComposer();
}

/** What is done to the conversation on the screen. */
export const TICKET_COMMANDS: readonly Command[] = [
  ticketCommand('claim', {
    id: 'claim',
    name: 'Pick up',
    key: 'c',
    text: 'claim take',
    run: (desk, number) => void desk.ticket.act(number, 'claim'),
  }),
  ticketCommand('reply', {
    id: 'reply',
    name: 'Write a reply',
    key: 'r',
    text: 'answer message customer',
    run: (desk, number) => write(desk, number, 'reply'),
  }),
  ticketCommand('note', {
    id: 'note',
    name: 'Write an internal note',
    key: 'n',
    text: 'comment colleague',
    run: (desk, number) => write(desk, number, 'note'),
  }),
  ticketCommand('assign', {
    id: 'assign',
    name: 'Assign to a colleague',
    key: 'a',
    text: 'give hand over transfer',
    run: (desk, number) => desk.ticket.openPanel(number, 'assign'),
  }),
  ticketCommand('resolve', {
    id: 'resolve',
    name: 'Resolve',
    key: 'e',
    text: 'close done end finish',
    run: (desk, number) => desk.ticket.openPanel(number, 'resolve'),
  }),
  ticketCommand('snooze', {
    id: 'snooze',
    name: 'Snooze',
    key: 's',
    text: 'later put off remind tomorrow',
    run: (desk, number) => desk.ticket.openPanel(number, 'snooze'),
  }),
  ticketCommand('wake', {
    id: 'wake',
    name: 'Wake up',
    text: 'end the snooze back in sight',
    run: (desk, number) => void desk.ticket.act(number, 'wake'),
  }),
  ticketCommand('release', {
    id: 'release',
    name: 'Release',
    text: 'put back into the queue unassign',
    run: (desk, number) => void desk.ticket.act(number, 'release'),
  }),
  ticketCommand('reopen', {
    id: 'reopen',
    name: 'Reopen',
    text: 'open again',
    run: (desk, number) => void desk.ticket.act(number, 'reopen'),
  }),
  {
    id: 'macro',
    name: 'Run a macro',
    group: 'This conversation',
    key: 'x',
    text: 'several steps at once automate',
    may: (state) => openTicket(state) !== undefined,
    run: (desk) => desk.show('macros'),
  },
  {
    id: 'details',
    name: 'Look at the details',
    group: 'This conversation',
    key: 'd',
    text: 'order customer files history policy timeline',
    may: (state) => openTicket(state) !== undefined,
    run: (desk) => {
      const { route } = desk.store.get();
      if (route.page !== 'ticket' || focusFirst(DETAILS_TITLE_ID)) return;
      desk.navigation.go(ticketPath(route.number, route.listing, 'details'));
    },
  },
];
