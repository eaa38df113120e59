import { DEFAULT_POLICY, type Policy } from '../../policies';
import { demoConversation, sayAll } from '../support/dialogWorld';

const STRICT: Policy = { ...DEFAULT_POLICY, returnExclusions: { engraved: true, categories: ['earrings'] } };

describe('a return', () => {
  it('never asks for what the policy does not need any more', async () => {
    const replies = await sayAll(demoConversation(), 'return order 1055, noah@example.com');
    expect(replies).toHaveLength(1);
    expect(replies[0]).toContain("can't go back any more");
  });

  it('damage on the way goes to a person, without questions about its condition', async () => {
    const conversation = demoConversation();
    const replies = await sayAll(conversation, 'return order 1042, anna@example.com', 'It arrived damaged');
    expect(replies).toEqual([
      "I'm sorry about the damage to your Classic Signet Ring. What happens after damage on the way is decided by a person, case by case. (Policy §5, Return & Refund Support)",
      'Shall I pass this to our team, so that a person decides?',
    ]);
  });

  it('a worn piece with a defect is decided by a person', async () => {
    const replies = await sayAll(
      demoConversation(),
      'return order 1042, anna@example.com, worn once',
      "It's defective",
    );
    expect(replies[0]).toContain('there may be a fault of ours, but it has been worn or used');
    expect(replies[1]).toContain('so that a person decides?');
  });

  it('what is on file already is not filed again', async () => {
    const conversation = demoConversation();
    const replies = await conversation.say('return order 1056, olivia@example.com');
    expect(replies.map(({ text }) => text)).toEqual([
      "Your return of Midnight Sapphire Ring is on file since Friday 20 November, and the parcel hasn't reached us yet. The refund follows after the inspection. (Policy §5, Return & Refund Support)",
    ]);
    expect(replies[0]?.chips).toEqual(['Talk to a person']);
  });

  it('another reason afterwards changes who pays', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'return order 1042, anna@example.com', 'changed my mind', 'yes');
    const replies = await sayAll(conversation, 'sorry, you sent me the wrong item');
    expect(replies.join('\n')).toContain('We pay the return postage.');
  });

  it('another order number in the middle corrects only the number', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'return order 1042, anna@example.com, never worn', 'changed my mind');
    const replies = await sayAll(conversation, 'no, order 1069, bella@example.com');
    expect(replies).toEqual([
      "Thanks, I've noted that. Is it in original condition and with packaging and tags intact?",
    ]);
  });

  it('the return of another order afterwards begins with nothing said of the item', async () => {
    const conversation = demoConversation();
    await sayAll(
      conversation,
      'return order 1042, anna@example.com, never worn',
      'changed my mind',
      'yes',
      'no',
    );
    const replies = await sayAll(conversation, 'return order 1069, bella@example.com', 'changed my mind');
    expect(replies).toEqual([
      'Is it unworn and unused, in original condition, and with packaging and tags intact?',
    ]);
  });

  it('a shop that excludes engraved pieces says so for an engraved ring', async () => {
    const replies = await sayAll(
      demoConversation({ policy: STRICT }),
      'return order 1067, zoe@example.com',
      'changed my mind',
    );
    expect(replies[0]).toContain("can't go back: engraved pieces are excluded");
  });

  it('without an order such a shop asks what it has to know', async () => {
    const conversation = demoConversation({ policy: STRICT });
    await sayAll(conversation, 'Return something', "I don't have it", 'yesterday', 'changed my mind');
    expect(await sayAll(conversation, 'Ring')).toEqual(['Is it engraved?']);
    expect(await sayAll(conversation, 'no')).toEqual([
      'Is it unworn and unused, in original condition, and with packaging and tags intact?',
    ]);
  });

  it('a day that cannot be is asked again with the reason', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'Return something', "I don't have it");
    expect((await sayAll(conversation, 'tomorrow'))[0]).toBe(
      "Tuesday 24 November can't be the day it arrived. Which day was it?",
    );
    expect((await sayAll(conversation, 'yesterday'))[0]).toContain('Why would you like');
  });

  it('of three items "both" says not which, and is asked back', async () => {
    const said = await sayAll(demoConversation(), 'return order 1066, yara@example.com', 'both');
    expect(said.at(-1)).toContain('Which of these would you like to return');
  });

  it.each([
    ['all of them', ['Classic Signet Ring', 'Aurora Moonstone Ring', 'Pearl Stud Earrings']],
    ['the earrings', ['Pearl Stud Earrings']],
    ['the second one', ['Aurora Moonstone Ring']],
    ['all except the earrings', ['Classic Signet Ring', 'Aurora Moonstone Ring']],
    ['both rings', ['Classic Signet Ring', 'Aurora Moonstone Ring']],
    ['1 and 3', ['Classic Signet Ring', 'Pearl Stud Earrings']],
  ])('of three items "%s" takes the right ones', async (choice, names) => {
    const conversation = demoConversation();
    await sayAll(
      conversation,
      'return order 1066, yara@example.com',
      choice,
      "it doesn't fit",
      'yes',
      'yes',
      'Yara Costa',
    );
    await sayAll(conversation, 'send');
    const description = conversation.tickets[0]?.form.description ?? '';
    for (const name of ['Classic Signet Ring', 'Aurora Moonstone Ring', 'Pearl Stud Earrings']) {
      expect([name, description.includes(name)]).toEqual([name, names.includes(name)]);
    }
  });
});
