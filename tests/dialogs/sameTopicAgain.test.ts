import { createConversationFacts } from '../../dialogs/conversationFacts';
import type { Intent } from '../../dialogs/language/intents';
import { sameTopicAgain } from '../../dialogs/takeUp';
import { VOCABULARY } from '../../dialogs/text/en/vocabulary';
import type { Turn } from '../../dialogs/turn';

/** A message with order number 1045 in it, right after the refund of another order was looked at. */
function topicAfterRefund(text: string, intent: Intent, score: number): string | undefined {
  const start = text.indexOf('1045');
  const entities = [{ kind: 'orderNumber', value: '1045', text: '1045', start, end: start + 4 }];
  const input = { text, recognition: { text, intent, score, entities }, found: { orderNumber: '1045' } };
  const facts = { ...createConversationFacts(), lastOrderTopic: 'refundStatus' };
  return sameTopicAgain({ facts, input, vocabulary: VOCABULARY } as unknown as Turn);
}

describe('another order right after a topic', () => {
  it.each<[string, Intent, number]>([
    ['and 1045?', 'OrderStatus', 0.52],
    ['what about order 1045', 'OrderStatus', 0.7],
    ['1045', 'None', 0.3],
    ['the same for my other order 1045 please', 'OrderChange', 0.55],
    ['and my refund of 1045?', 'RefundStatus', 0.95],
    ['my sister has 1045', 'OrderStatus', 0.4],
  ])('"%s" asks the same of it', (text, intent, score) => {
    expect(topicAfterRefund(text, intent, score)).toBe('refundStatus');
  });

  it.each<[string, Intent, number]>([
    ['and when does order 1045 ship', 'OrderStatus', 0.78],
    ['where is 1045', 'OrderStatus', 0.6],
    ['cancel 1045', 'OrderCancel', 0.55],
    ['and 1045?', 'OrderCancel', 0.9],
  ])('"%s" is another matter', (text, intent, score) => {
    expect(topicAfterRefund(text, intent, score)).toBeUndefined();
  });
});
