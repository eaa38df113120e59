import type { TicketDetail } from '../../../api/contract';
import { channelWords, languageWords, ownershipWords } from '../../words/ticketWords';
import { Icon } from '../Icon';
import { Fact, Section } from './Section';

/** Who the customer is, and whether they have shown that the order is theirs. */
export function CustomerSection({ ticket }: { ticket: TicketDetail }) {
  const ownership = ownershipWords(ticket);
  const { contact } = ticket;
  return (
    <Section title="Customer">
      <div class={`ownership ${ownership.verified ? 'ownership-verified' : 'ownership-open'}`}>
        <p class="ownership-title">
          <Icon name={ownership.verified ? 'shield' : 'alert'} />
          {ownership.title}
        </p>
        <p>{ownership.explanation}</p>
      </div>
      <dl>
        <Fact name="Name">{contact.name}</Fact>
        <Fact name="E-mail">{contact.email}</Fact>
        {contact.phone && <Fact name="Phone">{contact.phone}</Fact>}
        <Fact name="Order">
          {ticket.orderNumber ? <span class="number">#{ticket.orderNumber}</span> : 'not given'}
        </Fact>
        <Fact name="Channel">{channelWords(ticket.channel)}</Fact>
        <Fact name="Language">{languageWords(ticket.locale)}</Fact>
      </dl>
    </Section>
  );
}
