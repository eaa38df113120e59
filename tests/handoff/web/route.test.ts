import { parseRoute, queuePath, ticketPath, VIEWS } from '../../../handoff/web/state/route';
import { TICKET_VIEWS } from '../../../handoff/ticket';

test('every view of the API has its place in the list', () => {
  expect([...VIEWS].sort()).toEqual([...TICKET_VIEWS].sort());
});

test.each(VIEWS)('the address of the view %s leads back to it', (view) => {
  expect(parseRoute(queuePath(view), '')).toEqual({ page: 'queue', view });
});

test.each(['conversation', 'details'] as const)('the address of a ticket’s %s leads back to it', (pane) => {
  const path = ticketPath('T-1001', 'mine', pane === 'details' ? pane : undefined);
  const { pathname, search } = new URL(path, 'http://desk.example');
  expect(parseRoute(pathname, search)).toEqual({ page: 'ticket', number: 'T-1001', view: 'mine', pane });
});

test.each([
  ['/desk/', ''],
  ['/desk/nowhere', ''],
  ['/desk/tickets', ''],
  ['/desk/tickets/%00', ''],
  ['/desk/tickets/1001', ''],
])('the address %s is the queue of what nobody has', (pathname, search) => {
  expect(parseRoute(pathname, search)).toEqual({ page: 'queue', view: 'unassigned' });
});

test.each(['', '?view=', '?view=other'])(
  'a link to a ticket with %p as its view is among all open ones',
  (search) => {
    expect(parseRoute('/desk/tickets/T-1001', search).view).toBe('active');
  },
);
