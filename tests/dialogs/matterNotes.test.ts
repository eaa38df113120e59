import type { TurnMatters } from '../../dialogs/ports';
import { demoConversation } from '../support/dialogWorld';

/** What a conversation of these messages comes to: the turns added up, as a visit adds them. */
async function sumOf(texts: readonly string[]): Promise<TurnMatters> {
  const conversation = demoConversation();
  for (const text of texts) await conversation.say(text);
  const { matters } = conversation;
  expect(matters).toHaveLength(texts.length);
  return {
    topics: [...new Set(matters.flatMap(({ topics }) => topics))],
    answered: matters.reduce((sum, turn) => sum + turn.answered, 0),
    unresolved: matters.reduce((sum, turn) => sum + turn.unresolved, 0),
    withTeam: matters.some(({ withTeam }) => withTeam),
    isOpen: matters.at(-1)?.isOpen ?? false,
  };
}

const NOTHING: TurnMatters = { topics: [], answered: 0, unresolved: 0, withTeam: false, isOpen: false };
const FORM = ['Ana Ruiz', 'ana@example.com', 'The clasp of my bracelet does not close', 'yes'];

test.each<[string, string[], Partial<TurnMatters>]>([
  ['a greeting is no matter', ['hello', 'thanks'], {}],
  [
    'a question about the rules is answered',
    ['how long does delivery take, with shipping?'],
    { topics: ['shipping'], answered: 1 },
  ],
  [
    'one that the policy does not answer is not',
    ['what is the shipping cost?', 'no'],
    { topics: ['shipping'], unresolved: 1 },
  ],
  [
    'an order told to its end is answered',
    ['where is my order?', '1049', 'hugo@example.com'],
    { topics: ['order'], answered: 1 },
  ],
  [
    'a shopper who leaves at the question for the order number has left it open',
    ['where is my order?'],
    { topics: ['order'], isOpen: true },
  ],
  [
    'so has one whose number and address matched no order',
    ['where is my order?', '1049', 'nobody@example.com'],
    { topics: ['order'], isOpen: true },
  ],
  [
    'an offer of a person that nobody answered is open',
    ['where is my order?', '1051', 'jonas@example.com'],
    { topics: ['order'], isOpen: true },
  ],
  [
    'a person declined is no resolution',
    ['where is my order?', '1051', 'jonas@example.com', 'no'],
    { topics: ['order'], unresolved: 1 },
  ],
  ['cancelling is no resolution', ['where is my order?', 'cancel'], { topics: ['order'], unresolved: 1 }],
  ['nor is starting over', ['where is my order?', 'start over'], { topics: ['order'], unresolved: 1 }],
  ['words that were not understood are open', ['blue elephants'], { isOpen: true }],
  [
    'until the next ones are',
    ['blue elephants', 'how long does delivery take, with shipping?'],
    { topics: ['shipping'], answered: 1 },
  ],
  [
    'a question in the middle of a topic is answered, and the topic still open',
    ['where is my order?', 'how do you care about my data?'],
    { topics: ['order', 'other'], answered: 1, isOpen: true },
  ],
  [
    'another topic in place of one without an answer yet is a change of mind',
    ['where is my order?', 'I want to know whether my payment go through', '1049', 'hugo@example.com'],
    { topics: ['order', 'payment'], answered: 1 },
  ],
  ['a form that was begun is open', ['I want to talk to a human', 'Ana Ruiz'], { isOpen: true }],
  ['a form that was sent is with the team', ['I want to talk to a human', ...FORM], { withTeam: true }],
  [
    'words to a ticket, and asking how it stands, are with the team',
    ['I want to talk to a human', ...FORM, 'talk to a human', 'any news on my case?'],
    { withTeam: true },
  ],
])('%s', async (_rule, texts, expected) => {
  expect(await sumOf(texts)).toEqual({ ...NOTHING, ...expected });
});

test('the conversation coming back from a person is no visit of the shopper', async () => {
  const conversation = demoConversation();
  await conversation.handBack('T-1001', 'resolved');
  expect(conversation.matters).toEqual([]);
});
