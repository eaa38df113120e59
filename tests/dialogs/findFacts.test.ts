import { findFacts } from '../../dialogs/reading/findFacts';
import { ENGLISH } from '../../dialogs/text/en/english';
import type { Intent } from '../../dialogs/language/intents';
import type { KnownFacts } from '../../dialogs/conversationFacts';
import { DEFAULT_POLICY } from '../../policies';
import { createScriptedRecognizer } from '../support/scriptedRecognizer';

const NOW = new Date('2026-11-23T14:41:00Z');
const context = { vocabulary: ENGLISH.vocabulary, policy: DEFAULT_POLICY, today: '2026-11-23' };

async function factsIn(text: string): Promise<KnownFacts> {
  const recognition = await createScriptedRecognizer().recognize(text, { locale: 'en', now: NOW });
  return findFacts(recognition, context);
}

describe('the facts that one message states', () => {
  it.each<[string, KnownFacts]>([
    [
      'return the ring from #1042, got it last Tuesday, never worn',
      { orderNumber: '1042', category: 'ring', deliveredOn: '2026-11-17', condition: { unused: true } },
    ],
    ['where is order 1042, my mail is Ann@Example.com', { orderNumber: '1042', email: 'ann@example.com' }],
    ['I ordered it 10 days ago and it arrived yesterday', { deliveredOn: '2026-11-22' }],
    ['ordered 20 days ago', {}],
    ['I want to return it, I ordered it 20 days ago', {}],
    ['can I return this? 3 days ago', { deliveredOn: '2026-11-20' }],
    ['it came on 11/02', { deliveredOn: '2026-11-02', deliveredOnOtherwise: '2026-02-11' }],
    // 4 December is still to come, so 12 April is meant.
    ['it came on 12/04', { deliveredOn: '2026-04-12' }],
    ['it arrives tomorrow, says the courier: delivered tomorrow', { deliveredOn: '2026-11-24' }],
    ['return the earrings', { category: 'earrings' }],
    ['return the ring and the necklace', {}],
    ['orders 1042 and 1043', {}],
    ['the clasp broke, order 1042', { orderNumber: '1042', reason: 'defect' }],
    ['hello', {}],
  ])('%s', async (text, facts) => {
    expect(await factsIn(text)).toEqual(facts);
  });
});

describe('a bare number', () => {
  const factsOf = (intent: Intent, score: number): KnownFacts =>
    findFacts({ text: 'where is 1048', intent, score, entities: [] }, context);

  it('is the order, where the message surely speaks of one', () => {
    expect(factsOf('OrderStatus', 0.8)).toEqual({ orderNumber: '1048' });
  });

  it('is no order where it only may, or where it can be an amount', () => {
    expect(factsOf('OrderStatus', 0.79)).toEqual({});
    expect(factsOf('PaymentConfirmation', 0.99)).toEqual({});
  });
});
