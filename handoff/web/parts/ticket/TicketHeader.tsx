import type { TicketSummary } from '../../../api/contract';
import { useListing } from '../../state/deskOf';
import { useNow } from '../../state/useNow';
import { queuePath, ticketPath } from '../../state/route';
import { standingWords } from '../../words/standingWords';
import { stateWords, TOPIC_NAMES } from '../../words/ticketWords';
import { CommandsButton } from '../CommandsButton';
import { DeskLink } from '../DeskLink';
import { TICKET_TITLE_ID } from '../focusPlaces';
import { Icon } from '../Icon';
import { ViewersRow } from './ViewersRow';

interface TicketHeaderProps {
  number: string;
  ticket: TicketSummary | undefined;
  agentId: string;
}

export function TicketHeader({ number, ticket, agentId }: TicketHeaderProps) {
  const listing = useListing();
  const now = useNow();
  const standing = ticket && standingWords(ticket, now);
  return (
    <header class="ticket-head">
      <DeskLink
        class="button button-quiet button-icon ticket-back"
        href={queuePath(listing)}
        aria-label="Back to the queue"
      >
        <Icon name="back" />
      </DeskLink>
      <div class="ticket-head-words">
        <h1 class="ticket-title" id={TICKET_TITLE_ID} tabIndex={-1}>
          {ticket?.customerName ?? number}
        </h1>
        {ticket && standing && (
          <p class="ticket-subtitle">
            <span class="number">{number}</span>
            <span>{TOPIC_NAMES[ticket.topic]}</span>
            <span>{stateWords(ticket, agentId)}</span>
            <span class="ticket-proof">{ticket.ownership.verified ? 'Verified' : 'Not verified'}</span>
            <span class={`number due-${standing.urgency}`}>{standing.text}</span>
          </p>
        )}
        <ViewersRow number={number} />
      </div>
      <CommandsButton class="ticket-commands" />
      <DeskLink class="button ticket-details-link" href={ticketPath(number, listing, 'details')}>
        <Icon name="panel" />
        Details
      </DeskLink>
    </header>
  );
}
