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
      "Your return of Midnight Sapphire Ring is on file since Friday 20 November, and the parcel hasn't reached us yet. The refund follows after the inspection. The return guide with the steps, the address and the documents it needs comes from our team. (Policy §5, Return & Refund Support)",
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

  it('"just one of the rings" does not mean both, and asks which', async () => {
    const said = await sayAll(
      demoConversation(),
      'return order 1066, yara@example.com',
      'just one of teh rings',
    );
    expect(said.at(-1)).toMatch(/Classic Signet Ring or .*Aurora Moonstone Ring/);
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

  it('none of the items ends it', async () => {
    const conversation = demoConversation();
    const replies = await sayAll(conversation, 'return order 1066, yara@example.com', 'none of them');
    expect(replies).toEqual(['All right, then nothing goes back. If you change your mind, just tell me.']);
    expect((await conversation.say('where is order 1049, hugo@example.com'))[0]?.text).toContain(
      'on its way',
    );
  });

  it('the ring of an order with two is asked for among the two', async () => {
    const replies = await sayAll(demoConversation(), 'return the ring of order 1066, yara@example.com');
    expect(replies).toEqual([
      'Which of these would you like to return: Classic Signet Ring or Aurora Moonstone Ring?',
    ]);
  });

  it('one of two rings is asked for again, among the two', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'return order 1066, yara@example.com');
    const [asked] = await conversation.say('just the ring');
    expect(asked?.chips).toEqual(['Classic Signet Ring', 'Aurora Moonstone Ring', 'Both of them']);
    await sayAll(conversation, 'the second one', "it doesn't fit", 'yes', 'yes', 'Yara Costa', 'send');
    expect(conversation.tickets[0]?.form.description).toContain('order 1066: Aurora Moonstone Ring');
  });

  it.each([
    ['no, the other ring', ['Classic Signet Ring']],
    ['just the earrings', ['Pearl Stud Earrings']],
    ['and also the earrings', ['Aurora Moonstone Ring', 'Pearl Stud Earrings']],
    ['the ring was never worn', ['Aurora Moonstone Ring']],
    ['no, the ring was never worn', ['Aurora Moonstone Ring']],
  ])('"%s" afterwards leaves the right ones', async (correction, names) => {
    const conversation = demoConversation();
    await sayAll(conversation, 'return order 1066, yara@example.com', 'Aurora', "it doesn't fit", correction);
    await sayAll(conversation, 'yes', 'yes', 'Yara Costa', 'send');
    const [first = ''] = conversation.tickets[0]?.form.description.split('\n') ?? [];
    for (const name of ['Classic Signet Ring', 'Aurora Moonstone Ring', 'Pearl Stud Earrings']) {
      expect([name, first.includes(name)]).toEqual([name, names.includes(name)]);
    }
  });

  it('of two equal pieces the number is asked, and stands in the request', async () => {
    const conversation = demoConversation();
    const replies = await sayAll(conversation, 'return order 1068, amir@example.com', 'the charm');
    expect(replies).toEqual(['You bought 2 of the Lucky Key Charm. How many would you like to return?']);
    expect(await sayAll(conversation, '3')).toEqual([
      'I need a number from 1 to 2. You bought 2 of the Lucky Key Charm. How many would you like to return?',
    ]);
    await sayAll(conversation, 'just one', "it doesn't fit", 'yes', 'yes', 'Amir Nasser', 'send');
    expect(conversation.tickets[0]?.form.description).toContain('1 of 2 Lucky Key Charm');
  });

  it('a reason that may be our fault is asked for a photo and goes first in line', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'return order 1042, anna@example.com', "it's defective", 'yes');
    expect(await sayAll(conversation, 'yes')).toEqual([
      'Could you add a photo? It helps our team, and it works without one too.',
    ]);
    const photo = { contentType: 'image/png', contentUrl: 'https://files.example.com/1', name: 'ring.png' };
    await conversation.say('', { attachments: [photo] });
    await sayAll(conversation, 'Anna Larsen', 'send');
    const [ticket] = conversation.tickets;
    expect(ticket?.context.files.map(({ name }) => name)).toEqual(['ring.png']);
    expect(ticket?.context.timeCritical).toBe(true);
    expect(ticket?.context.decisions.map(({ policy, kind }) => [policy, kind])).toEqual([
      ['returnEligibility', 'eligible'],
      ['returnPostage', 'shopPays'],
      ['returnGuide', 'afterConfirmation'],
      ['itemProblem', 'fileFirst'],
    ]);
  });

  it('a change of mind is not asked for a photo and waits its turn', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'return order 1042, anna@example.com', 'changed my mind', 'yes', 'yes');
    await sayAll(conversation, 'Anna Larsen', 'send');
    expect(conversation.tickets[0]?.context.timeCritical).toBe(false);
  });
});

