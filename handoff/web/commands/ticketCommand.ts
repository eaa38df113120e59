import type { TicketDetail } from '../../api/contract';
import type { Desk } from '../state/createDesk';
import type { DeskState } from '../state/deskState';
import type { Command } from './command';

type Action = TicketDetail['actions'][number];

/** The ticket on the screen, once it is there. */
export function openTicket({ route, details }: DeskState): TicketDetail | undefined {
  return route.page === 'ticket' ? details[route.number] : undefined;
}

/** A command on the ticket on the screen, where the server would allow the action. */
export function ticketCommand(
  action: Action,
  command: Omit<Command, 'group' | 'may' | 'run'> & { run(desk: Desk, number: string): void },
): Command {
  return {
    ...command,
    group: 'This conversation',
    may: (state) => openTicket(state)?.actions.includes(action) ?? false,
    run: (desk) => {
      const ticket = openTicket(desk.store.get());
      if (ticket) command.run(desk, ticket.number);
    },
  };
}
