import { returnPostage, RETURN_REASONS, type ReturnReason } from '../../policies';

test.each<[ReturnReason, string, string]>([
  ['changedMind', 'customerPays', 'customersChoice'],
  ['wrongSize', 'customerPays', 'customersChoice'],
  ['gift', 'customerPays', 'customersChoice'],
  ['defect', 'shopPays', 'productDefect'],
  ['wrongItem', 'shopPays', 'ourError'],
  ['damagedInTransit', 'needsPerson', 'damagedInTransit'],
  ['notAsDescribed', 'needsPerson', 'notAsDescribed'],
])('the return postage for %s: %s', (reason, kind, code) => {
  expect(returnPostage(reason)).toEqual({ kind, reason: code, section: 5, facts: { reason } });
});

test('the table above has every reason there is', () => {
  expect(RETURN_REASONS).toHaveLength(7);
});

test('without a reason the reason is asked for', () => {
  expect(returnPostage(undefined)).toMatchObject({ kind: 'needsFacts', facts: { missing: ['reason'] } });
});
