import { policyAnswer, POLICY_QUESTIONS, type PolicyQuestion } from '../../policies';
import { noon, settingsWith } from './anOrder';

const now = noon('2026-03-10');

test.each<[PolicyQuestion, number, object]>([
  ['preparationTime', 1, { days: { min: 1, max: 3 }, countedFrom: 'payment' }],
  [
    'deliveryTime',
    1,
    { days: { min: 6, max: 12 }, countedFrom: 'shipment', preparationDays: { min: 1, max: 3 } },
  ],
  ['overdueDelivery', 4, { afterDays: 12, possibleOutcomes: ['reshipment', 'refund'] }],
  ['orderChange', 1, { until: 'shipment' }],
  [
    'returnSummary',
    5,
    {
      windowDays: 60,
      conditions: ['unused', 'originalCondition', 'packagingIntact', 'tagsIntact'],
      engravedExcluded: false,
      categoriesExcluded: [],
      refundDays: { min: 5, max: 10 },
    },
  ],
  ['returnPostage', 5, { paidBy: 'customer', shopPaysFor: ['defect', 'ourError'] }],
  ['refundTime', 5, { days: { min: 5, max: 10 }, countedFrom: 'inspection', toldBy: 'email' }],
  ['contact', 2, { only: 'contactForm', give: ['contactDetails', 'orderNumber', 'description'] }],
  ['responseTime', 3, { hours: { min: 24, max: 48 }, peak: false, extraHours: 0 }],
  ['currency', 1, { currency: 'USD', convertedBy: 'customersBank' }],
  [
    'emails',
    4,
    { onOrder: 'orderConfirmation', onShipment: 'shippingConfirmation', onRefund: 'refundIssued' },
  ],
  ['privacy', 6, { governedBy: 'privacyPolicy' }],
  ['feedback', 7, { through: 'contactForm' }],
])('%s is answered from section %i', (question, section, facts) => {
  expect(policyAnswer(question, settingsWith(), now)).toMatchObject({
    kind: question,
    reason: 'stated',
    section,
    facts,
  });
});

test.each<[PolicyQuestion, string]>([
  ['shippingCost', 'notSet'],
  ['paymentMethods', 'notInPolicy'],
  ['invoices', 'notInPolicy'],
  ['discounts', 'notInPolicy'],
  ['giftWrapping', 'notInPolicy'],
  ['destinations', 'notInPolicy'],
  ['exchanges', 'notInPolicy'],
])('%s needs a person and cites no section: %s', (question, reason) => {
  expect(policyAnswer(question, settingsWith(), now)).toEqual({
    kind: 'needsPerson',
    reason,
    facts: { question },
  });
});

test('how long the inspection takes is not in the policy, which says only what follows it', () => {
  expect(policyAnswer('inspectionTime', settingsWith(), now)).toEqual({
    kind: 'inspectionTime',
    reason: 'notInPolicy',
    section: 5,
    facts: { refundDays: { min: 5, max: 10 } },
  });
});

test('every question has an answer', () => {
  for (const question of POLICY_QUESTIONS) {
    expect([question, 'needsPerson']).toContain(policyAnswer(question, settingsWith(), now).kind);
  }
});

test.each([
  [{ shippingCostCents: 795 }, { costCents: 795, freeFromCents: null }],
  [{ freeShippingFromCents: 5000 }, { costCents: null, freeFromCents: 5000 }],
  [
    { shippingCostCents: 0, freeShippingFromCents: 0 },
    { costCents: 0, freeFromCents: 0 },
  ],
])('shipping cost is answered where the shop has set it: %j', (policy, facts) => {
  expect(policyAnswer('shippingCost', settingsWith(policy), now)).toMatchObject({
    kind: 'shippingCost',
    facts,
  });
});

test('in the peak season the answer says that a response may take longer', () => {
  const peakSeasons = [{ from: '2026-03-10', to: '2026-03-10', extraHours: 24 }];
  expect(policyAnswer('responseTime', settingsWith({ peakSeasons }), now)).toMatchObject({
    facts: { peak: true, extraHours: 24 },
  });
});

test('the return summary names what another shop excludes', () => {
  const settings = settingsWith({ returnExclusions: { engraved: true, categories: ['earrings'] } });
  expect(policyAnswer('returnSummary', settings, now)).toMatchObject({
    facts: { engravedExcluded: true, categoriesExcluded: ['earrings'] },
  });
});
