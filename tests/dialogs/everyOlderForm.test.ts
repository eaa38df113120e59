/**
 * For each form an instance as version 1 of its dialog stored it, and what shows that its answers
 * are still there. The fixtures stay as they are; a form that gets new fields has to go on with them.
 */
import { MemoryStorage, type StoreItems } from 'botbuilder';
import { DIALOG_IDS, type TopicId } from '../../dialogs/dialogIds';
import { demoConversation, sayAll } from '../support/dialogWorld';

interface Fixture {
  readonly answers: object;
  readonly asked: string;
  /** What the shopper says after the deploy; the facts of the fixture are not in it. */
  readonly says: string;
  /** Is in the bot's last line only if the answers were kept. */
  readonly kept: RegExp;
}

const ABOUT_1049 = { answers: { orderNumber: '1049' }, asked: 'email', says: 'help', kept: /1049/ };

const FIXTURES: Readonly<Record<Exclude<TopicId, 'root'>, Fixture>> = {
  orderStatus: ABOUT_1049,
  deliveryProblem: ABOUT_1049,
  emailMissing: ABOUT_1049,
  refundStatus: ABOUT_1049,
  paymentStatus: ABOUT_1049,
  // Says what is wrong, so that it is not asked: the postage depends on it.
  itemProblem: {
    answers: { fault: 'defect' },
    asked: 'order',
    says: 'help',
    kept: /back to what is wrong with it: what.s the order number/i,
  },
  changeRequest: { ...ABOUT_1049, answers: { orderNumber: '1049', change: 'OrderCancel' } },
  return: {
    answers: { orderNumber: '1066', email: 'yara@example.com', lineIds: ['1'] },
    asked: 'reason',
    says: 'help',
    kept: /why would you like/i,
  },
  paymentFailed: {
    answers: { ruledOut: [] },
    asked: 'check',
    says: 'still fails',
    kept: /\?/,
  },
  product: {
    answers: { aspect: 'care', words: 'how do I clean it' },
    asked: 'product',
    says: 'Luna Pendant Necklace',
    kept: /water|dry|cloth|clean/i,
  },
  offer: {
    answers: {
      question: { text: 'Shall I pass this on?', chips: ['Yes, please', 'No, thanks'] },
      handover: { reason: 'policyQuestion', topic: 'shipping', draft: 'do you ship to Norway?' },
    },
    asked: 'accepted',
    says: 'help',
    kept: /Shall I pass this on\?/,
  },
  contactForm: {
    answers: {
      handover: { reason: 'contactForm' },
      opened: true,
      topic: 'other',
      description: 'The window of your shop is lovely.',
      name: 'Ann Lee',
    },
    asked: 'email',
    says: 'ann@example.com',
    kept: /Name: Ann Lee[^]*The window of your shop is lovely/,
  },
  ticket: {
    answers: { aim: 'status', number: 'T-9001' },
    asked: 'email',
    says: 'help',
    kept: /T-9001/,
  },
};

const KEY = 'test/conversations/Convo1/';

/** A conversation in whose middle a deploy replaced version 0 of the form by the present one. */
async function storedByOlder(id: string, { answers, asked }: Fixture) {
  const conversation = demoConversation({ storage: new MemoryStorage() });
  await conversation.say('hello');
  const item = ((await conversation.storage.read([KEY])) as Record<string, StoreItems>)[KEY];
  const [root] = (item?.['dialogs'] as { dialogStack: { version: string; state: object }[] }).dialogStack;
  if (!item || !root) throw new Error('nothing is stored');
  root.version = 'older';
  const state = { answers, asked, failures: 0, progressed: true, parked: false, askAnew: [] };
  Object.assign(root.state, { dialogs: { dialogStack: [{ id, version: `${id}:0`, state }] } });
  await conversation.storage.write({ [KEY]: { ...item, eTag: '*' } });
  return conversation;
}

describe('a form that an older version of its dialog left open', () => {
  it('has a fixture here, whichever form it is', () => {
    const forms = Object.values(DIALOG_IDS).filter((id) => id !== DIALOG_IDS.root);
    expect(Object.keys(FIXTURES).sort()).toEqual([...forms].sort());
  });

  it.each(Object.entries(FIXTURES))('%s goes on politely, with its answers kept', async (id, fixture) => {
    const conversation = await storedByOlder(id, fixture);
    const said = await sayAll(conversation, fixture.says);
    expect(said[0]).toContain('What you told me is still here');
    expect(said.at(-1)).toMatch(fixture.kept);
  });
});
