import type { TicketDetail } from '../../../api/contract';
import { useDesk, useDeskState } from '../../state/deskOf';

function barrierWords(ticket: TicketDetail): string {
  if (ticket.withdrawnAt) return 'The customer withdrew this. Reopen it to write to them all the same.';
  if (ticket.mergedInto) return `This goes on in ${ticket.mergedInto}: write to the customer there.`;
  if (ticket.state === 'resolved') return 'This is resolved. Reopen it to write to the customer again.';
  if (ticket.assignee) return `${ticket.assignee.name} has this conversation. You can leave a note.`;
  return 'Pick up the conversation to reply. The bot stays silent from then on.';
}

/** Stands where the reply would be written, while this agent can't: why, and the way there. */
export function ReplyBarrier({ ticket }: { ticket: TicketDetail }) {
  const desk = useDesk();
  const isPending = useDeskState((state) => state.actions[ticket.number]?.pending === 'claim');
  return (
    <div class="barrier">
      <p>{barrierWords(ticket)}</p>
      {ticket.actions.includes('claim') && (
        <button
          class="button button-primary"
          aria-disabled={isPending}
          onClick={() => void desk.ticket.act(ticket.number, 'claim')}
        >
          {isPending ? 'Picking up…' : 'Pick up'}
        </button>
      )}
    </div>
  );
}
