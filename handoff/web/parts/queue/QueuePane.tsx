import { useDesk, useDeskState, useListing } from '../../state/deskOf';
import { VIEW_NAMES } from '../../words/ticketWords';
import { QUEUE_ID } from '../focusPlaces';
import { Problem } from '../Problem';
import { DeskBar } from './DeskBar';
import { EmptyQueue } from './EmptyQueue';
import { Narrowing } from './Narrowing';
import { ReturnedNotice } from './ReturnedNotice';
import { TakeNext } from './TakeNext';
import { TicketList } from './TicketList';
import { ViewNav } from './ViewNav';

/** The left side: who is signed in, the views, and the tickets of one of them. */
export function QueuePane() {
  const desk = useDesk();
  const queue = useDeskState((state) => state.queue);
  const listing = useListing();
  const name = VIEW_NAMES[queue.listing.view];
  return (
    <div class="queue-pane">
      <DeskBar />
      <ReturnedNotice />
      <ViewNav />
      <Narrowing listing={listing} />
      <h1 class="unseen">{name}</h1>
      <section
        class="queue scrolls"
        id={QUEUE_ID}
        tabIndex={-1}
        aria-label={name}
        aria-busy={queue.phase === 'loading'}
      >
        {queue.problem && (
          <Problem text={queue.problem}>
            <button class="link" onClick={desk.queue.refreshSoon}>
              Try again
            </button>
          </Problem>
        )}
        {queue.phase === 'loading' && <QueueSkeleton />}
        {queue.phase === 'ready' && queue.tickets.length === 0 && <EmptyQueue listing={queue.listing} />}
        {listing.view === 'unassigned' && queue.tickets.length > 0 && <TakeNext />}
        {queue.tickets.length > 0 && <TicketList tickets={queue.tickets} />}
        {queue.nextCursor && (
          <button
            class="button queue-more"
            aria-disabled={queue.loadingMore}
            onClick={() => void desk.queue.loadMore()}
          >
            {queue.loadingMore ? 'Loading…' : 'Show more'}
          </button>
        )}
      </section>
    </div>
  );
}

function QueueSkeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} class="skeleton-row">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
