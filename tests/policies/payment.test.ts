import {
  currencyExplanation,
  paymentFailure,
  paymentStatus,
  PAYMENT_CAUSES,
  type PaymentCause,
} from '../../policies';
import { aReturn, anOrder, noon, TIME_ZONE } from './anOrder';

describe('the state of a payment', () => {
  test('paid, with day, amount and method', () => {
    expect(paymentStatus(anOrder(), TIME_ZONE)).toEqual({
      kind: 'paid',
      reason: 'paymentTaken',
      section: 1,
      facts: {
        orderNumber: '1042',
        amountCents: 12900,
        currency: 'USD',
        method: 'Visa ending in 4242',
        paidOn: '2026-03-01',
        refunds: [],
      },
    });
  });

  test.each([
    ['pending', 'paymentPending'],
    ['failed', 'paymentFailed'],
    ['refunded', 'paymentRefunded'],
  ] as const)('%s', (state, reason) => {
    const order = anOrder({ payment: { state, amountCents: 12900, currency: 'USD' } });
    expect(paymentStatus(order, TIME_ZONE)).toMatchObject({ kind: state, reason, section: 1 });
  });

  test('paid and partly refunded, the refunds oldest first', () => {
    const order = anOrder({
      returns: [
        aReturn({ refundedAt: noon('2026-04-02'), refundCents: 3000 }),
        aReturn({ lineIds: ['2'], refundedAt: noon('2026-03-30') }),
        aReturn({ lineIds: ['3'] }),
      ],
    });
    expect(paymentStatus(order, TIME_ZONE)).toMatchObject({
      kind: 'partlyRefunded',
      facts: { refunds: [{ refundedOn: '2026-03-30' }, { refundedOn: '2026-04-02', refundCents: 3000 }] },
    });
  });

  test('of a cancelled order says when it was cancelled', () => {
    const order = anOrder({
      cancelledAt: noon('2026-03-02'),
      payment: { ...anOrder().payment, state: 'refunded' },
    });
    expect(paymentStatus(order, TIME_ZONE)).toMatchObject({
      kind: 'refunded',
      facts: { cancelledOn: '2026-03-02' },
    });
  });

  test.each([
    ['2026-03-02T04:59:00Z', '2026-03-01'],
    ['2026-03-02T05:01:00Z', '2026-03-02'],
  ])('taken at %s was taken on %s in the shop', (paidAt, paidOn) => {
    const order = anOrder({ payment: { ...anOrder().payment, paidAt: new Date(paidAt) } });
    expect(paymentStatus(order, TIME_ZONE).facts.paidOn).toBe(paidOn);
  });
});

test('orders are settled in US dollars and the customer’s bank converts', () => {
  expect(currencyExplanation()).toEqual({
    kind: 'settledInUsd',
    reason: 'bankConverts',
    section: 1,
    facts: { currency: 'USD', convertedBy: 'customersBank' },
  });
});

describe('a failed payment', () => {
  test('is checked one cause at a time until the team takes over', () => {
    const asked: PaymentCause[] = [];
    let decision = paymentFailure(asked);
    while (decision.kind === 'checkCause') {
      asked.push(decision.facts.cause);
      decision = paymentFailure(asked);
    }
    expect(asked).toEqual([...PAYMENT_CAUSES]);
    expect(decision).toEqual({
      kind: 'needsPerson',
      reason: 'causesExhausted',
      section: 1,
      facts: { ruledOut: PAYMENT_CAUSES },
    });
  });

  test('cites no section for its checks, which are our procedure and not the policy', () => {
    expect(paymentFailure([])).not.toHaveProperty('section');
  });

  test('does not check again what the shopper has ruled out, named once or twice', () => {
    expect(paymentFailure(['billingAddress', 'cardDetails', 'cardDetails']).facts).toEqual({
      ruledOut: ['billingAddress', 'cardDetails'],
      cause: 'bankConfirmation',
    });
  });
});
