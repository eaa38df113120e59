import { demoConversation, sayAll } from '../support/dialogWorld';

const PHOTO = { contentType: 'image/png', contentUrl: 'https://files.example.com/1', name: 'ring.png' };
const PHOTO_QUESTION = 'Could you add a photo? It helps our team, and it works without one too.';
const FIRST_IN_LINE = "I'll put your case first in line for our team.";

describe('a piece that is broken, damaged, wrong or missing', () => {
  it.each([
    [
      'the stone of my ring came loose, it is defective',
      'If it has to go back for a defect, we pay the return postage.',
      'shopPays',
    ],
    [
      'you sent the wrong item, a green necklace instead',
      'If it has to go back because of our mistake, we pay the return postage.',
      'shopPays',
    ],
    [
      'my ring arrived damaged and badly scratched',
      'Whether we pay the return postage is decided by a person in this case.',
      'needsPerson',
    ],
  ])('"%s" says who pays the way back, and goes first in line', async (words, postage, kind) => {
    const conversation = demoConversation();
    await sayAll(conversation, `${words}, order 1042, anna@example.com`);
    if (words.includes('defective')) await sayAll(conversation, 'yesterday');
    const replies = await sayAll(conversation, 'no photo');
    expect(replies[0]).toBe(`${postage} (Policy §5, Return & Refund Support) ${FIRST_IN_LINE}`);
    await sayAll(conversation, 'Anna Larsen', 'send');
    const [ticket] = conversation.tickets;
    expect(ticket?.context).toMatchObject({ reason: 'itemProblem', timeCritical: true });
    expect(ticket?.form.topic).toBe('return');
    expect(ticket?.context.decisions.map((decision) => [decision.policy, decision.kind])).toEqual([
      ['itemProblem', 'fileFirst'],
      ['returnPostage', kind],
    ]);
  });

  it('of a missing piece nothing goes back, so nothing is said of postage', async () => {
    const conversation = demoConversation();
    const replies = await sayAll(
      conversation,
      'something wrong',
      'A piece is missing',
      'I do not have it',
      'the charm',
      'one of the two charms is missing',
      'no',
    );
    expect(replies[0]).toBe(FIRST_IN_LINE);
  });

  it('a worn piece with a defect: the postage is ours, the rest is for a person', async () => {
    const conversation = demoConversation();
    await sayAll(
      conversation,
      'my ring is defective, I have worn it every day, order 1042, anna@example.com',
      'yesterday',
    );
    const [text] = await sayAll(conversation, 'no photo');
    expect(text).toContain('we pay the return postage.');
    expect(text).toContain(
      "Since it has been worn or used, the policy doesn't settle whether it can go back",
    );
  });

  it('a photo that comes early is not asked for again', async () => {
    const conversation = demoConversation();
    await conversation.say('my ring arrived damaged and badly scratched, order 1042', {
      attachments: [PHOTO],
    });
    const replies = await sayAll(conversation, 'anna@example.com');
    expect(replies).not.toContain(PHOTO_QUESTION);
    await sayAll(conversation, 'Anna Larsen', 'send');
    expect(conversation.tickets[0]?.context.files.map(({ name }) => name)).toEqual(['ring.png']);
  });

  it('what went wrong is asked of who only tapped the chips', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, 'Something is wrong with it', 'Not as described', '1042');
    expect(await sayAll(conversation, 'anna@example.com')).toEqual([
      'What exactly is wrong with it? A sentence is enough.',
    ]);
    expect(await sayAll(conversation, 'it looks yellow, not rose')).toEqual([
      'When did you first notice it?',
    ]);
  });
});
