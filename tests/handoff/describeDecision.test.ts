import { describeDecision } from '../../handoff/describeDecision';
import {
  DEFAULT_POLICY,
  orderProgress,
  paymentFailure,
  paymentStatus,
  policyAnswer,
  returnEligibility,
  returnPostage,
  toRecordedDecision,
  type Order,
} from '../../policies';

const SHOP = { policy: DEFAULT_POLICY, timeZone: 'America/New_York' };
const NOW = new Date('2026-03-20T15:00:00Z');

const ORDER: Order = {
  orderNumber: '1042',
  email: 'ana@example.com',
  customerName: 'Ana Ruiz',
  placedAt: new Date('2026-03-01T15:00:00Z'),
  payment: { state: 'paid', paidAt: new Date('2026-03-01T15:00:00Z'), amountCents: 12900, currency: 'USD' },
  items: [
    {
      lineId: '1',
      productId: 'moon',
      name: 'Moonstone ring',
      category: 'ring',
      engraved: false,
      quantity: 1,
      unitPriceCents: 12900,
    },
  ],
  shipments: [],
  returns: [],
};

const shipped = (shippedAt: string): Order => ({
  ...ORDER,
  shipments: [
    {
      lineIds: ['1'],
      carrier: 'Parcel Co',
      trackingNumber: 'PC1',
      trackingUrl: 'https://parcel.example/PC1',
      shippedAt: new Date(shippedAt),
    },
  ],
});

describe("a decision in the agent's words", () => {
  it.each([
    [
      toRecordedDecision('orderProgress', orderProgress(ORDER, NOW, SHOP).whole),
      'Late in preparation: day 19, expected to ship by 2026-03-04.',
      'Policy §1, Service Scope',
    ],
    [
      toRecordedDecision('orderProgress', orderProgress(shipped('2026-03-15T15:00:00Z'), NOW, SHOP).whole),
      'Shipped on 2026-03-15, expected by 2026-03-27.',
      'Policy §4, Order & Shipping Support',
    ],
    [
      toRecordedDecision('orderProgress', orderProgress(shipped('2026-03-07T15:00:00Z'), NOW, SHOP).whole),
      'Overdue by 1 day (expected by 2026-03-19): to be investigated with the carrier, then reshipment or refund.',
      'Policy §4, Order & Shipping Support',
    ],
    [
      toRecordedDecision(
        'returnEligibility',
        returnEligibility({ deliveredOn: '2026-01-01', unused: true }, NOW, SHOP),
      ),
      'Cannot be returned: the window ended on 2026-03-02, 18 days ago.',
      'Policy §5, Return & Refund Support',
    ],
    [
      toRecordedDecision(
        'returnEligibility',
        returnEligibility({ deliveredOn: '2026-03-10', unused: true, originalCondition: true }, NOW, SHOP),
      ),
      'Eligibility open; still to be asked: packaging intact, tags intact.',
      'Policy §5, Return & Refund Support',
    ],
    [
      toRecordedDecision('returnPostage', returnPostage('wrongItem')),
      'The shop pays the return postage: error of the shop.',
      'Policy §5, Return & Refund Support',
    ],
    [
      toRecordedDecision('paymentStatus', paymentStatus(ORDER, SHOP.timeZone)),
      'Paid $129.00 on 2026-03-01.',
      'Policy §1, Service Scope',
    ],
    [
      toRecordedDecision('paymentFailure', paymentFailure(['cardDetails'])),
      'Failed payment; being checked: billing address. Ruled out: card details.',
      null,
    ],
    [
      toRecordedDecision('policyAnswer', policyAnswer('exchanges', SHOP, NOW)),
      'The policy does not answer this: exchanges.',
      null,
    ],
    [
      toRecordedDecision('policyAnswer', policyAnswer('deliveryTime', SHOP, NOW)),
      'The bot stated the rule: delivery time.',
      'Policy §1, Service Scope',
    ],
  ])('%#: %j', (decision, text, cites) => {
    expect(describeDecision(decision)).toEqual({ text, cites });
  });

  it('names a decision that it has no words for by its codes, and invents nothing', () => {
    const decision = { policy: 'giftWrap', kind: 'needsPerson', reason: 'notOnOffer', facts: {} };
    expect(describeDecision(decision).text).toBe('gift wrap: needs person (not on offer).');
  });

  it('says that a fact is not known rather than showing a hole', () => {
    const decision = {
      policy: 'x',
      kind: 'overdue',
      reason: 'deliveryExceeded',
      section: 4 as const,
      facts: {},
    };
    expect(describeDecision(decision).text).toContain(
      'Overdue by an unknown number of days (expected by not known)',
    );
  });
});
