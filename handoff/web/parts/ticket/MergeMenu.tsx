import { useState } from 'preact/hooks';
import type { TicketDetail } from '../../../api/contract';
import { useDesk, useListing } from '../../state/deskOf';
import { ticketPath } from '../../state/route';
import { focusFirst, TICKET_TITLE_ID } from '../focusPlaces';
import { ActionMenu } from './ActionMenu';
import { OtherTicketChoice } from './OtherTicketChoice';

/** Which ticket of the customer is the same case, and which of the two goes on. */
export function MergeMenu({ ticket }: { ticket: TicketDetail }) {
  const desk = useDesk();
  const listing = useListing();
  const { number } = ticket;
  const [closesThis, setClosesThis] = useState(true);
  const merge = async (other: string): Promise<void> => {
    const pair = closesThis ? { duplicate: number, into: other } : { duplicate: other, into: number };
    const isDone = await desk.ticket.merge(number, pair);
    if (isDone && closesThis) desk.navigation.go(ticketPath(other, listing));
    else focusFirst(TICKET_TITLE_ID);
  };
  return (
    <ActionMenu number={number} title="Merge with">
      <fieldset class="action-menu-choice">
        <legend class="field-hint">Which one is the duplicate?</legend>
        <label>
          <input type="radio" name="duplicate" checked={closesThis} onChange={() => setClosesThis(true)} />
          This one, {number}
        </label>
        <label>
          <input type="radio" name="duplicate" checked={!closesThis} onChange={() => setClosesThis(false)} />
          The other one
        </label>
      </fieldset>
      <p class="action-menu-empty">
        The duplicate is closed, and the customer is not told. Replies go where the other one came from: into
        its chat, or by e-mail.
      </p>
      <OtherTicketChoice
        tickets={ticket.otherTickets.tickets.filter(({ state }) => state !== 'resolved')}
        verb="Merge"
        onPick={(other) => void merge(other)}
      />
    </ActionMenu>
  );
}
