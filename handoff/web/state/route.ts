import type { TicketView } from '../../api/contract';

/** The views in the order in which the desk lists them. */
export const VIEWS: readonly TicketView[] = ['unassigned', 'mine', 'waiting', 'active', 'resolved'];

export const DEFAULT_VIEW: TicketView = 'unassigned';

export type Route =
  | { page: 'queue'; view: TicketView }
  /** `pane` matters where the screen has room for one of the two only. */
  | { page: 'ticket'; view: TicketView; number: string; pane: 'conversation' | 'details' };

function isView(value: string | null | undefined): value is TicketView {
  return VIEWS.includes(value as TicketView);
}

/** Reads an address under `/desk`; an unknown one is the queue. */
export function parseRoute(pathname: string, search: string): Route {
  const [first, number, pane] = pathname.replace(/^\/desk\/?/, '').split('/');
  if (first === 'tickets' && number && /^T-\d+$/.test(number)) {
    const view = new URLSearchParams(search).get('view');
    return {
      page: 'ticket',
      view: isView(view) ? view : 'active',
      number,
      pane: pane === 'details' ? 'details' : 'conversation',
    };
  }
  return { page: 'queue', view: isView(first) ? first : DEFAULT_VIEW };
}

export function queuePath(view: TicketView): string {
  return view === DEFAULT_VIEW ? '/desk' : `/desk/${view}`;
}

export function ticketPath(number: string, view: TicketView, pane?: 'details'): string {
  return `/desk/tickets/${number}${pane ? `/${pane}` : ''}?view=${view}`;
}
