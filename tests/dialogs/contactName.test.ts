import type { Intent } from '../../dialogs/language/intents';
import { demoConversation, sayAll } from '../support/dialogWorld';
import { createScriptedRecognizer } from '../support/scriptedRecognizer';

/** What a recogniser makes of words that it was not made for. */
async function afterName(answer: string, intent: Intent, score: number): Promise<string | undefined> {
  const conversation = demoConversation({
    recognizer: {
      recognize: async (text, context) => {
        const plain = await createScriptedRecognizer().recognize(text, context);
        return text === answer ? { ...plain, intent, score } : plain;
      },
    },
  });
  return (await sayAll(conversation, 'agent', 'my necklace turned green', answer)).at(-1);
}

describe('the answer to "what is your name?"', () => {
  it.each<[string, Intent, number]>([
    ['Tara', 'Goodbye', 0.96],
    ['Mia', 'ProductMaterials', 0.95],
    ['mia', 'ProductMaterials', 0.7],
    ['ann lee', 'None', 0.9],
    ['Will Smith', 'OrderStatus', 0.8],
    ['May Wong', 'DeliveryTime', 0.7],
    ['it is Bob', 'Affirm', 0.5],
  ])('"%s" is one, though the recogniser says %s', async (answer, intent, score) => {
    expect(await afterName(answer, intent, score)).toBe("What's your e-mail address?");
  });

  it.each<[string, Intent, number]>([
    ['thanks', 'Thanks', 0.99],
    ['the whole thing', 'Affirm', 0.48],
    ['refund', 'RefundStatus', 0.99],
    ['why do you need it?', 'None', 0.4],
    ['send', 'Affirm', 0.5],
    ['12345', 'None', 0.9],
  ])('"%s" is none', async (answer, intent, score) => {
    expect(await afterName(answer, intent, score)).not.toBe("What's your e-mail address?");
  });
});
