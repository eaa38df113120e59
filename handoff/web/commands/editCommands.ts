import type { Command } from './command';
import { ticketCommand } from './ticketCommand';

/** How the conversation on the screen is filed; the ticket has them in one menu. */
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
];
