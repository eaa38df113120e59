import type { TicketDetail, TicketHelpDesk } from '../../../api/contract';
import { useAnswer } from '../../state/useAnswer';
import { Fact, Section } from './Section';

/** Where the ticket is in the shop's other help desk; nothing where it has none. */
export function HelpDeskSection({ ticket }: { ticket: Pick<TicketDetail, 'number' | 'version'> }) {
  const path = `/tickets/${ticket.number}/help-desk`;
  const { value } = useAnswer(`${path}?${ticket.version}`, (request) => request<TicketHelpDesk>('GET', path));
  const helpDesk = value?.helpDesk;
  if (!helpDesk) return null;
  const { name, id, url, isLate } = helpDesk;
  return (
    <Section title={name}>
      <dl>
        <Fact name="Ticket">
          {id && url ? (
            <a class="link number" href={url} target="_blank" rel="noopener noreferrer">
              #{id}
            </a>
          ) : (
            'on its way'
          )}
          {isLate && <span class="fact-aside">Something is late; an admin sees why under Connections.</span>}
        </Fact>
      </dl>
    </Section>
  );
}
