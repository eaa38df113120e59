import { returnGuide } from '../../policies';
import { aReturn, noon, TIME_ZONE } from './anOrder';

const facts = { contents: ['steps', 'returnAddress', 'requiredDocuments'], sentBy: 'team' };

test.each([
  ['not been asked for', undefined, 'afterConfirmation', 'returnNotRequested', {}],
  ['been asked for', aReturn(), 'comesFromTeam', 'returnRequested', { requestedOn: '2026-03-20' }],
  [
    'arrived',
    aReturn({ receivedAt: noon('2026-03-25') }),
    'notNeeded',
    'itemReceived',
    { receivedOn: '2026-03-25' },
  ],
])('the guide for a return that has %s', (_name, returnCase, kind, reason, more) => {
  expect(returnGuide(returnCase, TIME_ZONE)).toEqual({
    kind,
    reason,
    section: 5,
    facts: { ...facts, ...more },
  });
});

test('its days are the shop’s', () => {
  const late = new Date('2026-03-21T03:30:00Z');
  expect(returnGuide(aReturn({ requestedAt: late }), TIME_ZONE).facts).toMatchObject({
    requestedOn: '2026-03-20',
  });
  expect(returnGuide(aReturn({ receivedAt: late }), TIME_ZONE).facts).toMatchObject({
    receivedOn: '2026-03-20',
  });
});
