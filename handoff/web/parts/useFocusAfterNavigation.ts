import { useEffect, useRef } from 'preact/hooks';
import { useDesk, useDeskState } from '../state/deskOf';
import type { Route } from '../state/route';
import { AREA_TITLE_ID, DETAILS_TITLE_ID, focusFirst, QUEUE_ID, rowId, TICKET_TITLE_ID } from './focusPlaces';

/** Takes the keyboard along: into the ticket that was opened, and back to its row. */
export function useFocusAfterNavigation(): void {
  const desk = useDesk();
  const route = useDeskState((state) => state.route);
  const before = useRef<Route | undefined>(undefined);
  useEffect(() => {
    const from = before.current;
    before.current = route;
    if (!from) return;
    const { toFocus } = desk.store.get();
    if (toFocus && focusFirst(toFocus)) return;
    if (route.page === 'queue') {
      if (from.page === 'ticket') focusFirst(rowId(from.number), QUEUE_ID);
      return;
    }
    if (route.page === 'area') {
      if (from.page !== 'area' || from.area !== route.area) focusFirst(AREA_TITLE_ID);
      return;
    }
    if (from.page === 'ticket' && from.number === route.number && from.pane === route.pane) return;
    if (route.pane === 'details') focusFirst(DETAILS_TITLE_ID);
    else focusFirst(TICKET_TITLE_ID);
  }, [route]);
}
