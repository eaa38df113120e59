import type { AgentView } from '../../../api/contract';
import { useDesk, useDeskState, useListing } from '../../state/deskOf';
import { queuePath } from '../../state/route';
import { Composer } from '../conversation/Composer';
import { Conversation } from '../conversation/Conversation';
import { DeskLink } from '../DeskLink';
import { TICKET_TITLE_ID } from '../focusPlaces';
import { Problem } from '../Problem';
import { TicketActions } from './TicketActions';
import { TicketHeader } from './TicketHeader';

interface TicketPaneProps {
  number: string;
  agent: AgentView;
}

/** The middle: one ticket's head, its conversation and the composer. */
export function TicketPane({ number, agent }: TicketPaneProps) {
  const desk = useDesk();
  const listing = useListing();
  const detail = useDeskState((state) => state.details[number]);
  const summary = useDeskState((state) => state.queue.tickets.find((ticket) => ticket.number === number));
  const failed = useDeskState((state) =>
    state.detailProblem?.number === number ? state.detailProblem : undefined,
  );
  const ticket = detail ?? summary;

  if (failed?.missing) {
    return (
      <section class="ticket ticket-missing" aria-labelledby={TICKET_TITLE_ID}>
        <h1 id={TICKET_TITLE_ID} tabIndex={-1}>
          There is no ticket {number}
        </h1>
        <p>The link may be cut off, or the ticket is from another desk.</p>
        <DeskLink class="button" href={queuePath(listing)}>
          Back to the queue
        </DeskLink>
      </section>
    );
  }
  return (
    <section class="ticket" aria-labelledby={TICKET_TITLE_ID}>
      <TicketHeader number={number} ticket={ticket} agentId={agent.id} />
      {detail && <TicketActions ticket={detail} />}
      {failed && (
        <div class="ticket-problem">
          <Problem text={failed.problem}>
            <button class="link" onClick={() => void desk.ticket.load(number)}>
              Try again
            </button>
          </Problem>
        </div>
      )}
      {detail ? (
        <>
          <Conversation ticket={detail} agent={agent} />
          <Composer ticket={detail} />
        </>
      ) : (
        <div class="conversation" aria-busy={!failed} />
      )}
    </section>
  );
}
