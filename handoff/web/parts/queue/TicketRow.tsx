import type { TicketSummary } from '../../../api/contract';
import { useListing } from '../../state/deskOf';
import { ticketPath } from '../../state/route';
import { standingWords } from '../../words/standingWords';
import { channelWords, TOPIC_NAMES } from '../../words/ticketWords';
import { instantWords } from '../../words/timeWords';
import { Avatar } from '../Avatar';
import { DeskLink } from '../DeskLink';
import { rowId } from '../focusPlaces';
import { Icon } from '../Icon';

interface TicketRowProps {
  ticket: TicketSummary;
  now: Date;
  agentId: string;
  isOpen: boolean;
  isTabStop: boolean;
  hasNews: boolean;
  isMentioned: boolean;
  onFocus: (number: string) => void;
}

export function TicketRow({
  ticket,
  now,
  agentId,
  isOpen,
  isTabStop,
  hasNews,
  isMentioned,
  onFocus,
}: TicketRowProps) {
  const standing = standingWords(ticket, now);
  const { assignee } = ticket;
  const listing = useListing();
  return (
    <li>
      <DeskLink
        class="ticket-row"
        id={rowId(ticket.number)}
        data-ticket-row
        href={ticketPath(ticket.number, listing)}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
        onFocus={() => onFocus(ticket.number)}
      >
        <span class="ticket-row-top">
          {hasNews && (
            <span class="news">
              <span class="unseen">New message. </span>
            </span>
          )}
          <span class="ticket-row-name">{ticket.customerName}</span>
          <span class={`ticket-row-time number due-${standing.urgency}`}>
            {standing.urgency === 'overdue' && <Icon name="alert" />}
            {standing.text}
          </span>
        </span>
        <span class="ticket-row-text">{ticket.excerpt}</span>
        <span class="ticket-row-foot">
          <span class="ticket-row-tags">
            {ticket.priority === 'timeCritical' && (
              <span class="tag tag-gold">
                <Icon name="bolt" />
                Time critical
              </span>
            )}
            {ticket.snoozedUntil && (
              <span class="tag">
                <Icon name="clock" />
                until {instantWords(new Date(ticket.snoozedUntil), now)}
              </span>
            )}
            {isMentioned && <span class="tag tag-gold">@ Mentions you</span>}
            <span class="tag">{TOPIC_NAMES[ticket.topic]}</span>
            <span class="ticket-row-channel">{channelWords(ticket.channel)}</span>
          </span>
          {assignee && (
            <span class="ticket-row-holder" title={assignee.name}>
              <Avatar name={assignee.name} small agent />
              <span>{assignee.id === agentId ? 'You' : assignee.name.split(' ')[0]}</span>
            </span>
          )}
        </span>
      </DeskLink>
    </li>
  );
}
