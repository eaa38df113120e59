import { parseRoute, queuePath, ticketPath, VIEWS } from '../../../handoff/web/state/route';

test.each(VIEWS)('the address of the view %s leads back to it', (view) => {
  expect(parseRoute(queuePath({ view }), '')).toEqual({ page: 'queue', listing: { view } });
});

test.each(['conversation', 'details'] as const)('the address of a ticket’s %s leads back to it', (pane) => {
  const path = ticketPath('T-1001', { view: 'mine', search: 'a & b' }, pane === 'details' ? pane : undefined);
  const { pathname, search } = new URL(path, 'http://desk.example');
  expect(parseRoute(pathname, search)).toEqual({
    page: 'ticket',
    number: 'T-1001',
    listing: { view: 'mine', search: 'a & b' },
    pane,
  });
});

test.each([
  ['/desk/', ''],
  ['/desk/nowhere', ''],
  ['/desk/tickets', ''],
  ['/desk/tickets/%00', ''],
  ['/desk/tickets/1001', ''],
])('the address %s is the queue of what nobody has', (pathname, search) => {
  expect(parseRoute(pathname, search)).toEqual({ page: 'queue', listing: { view: 'unassigned' } });
});

test.each(['', '?view=', '?view=other'])(
  'a link to a ticket with %p as its view is among all open ones',
  (search) => {
    expect(parseRoute('/desk/tickets/T-1001', search).listing.view).toBe('active');
  },
);

test('the address of a narrowed view leads back to it, whatever the words', () => {
  const listing = { view: 'all', search: 'ñ ring? #1042 &', topic: 'return', language: 'es' } as const;
  const { pathname, search } = new URL(queuePath(listing), 'http://desk.example');
  expect(parseRoute(pathname, search)).toEqual({ page: 'queue', listing });
});

test('empty filters in an address are none', () => {
  expect(parseRoute('/desk/mine', '?search=%20&topic=')).toEqual({
    page: 'queue',
    listing: { view: 'mine' },
  });
});