describe('a return of what the carrier has not marked delivered', () => {
  const opening = 'return order 1050, iris@example.com';
  const asked =
    'Our record shows no delivery of your Halo Solitaire Ring yet. If the parcel is there already, on which day did it arrive?';

  it.each(['not here yet', "it hasn't arrived", 'no', 'still waiting', 'I did not get it'])(
    'is possible only after the delivery ("%s")',
    async (words) => {
      const conversation = demoConversation();
      expect(await sayAll(conversation, opening)).toEqual([asked]);
      expect(await sayAll(conversation, words)).toEqual([
        'A return of your Halo Solitaire Ring is possible only after the delivery: you can ask for it within 60 days from that day. (Policy §5, Return & Refund Support)',
        'Shall I pass this to our team, so that a person decides?',
      ]);
    },
  );

  it('counts from the day that the shopper names', async () => {
    const conversation = demoConversation();
    expect(await sayAll(conversation, opening, 'yesterday')).toEqual(['Why would you like to send it back?']);
    const [decision] = await sayAll(conversation, 'changed my mind', 'yes');
    expect(decision).toContain(
      'until Thursday 21 January 2027, 60 days from delivery on Sunday 22 November, as you say',
    );
  });

  it('a day before it was sent cannot be, and it may not be here after all', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, opening);
    const [again] = await conversation.say('20 days ago');
    expect(again?.text).toBe("Tuesday 3 November can't be the day it arrived. Which day was it?");
    expect(again?.chips).toEqual(['Not here yet']);
    expect((await sayAll(conversation, 'not here yet'))[0]).toContain('possible only after the delivery');
  });
});

describe('a return at a shop that excludes engraved pieces and earrings', () => {
  it('tells the excluded ones of an order from the others, and files these', async () => {
    const conversation = demoConversation({ policy: STRICT });
    await sayAll(conversation, 'return order 1066, yara@example.com', 'all of them', 'changed my mind');
    const replies = await sayAll(conversation, 'yes');
    expect(replies[0]).toContain('your Classic Signet Ring and your Aurora Moonstone Ring can go back');
    // Nothing is said of a condition that has nothing to do with it.
    expect(replies[0]).toContain(
      "your Pearl Stud Earrings can't go back: this sort of piece is excluded. (Policy §5",
    );
    await sayAll(conversation, 'yes', 'Yara Costa', 'send');
    expect(conversation.tickets[0]?.form.description).not.toContain('Earrings');
  });

  it('asks nothing of the condition of what is excluded', async () => {
    const conversation = demoConversation({ policy: STRICT });
    const replies = await sayAll(conversation, 'return order 1052, kira@example.com', 'changed my mind');
    expect(replies).toEqual([expect.stringContaining("can't go back: this sort of piece is excluded")]);
  });

  it('leaves a faulty one to a person', async () => {
    const conversation = demoConversation({ policy: STRICT });
    const replies = await sayAll(conversation, 'return order 1067, zoe@example.com', "it's defective");
    expect(replies[0]).toContain("The policy doesn't settle such a case, so a person decides.");
  });
});
