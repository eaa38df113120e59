import { createScriptedRecognizer } from '../support/scriptedRecognizer';
import { demoConversation, sayAll } from '../support/dialogWorld';

test('what is not understood is noted, each message once', async () => {
  const conversation = demoConversation();
  await sayAll(conversation, 'flibber the gropnik');
  expect(conversation.unclear).toEqual(['flibber the gropnik']);
  await sayAll(conversation, 'gropnik I said');
  expect(conversation.unclear).toEqual(['flibber the gropnik', 'gropnik I said']);
});

test('what is understood is not noted, nor an answer to a question', async () => {
  const conversation = demoConversation();
  await sayAll(conversation, 'where is my order?', '1042', 'anna@example.com', 'thanks', 'hello');
  expect(conversation.unclear).toEqual([]);
});

test('what the bot asks back about, between two guesses, is noted; the answer is not', async () => {
  const conversation = demoConversation({
    recognizer: {
      recognize: async (text, context) => {
        const plain = await createScriptedRecognizer().recognize(text, context);
        const guesses = { score: 0.41, runnerUp: { intent: 'ItemProblem', score: 0.37 } } as const;
        return text.startsWith('the clasp') ? { ...plain, intent: 'TicketStatus', ...guesses } : plain;
      },
    },
  });
  await sayAll(conversation, 'the clasp broke and nobody writes back', 'Something is wrong with it');
  expect(conversation.unclear).toEqual(['the clasp broke and nobody writes back']);
});
