import { MemoryStorage, type StoreItems } from 'botbuilder';
import { demoConversation } from '../support/dialogWorld';
import type { Conversation } from '../support/conversation';

interface StoredInstance {
  id: string;
  version: string;
  state: { answers: Record<string, unknown>; asked?: string };
}

interface StoredRoot {
  version: string;
  state: { dialogs: { dialogStack: StoredInstance[] } };
}

/** The state of the one conversation in the storage, as the bot wrote it. */
async function stored(
  conversation: Conversation,
): Promise<{ key: string; item: StoreItems; root: StoredRoot }> {
  const key = 'test/conversations/Convo1/';
  const items = (await conversation.storage.read([key])) as Record<string, StoreItems>;
  const item = items[key];
  if (!item) throw new Error('nothing is stored');
  const { dialogStack } = item['dialogs'] as { dialogStack: StoredRoot[] };
  const root = dialogStack[0];
  if (!root) throw new Error('the root dialog is not stored');
  return { key, item, root };
}

/** A return in the middle, stored by an older version of its dialog. */
async function olderReturn(change: (instance: StoredInstance) => void): Promise<Conversation> {
  const conversation = demoConversation({ storage: new MemoryStorage() });
  await conversation.say('I want to return order 1042, anna@example.com');
  const { key, item, root } = await stored(conversation);
  root.version = 'older';
  const [instance] = root.state.dialogs.dialogStack;
  if (!instance) throw new Error('no topic is open');
  instance.version = 'return:0';
  change(instance);
  await conversation.storage.write({ [key]: { ...item, eTag: '*' } });
  return conversation;
}

describe('a conversation that an older version of a dialog left', () => {
  it('goes on politely with the answers that still hold, and asks the rest', async () => {
    const conversation = await olderReturn((instance) => {
      const answers = { orderNumber: '1042', email: 'anna@example.com', reason: 'oldReason', lineIds: 'all' };
      instance.state = { answers, asked: 'aFieldOfOld' };
    });
    const replies = await conversation.say('help');
    expect(replies.map(({ text }) => text)).toEqual([
      "I've been updated since we last spoke. What you told me is still here, so let's go on.",
      expect.stringContaining('I can tell you where an order is'),
      'Back to your return: Why would you like to send it back?',
    ]);
    const [next] = await conversation.say("it doesn't fit");
    expect(next?.text).toBe(
      'Is it unworn and unused, in original condition, and with packaging and tags intact?',
    );
  });

  it('a message after the change answers what was asked before it', async () => {
    const conversation = await olderReturn(() => undefined);
    const replies = await conversation.say("it doesn't fit");
    expect(replies.at(-1)?.text).toContain('Is it unworn and unused');
  });

  it('says so once, and then goes on as ever', async () => {
    const conversation = await olderReturn(() => undefined);
    await conversation.say("it doesn't fit");
    const replies = await conversation.say('yes');
    expect(replies[0]?.text).toContain('Good news');
  });

  it('asks anew when the topic no longer exists, and does not break', async () => {
    const conversation = await olderReturn((instance) => {
      instance.id = 'topicOfOld';
    });
    const replies = await conversation.say('where is order 1049, hugo@example.com');
    expect(replies[0]?.text).toContain("can't go on with what we had open");
    expect(replies[1]?.text).toContain('Order 1049 is on its way');
  });

  it('a topic of the present version is left alone', async () => {
    const conversation = demoConversation();
    await conversation.say('I want to return order 1042, anna@example.com');
    const replies = await conversation.say("it doesn't fit");
    expect(replies).toHaveLength(1);
  });
});

describe('facts that an older version stored', () => {
  it('are completed with what it did not know yet', async () => {
    const conversation = demoConversation({ storage: new MemoryStorage() });
    await conversation.say('where is my order 1049');
    const { key, item } = await stored(conversation);
    const { orderNumber } = item['facts'] as { orderNumber: string };
    await conversation.storage.write({ [key]: { ...item, facts: { orderNumber }, eTag: '*' } });
    const replies = await conversation.say('hugo@example.com');
    expect(replies[0]?.text).toContain('Order 1049 is on its way');
  });
});

describe('the stored state', () => {
  it('is plain JSON, and carries the version of each open topic', async () => {
    const conversation = demoConversation();
    await conversation.say('I want to return order 1042, anna@example.com');
    const { item, root } = await stored(conversation);
    expect(JSON.parse(JSON.stringify(item))).toEqual(item);
    expect(root.state.dialogs.dialogStack.map(({ id, version }) => [id, version])).toEqual([
      ['return', 'return:2'],
    ]);
  });
});
