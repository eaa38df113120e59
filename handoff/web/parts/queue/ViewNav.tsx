import type { TicketCounts, TicketView } from '../../../api/contract';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useDeskState } from '../../state/deskOf';
import { MOST_COUNTED } from '../../../tickets/ticket';
import { queuePath, VIEWS } from '../../state/route';
import { VIEW_NAMES } from '../../words/ticketWords';
import { DeskLink } from '../DeskLink';

function countOf(view: TicketView, counts: TicketCounts | undefined): number | undefined {
  return view === 'resolved' || view === 'all' ? undefined : counts?.[view];
}

/** What should be looked at stands out. */
const COUNT_CLASSES: Partial<Record<TicketView, string>> = {
  overdue: 'view-overdue',
  mentions: 'view-unseen',
};

function countWords(count: number): string {
  return count < MOST_COUNTED ? String(count) : `${MOST_COUNTED - 1}+`;
}

/** The views of the queue, each with how many tickets are in it now. */
export function ViewNav() {
  const current = useDeskState((state) => state.route.listing.view);
  const counts = useDeskState((state) => state.counts);
  const list = useRef<HTMLUListElement>(null);
  // On a phone the views are one line that scrolls.
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current, counts]);
  return (
    <nav class="views" aria-label="Views">
      <ul ref={list}>
        {VIEWS.map((view) => {
          const count = countOf(view, counts);
          return (
            <li key={view}>
              <DeskLink
                class="view"
                href={queuePath({ view })}
                aria-current={view === current ? 'page' : undefined}
              >
                <span>{VIEW_NAMES[view]}</span>
                {count !== undefined && (
                  <span class={`view-count number ${count > 0 ? (COUNT_CLASSES[view] ?? '') : ''}`}>
                    {countWords(count)}
                  </span>
                )}
              </DeskLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
