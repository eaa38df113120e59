import { useEffect } from 'preact/hooks';
import { AREA_PAGES } from '../areas/areas';
import { useDeskState } from '../state/deskOf';
import { VIEW_NAMES } from '../words/ticketWords';

/** The tab's title: how many the agent was called to, otherwise how many nobody has picked up, and what is on the screen. */
export function useDeskTitle(): void {
  const route = useDeskState((state) => state.route);
  const unassigned = useDeskState((state) => state.counts?.unassigned ?? 0);
  const called = useDeskState((state) => state.unseenNotices);
  const customer = useDeskState(({ route: now, details }) =>
    now.page === 'ticket' ? details[now.number]?.customerName : undefined,
  );
  useEffect(() => {
    const what = {
      ticket: () => [customer, route.page === 'ticket' && route.number].filter(Boolean).join(', '),
      area: () => (route.page === 'area' ? AREA_PAGES[route.area].title : ''),
      queue: () => VIEW_NAMES[route.listing.view],
    }[route.page]();
    const count = called > 0 ? `(${called} new) ` : unassigned > 0 ? `(${unassigned}) ` : '';
    document.title = `${count}${what} · Desk`;
  }, [route, unassigned, called, customer]);
}
