import type { TicketDetail } from '../../../api/contract';
import { useNow } from '../../state/useNow';
import { dueWords } from '../../words/dueWords';
import { reasonWords } from '../../../text/reasonWords';
import { stateWords } from '../../words/ticketWords';
import { fullInstantWords } from '../../words/timeWords';
import { Icon } from '../Icon';
import { Fact, Section } from './Section';

/** Where the ticket stands and by when the shop answers. */
export function StandingSection({ ticket, agentId }: { ticket: TicketDetail; agentId: string }) {
  const now = useNow();
  const due = dueWords(new Date(ticket.responseDueBy), now);
  const isWaitingForUs = !ticket.firstRespondedAt && ticket.state !== 'resolved';
  return (
    <Section title="Where it stands">
      {ticket.priority === 'timeCritical' && (
        <p class="tag tag-gold standing-tag">
          <Icon name="bolt" />
          Time critical
        </p>
      )}
      <dl>
        <Fact name="State">{stateWords(ticket, agentId)}</Fact>
        <Fact name="First answer">
          {ticket.firstRespondedAt ? (
            <>given {fullInstantWords(new Date(ticket.firstRespondedAt))}</>
          ) : (
            <>
              {isWaitingForUs && <span class={`number due-${due.urgency}`}>{due.text}</span>}
              <span class="fact-aside">by {fullInstantWords(new Date(ticket.responseDueBy))}</span>
            </>
          )}
        </Fact>
        {ticket.snoozedUntil && (
          <Fact name="Snoozed">
            until {fullInstantWords(new Date(ticket.snoozedUntil))}
            {isWaitingForUs && <span class="fact-aside">the time to answer goes on running</span>}
          </Fact>
        )}
        <Fact name="Why a person">{reasonWords(ticket.reason)}</Fact>
      </dl>
    </Section>
  );
}
