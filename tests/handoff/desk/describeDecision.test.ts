import { describeDecision } from '../../../handoff/desk/describeDecision';
import {
  addressCorrection,
  chainLayering,
  contactFormCheck,
  DEFAULT_POLICY,
  deliveryProblem,
  itemProblem,
  orderChange,
  orderMails,
  orderProgress,
  paymentFailure,
  paymentStatus,
  policyAnswer,
  productAnswer,
  responseProgress,
  returnEligibility,
  returnGuide,
  returnPostage,
  teamRequest,
  toRecordedDecision,
  type Order,
} from '../../../policies';
import { join } from 'node:path';
import { declaredDecisions } from '../../policies/declaredDecisions';

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
      'Told: delivery takes 6 to 12 days from shipment, after 1 to 3 days of preparation.',
      'Policy §1, Service Scope',
    ],
    [
      toRecordedDecision('orderChange', orderChange({ order: ORDER, wanted: 'cancel' }, NOW, SHOP)),
      'Nothing has shipped: to cancel can still be asked for. You decide; the customer was promised nothing.',
      'Policy §1, Service Scope',
    ],
    [
      toRecordedDecision('addressCorrection', addressCorrection(shipped('2026-03-15T15:00:00Z'), NOW, SHOP)),
      'It is on its way: ask the carrier whether the parcel can be redirected (Parcel Co PC1). The policy does not say, and nothing was promised.',
      'Policy §1, Service Scope',
    ],
    [
      toRecordedDecision(
        'deliveryProblem',
        deliveryProblem({ order: shipped('2026-03-07T15:00:00Z'), report: 'late' }, NOW, SHOP).whole,
      ),
      'Overdue by 1 day (expected by 2026-03-19): investigate with Parcel Co, PC1. The result decides between reshipment and refund; neither was promised.',
      'Policy §4, Order & Shipping Support',
    ],
    [
      toRecordedDecision('orderMails', orderMails(shipped('2026-03-15T15:00:00Z'), NOW, SHOP)[1]!),
      'The shipping confirmation was due on 2026-03-15 (Parcel Co, PC1): send it again if it is asked for.',
      'Policy §4, Order & Shipping Support',
    ],
    [
      toRecordedDecision('returnGuide', returnGuide(undefined, SHOP.timeZone)),
      'The return guide goes out once you have confirmed the return; the bot gave no address.',
      'Policy §5, Return & Refund Support',
    ],
    [
      toRecordedDecision('itemProblem', itemProblem('wrongItem')),
      'Fault reported: wrong item. First in line; a photo was asked for. Postage: shop pays.',
      null,
    ],
    [
      toRecordedDecision('productAnswer', productAnswer(undefined, 'sizes')),
      'Asked about sizes without naming a piece of the catalogue.',
      'Policy §1, Service Scope',
    ],
    [
      toRecordedDecision('chainLayering', chainLayering(['16 in', '18 in'])),
      'Advised to layer chains of 16, 18 inches.',
      'Policy §1, Service Scope',
    ],
    [
      toRecordedDecision('teamRequest', teamRequest('feedback')),
      'Feedback: to be reviewed, with measures where they fit.',
      'Policy §7, Feedback & Suggestions',
    ],
    [
      toRecordedDecision('contactFormCheck', contactFormCheck({ topic: 'shipping', name: 'Ada' })),
      'The contact form lacked: description, order number, email.',
      'Policy §2, Official Contact Method',
    ],
    [
      toRecordedDecision(
        'responseProgress',
        responseProgress({ submittedAt: new Date('2026-03-20T10:00:00Z') }, NOW, SHOP),
      ),
      'Not answered yet; due by 2026-03-22 10:00 UTC.',
      'Policy §3, Response Time',
    ],
  ])('%#: %j', (decision, text, cites) => {
    expect(describeDecision(decision)).toEqual({ text, cites });
  });

  it('has words of its own for everything that the policies can decide', () => {
    const declared = declaredDecisions(join(__dirname, '../../../policies/index.ts'));
    const wordless = declared.filter((name) => {
      const [policy = '', kind = '', reason = ''] = name.split(/[ /]/);
      return describeDecision({ policy, kind, reason, facts: {} }).text.endsWith(`(${wordsOf(reason)}).`);
    });
    expect(declared.length).toBeGreaterThan(90);
    expect(wordless).toEqual([]);
  });

  it('names a decision that it has no words for by its codes, and invents nothing', () => {
    const decision = { policy: 'giftWrap', kind: 'needsPerson', reason: 'notOnOffer', facts: {} };
    expect(describeDecision(decision).text).toBe('gift wrap: needs person (not on offer).');
  });

  it('says that a fact is not known rather than showing a hole', () => {
    const decision = {
      policy: 'orderProgress',
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

function wordsOf(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
