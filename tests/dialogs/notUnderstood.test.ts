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
