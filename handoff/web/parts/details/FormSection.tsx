import type { TicketDetail } from '../../../api/contract';
import { TOPIC_NAMES } from '../../words/ticketWords';
import { LinkedText } from '../conversation/LinkedText';
import { Fact, Section } from './Section';

/** The Contact Us form as the customer sent it. */
export function FormSection({ ticket }: { ticket: TicketDetail }) {
  return (
    <Section title="Contact form">
      <dl>
        <Fact name="Topic">{TOPIC_NAMES[ticket.topic]}</Fact>
      </dl>
      <p class="description">
        <LinkedText text={ticket.description} />
      </p>
    </Section>
  );
}
