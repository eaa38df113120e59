import type { TicketDetail } from '../../../api/contract';
import { TOPIC_NAMES } from '../../words/ticketWords';
import { LinkedText } from '../conversation/LinkedText';
import { Fact, Section } from './Section';

/** The Contact Us form as the customer sent it, whatever an agent says since that it is about. */
export function FormSection({ ticket }: { ticket: TicketDetail }) {
  const corrected = ticket.timeline.find((entry) => entry.event === 'topicChanged');
  return (
    <Section title="Contact form">
      <dl>
        <Fact name="Topic">{TOPIC_NAMES[corrected?.from ?? ticket.topic]}</Fact>
      </dl>
      <p class="description">
        <LinkedText text={ticket.description} />
      </p>
    </Section>
  );
}
