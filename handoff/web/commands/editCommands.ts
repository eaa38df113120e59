import type { Command } from './command';
import { ticketCommand } from './ticketCommand';

/** How the conversation on the screen is filed and what belongs to it; the ticket has them in one menu. */
export const EDIT_COMMANDS: readonly Command[] = [
  ticketCommand('prioritise', {
    id: 'prioritise',
    name: 'Change the priority',
    key: 'p',
    text: 'urgent time critical normal',
    run: (desk, number) => desk.ticket.openPanel(number, 'priority'),
  }),
  ticketCommand('changeTopic', {
    id: 'changeTopic',
    name: 'Change the topic',
    key: 't',
    text: 'category subject file',
    run: (desk, number) => desk.ticket.openPanel(number, 'topic'),
  }),
  ticketCommand('merge', {
    id: 'merge',
    name: 'Merge a duplicate',
    key: 'm',
    text: 'same customer twice join',
    run: (desk, number) => desk.ticket.openPanel(number, 'merge'),
  }),
  ticketCommand('unmerge', {
    id: 'unmerge',
    name: 'Take out of the other ticket again',
    text: 'unmerge split undo the merge',
    run: (desk, number) => void desk.ticket.act(number, 'unmerge'),
  }),
  ticketCommand('link', {
    id: 'link',
    name: 'Link with another ticket',
    key: 'l',
    text: 'related reference',
    run: (desk, number) => desk.ticket.openPanel(number, 'link'),
  }),
];
