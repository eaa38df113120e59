import { useAgentId, useDeskState, useListing } from '../../state/deskOf';
import { ticketPath } from '../../state/route';
import { DeskLink } from '../DeskLink';
import { DETAILS_TITLE_ID } from '../focusPlaces';
import { Icon } from '../Icon';
import { AnswersSection } from './AnswersSection';
import { CustomerSection } from './CustomerSection';
import { DecisionsSection } from './DecisionsSection';
import { FilesSection } from './FilesSection';
import { FormSection } from './FormSection';
import { HelpDeskSection } from './HelpDeskSection';
import { OrderSection } from './OrderSection';
import { OtherTicketsSection } from './OtherTicketsSection';
import { RatingSection } from './RatingSection';
import { RelatedSection } from './RelatedSection';
import { StandingSection } from './StandingSection';
import { SummarySection } from './SummarySection';
import { TimelineSection } from './TimelineSection';

/** The right side: what the agent needs to decide, the most urgent first. */
export function DetailsPane({ number }: { number: string }) {
  const ticket = useDeskState((state) => state.details[number]);
  const agentId = useAgentId();
  const listing = useListing();
  return (
    <section class="details scrolls" aria-labelledby={DETAILS_TITLE_ID} tabIndex={0}>
      <header class="details-head">
        <DeskLink
          class="button button-quiet button-icon details-back"
          href={ticketPath(number, listing)}
          aria-label="Back to the conversation"
        >
          <Icon name="back" />
        </DeskLink>
        <div>
          {/* Where the conversation with its own title is not beside it. */}
          <h1 class="details-whose">{ticket?.customerName ?? number}</h1>
          <h2 class="details-title" id={DETAILS_TITLE_ID} tabIndex={-1}>
            Details
          </h2>
        </div>
      </header>
      {ticket && (
        <>
          <SummarySection summary={ticket.summary} />
          <StandingSection ticket={ticket} agentId={agentId} />
          {ticket.rating && <RatingSection rating={ticket.rating} />}
          <CustomerSection ticket={ticket} />
          {ticket.order && <OrderSection order={ticket.order} />}
          <DecisionsSection decisions={ticket.decisions} />
          <FormSection ticket={ticket} />
          <FilesSection files={ticket.files} />
          <AnswersSection answers={ticket.answers} />
          <HelpDeskSection ticket={ticket} />
          <RelatedSection ticket={ticket} />
          <OtherTicketsSection ticket={ticket} />
          <TimelineSection timeline={ticket.timeline} agentId={agentId} />
        </>
      )}
    </section>
  );
}
