import type { TicketDetail } from '../../../api/contract';
import { useDesk, useListing } from '../../state/deskOf';
import { ticketPath } from '../../state/route';
import { channelWords, STATE_NAMES, TOPIC_NAMES } from '../../words/ticketWords';
import { DeskLink } from '../DeskLink';
import { Icon } from '../Icon';
import { Section } from './Section';

/** The same case told twice, and other tickets that have to do with this one. */
export function RelatedSection({ ticket }: { ticket: TicketDetail }) {
  const desk = useDesk();
  const listing = useListing();
  const { duplicates, linkedTickets, mergedInto, number } = ticket;
  if (duplicates.length === 0 && linkedTickets.length === 0 && mergedInto === null) return null;
  return (
    <Section title="Belongs together">
      <ul class="others">
        {mergedInto !== null && (
          <li>
            <DeskLink class="other" href={ticketPath(mergedInto, listing)}>
              <span class="other-line">
                <span>
                  Goes on in <span class="number">{mergedInto}</span>
                </span>
                <Icon name="forward" />
              </span>
            </DeskLink>
          </li>
        )}
        {duplicates.map((duplicate) => (
          <li key={duplicate.number}>
            <DeskLink class="other" href={ticketPath(duplicate.number, listing)}>
              <span class="other-line">
                <span>
                  Duplicate <span class="number">{duplicate.number}</span>
                </span>
                <span class="other-topic">{TOPIC_NAMES[duplicate.topic]}</span>
              </span>
              <span class="other-line other-standing">{duplicate.excerpt}</span>
              {duplicate.isFromElsewhere && (
                <span class="other-line other-standing">
                  From {channelWords(duplicate.channel)}: replies don’t go there
                </span>
              )}
            </DeskLink>
          </li>
        ))}
        {linkedTickets.map((linked) => (
          <li key={linked.number} class="other-removable">
            <DeskLink class="other" href={ticketPath(linked.number, listing)}>
              <span class="other-line">
                <span>
                  Linked <span class="number">{linked.number}</span>
                </span>
                <span class="other-topic">{TOPIC_NAMES[linked.topic]}</span>
              </span>
              <span class="other-line other-standing">
                <span>{linked.customerName}</span>
                <span>{STATE_NAMES[linked.state]}</span>
              </span>
            </DeskLink>
            <button
              class="button button-quiet button-icon"
              aria-label={`Remove the link with ${linked.number}`}
              title="Remove the link"
              onClick={() => void desk.ticket.unlink(number, linked.number)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
