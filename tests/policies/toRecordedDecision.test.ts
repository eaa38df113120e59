import {
  orderProgress,
  paymentFailure,
  responseDue,
  returnPostage,
  toRecordedDecision,
} from '../../policies';
import { anOrder, noon, settingsWith } from './anOrder';

test('keeps kind, reason, section and facts under the policy’s name', () => {
  expect(toRecordedDecision('returnPostage', returnPostage('defect'))).toEqual({
    policy: 'returnPostage',
    kind: 'shopPays',
    reason: 'productDefect',
    section: 5,
    facts: { reason: 'defect' },
  });
});

test('has no section where the decision rests on our procedure', () => {
  expect(toRecordedDecision('paymentFailure', paymentFailure([]))).not.toHaveProperty('section');
});

test('is the same after it was stored as JSON', () => {
  const { whole } = orderProgress(anOrder(), noon('2026-03-02'), settingsWith());
  const recorded = toRecordedDecision('orderProgress', whole);
  expect(JSON.parse(JSON.stringify(recorded))).toEqual(recorded);
});

test('turns instants in the facts into their ISO text', () => {
  const facts = responseDue(new Date('2026-03-01T10:00:00Z'), settingsWith());
  expect(toRecordedDecision('responseDue', { kind: 'due', reason: 'stated', facts }).facts).toMatchObject({
    dueBy: '2026-03-03T10:00:00.000Z',
  });
});
