import fc from 'fast-check';
import { demoConversation } from '../support/dialogWorld';

const SAYINGS = [
  'where is my order',
  'return something',
  'my payment failed',
  'was I charged?',
  'who pays for a return?',
  'how long does delivery take?',
  'what is the Luna Pendant Necklace made of?',
  'agent',
  'help',
  'cancel',
  'start over',
  'go on',
  'leave a message',
  '1042',
  '1066',
  'order 9999',
  'anna@example.com',
  'yara@example.com',
  'mallory@example.com',
  "I don't have it",
  'yesterday',
  '11/02',
  'changed my mind',
  'never worn',
  'tags are gone',
  'yes',
  'no',
  'both',
  'the second one',
  'Ann Lee',
  'change the email',
  'my necklace turned green and I am sad about it',
  'Something else',
  'send',
  'still fails',
  'this is ridiculous',
  'qwertz',
  'thanks',
  '🙂',
  'x'.repeat(6000),
];

describe('whatever is said, in whatever order', () => {
  it('every message is answered, each turn ends with a question or chips, no sentence comes twice in a row, and nothing breaks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...SAYINGS), { minLength: 3, maxLength: 14 }),
        async (sayings) => {
          const conversation = demoConversation();
          let last: string | undefined;
          for (const saying of sayings) {
            const replies = await conversation.say(saying);
            expect(replies.length).toBeGreaterThan(0);
            for (const { text } of replies) {
              expect(text).not.toBe(last);
              expect(text).not.toMatch(/undefined|NaN|\[object|Invalid/);
              last = text;
            }
            const { text, chips } = replies.at(-1) ?? { text: '', chips: [] };
            expect([
              saying,
              text,
              /\?|\bplease (?:type|send|pick|give|tell)\b/i.test(text) || chips.length > 0,
            ]).toEqual([saying, text, true]);
          }
        },
      ),
      { numRuns: 150, seed: 20261123 },
    );
  }, 120_000);
});
