import type { TicketListQuery, TicketView } from '../../api/contract';
import { TICKET_VIEWS } from '../../tickets/ticket';

/** The views in the order in which the desk lists them. */
export const VIEWS: readonly TicketView[] = TICKET_VIEWS;

export const DEFAULT_VIEW: TicketView = 'unassigned';

/** What narrows a view down, under the names of the API's query. */
export const FILTERS = ['search', 'topic', 'channel', 'language', 'priority'] as const;
export type FilterName = (typeof FILTERS)[number];

/** A list of tickets: a view, and what it is narrowed down by. The server judges whether it makes sense. */
export type Listing = { view: TicketView } & { [Name in FilterName]?: string };

/** The desk's pages beside the queue, in the order of its menu. */
export const AREAS = ['account', 'team', 'reports', 'understanding', 'audit', 'connections'] as const;
export type AreaName = (typeof AREAS)[number];

export type Route =
  | { page: 'queue'; listing: Listing }
  | { page: 'area'; listing: Listing; area: AreaName }
  /** `pane` matters where the screen has room for one of the two only. */
  | { page: 'ticket'; listing: Listing; number: string; pane: 'conversation' | 'details' };

function isView(value: string | null | undefined): value is TicketView {
  return VIEWS.includes(value as TicketView);
}

function isArea(value: string | undefined): value is AreaName {
  return AREAS.includes(value as AreaName);
}

/** Reads an address under `/desk`; an unknown one is the queue. */
export function parseRoute(pathname: string, search: string): Route {
  const [first, number, pane] = pathname.replace(/^\/desk\/?/, '').split('/');
  const params = new URLSearchParams(search);
  const filter = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = params.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  if (first === 'tickets' && number && /^T-\d+$/.test(number)) {
    const view = params.get('view');
    return {
      page: 'ticket',
      listing: { view: isView(view) ? view : 'active', ...filter },
      number,
      pane: pane === 'details' ? 'details' : 'conversation',
    };
  }
  if (isArea(first)) return { page: 'area', listing: { view: DEFAULT_VIEW, ...filter }, area: first };
  return { page: 'queue', listing: { view: isView(first) ? first : DEFAULT_VIEW, ...filter } };
}

export function queuePath({ view, ...filter }: Listing): string {
  const search = searchOf(filter);
  return `${view === DEFAULT_VIEW ? '/desk' : `/desk/${view}`}${search && `?${search}`}`;
}

export function areaPath(area: AreaName): string {
  return `/desk/${area}`;
}

export function ticketPath(number: string, listing: Listing, pane?: 'details'): string {
  return `/desk/tickets/${number}${pane ? `/${pane}` : ''}?${searchOf(listing)}`;
}

export function isFiltered(listing: Listing): boolean {
  return FILTERS.some((name) => listing[name] !== undefined);
}

/** The same list for the server. What an address says is not known to be right: a wrong value is refused there. */
export function toQuery(listing: Listing): TicketListQuery {
  return listing as TicketListQuery;
}

function searchOf(filter: Partial<Listing>): string {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();
}
