import type { TicketDetail } from '../../../api/contract';
import { queuePath, ticketPath } from '../../state/route';
import { useListing } from '../../state/deskOf';
import { STATE_NAMES, TOPIC_NAMES } from '../../words/ticketWords';
import { shortDayWords } from '../../words/timeWords';
import { DeskLink } from '../DeskLink';
import { Section } from './Section';

/** What else came from the same e-mail address, the newest first. */
export function OtherTicketsSection({ ticket }: { ticket: TicketDetail }) {
  const listing = useListing();
  const { tickets, hasMore } = ticket.otherTickets;
  if (tickets.length === 0) return null;
  return (
    <Section title="Other tickets of this customer">
      <ul class="others">
        {tickets.map((other) => (
          <li key={other.number}>
            <DeskLink class="other" href={ticketPath(other.number, listing)}>
              <span class="other-line">
                <span class="number">{other.number}</span>
                <span class="other-topic">{TOPIC_NAMES[other.topic]}</span>
              </span>
              <span class="other-line other-standing">
                <span>{STATE_NAMES[other.state]}</span>
                <time class="number" dateTime={other.createdAt}>
                  {shortDayWords(new Date(other.createdAt))}
                </time>
              </span>
            </DeskLink>
          </li>
        ))}
      </ul>
      {hasMore && (
        <DeskLink class="link others-all" href={queuePath({ view: 'all', search: ticket.contact.email })}>
          Show all
        </DeskLink>
      )}
      {!ticket.ownership.verified && (
        <p class="section-aside">The same e-mail address was given; that alone proves nobody’s identity.</p>
      )}
    </Section>
  );
}
