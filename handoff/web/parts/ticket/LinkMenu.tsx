import type { TicketDetail } from '../../../api/contract';
import { useDesk } from '../../state/deskOf';
import { focusFirst, TICKET_TITLE_ID } from '../focusPlaces';
import { ActionMenu } from './ActionMenu';
import { OtherTicketChoice } from './OtherTicketChoice';

/** Which ticket has to do with this one. */
export function LinkMenu({ ticket }: { ticket: TicketDetail }) {
  const desk = useDesk();
  const linked = ticket.linkedTickets.map(({ number }) => number);
  return (
    <ActionMenu number={ticket.number} title="Link with">
      <OtherTicketChoice
        tickets={ticket.otherTickets.tickets.filter(({ number }) => !linked.includes(number))}
        verb="Link"
        onPick={(other) =>
          void desk.ticket.link(ticket.number, other).then(() => focusFirst(TICKET_TITLE_ID))
        }
      />
    </ActionMenu>
  );
}
