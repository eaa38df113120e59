import { readOneTimeCode } from '../../dialogs/reading/readOneTimeCode';
import { normalizeText } from '../../dialogs/reading/normalizeText';
import { PROOF_WORDS } from '../../dialogs/text/en/proofWords';
import { VOCABULARY } from '../../dialogs/text/en/vocabulary';
import { demoConversation, sayAll } from '../support/dialogWorld';

describe('a typed code', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    ['123-456.', '123456'],
    ['1 2 3 4 5 6', '123456'],
    ['the code is 012345', '012345'],
    ["ok it's 123456 thanks", '123456'],
    ['Code: 123456', '123456'],
    ['got it, 123456', '123456'],
    ['no wait i got it now!! 123456', '123456'],
    ['１２３４５６', '123456'],
    ['12345', '12345'],
    ['1234567', '1234567'],
  ])('is read from "%s"', (text, code) => {
    expect(readOneTimeCode(text, VOCABULARY)?.code).toBe(code);
  });

  it.each([
    '1043',
    '#123456',
    'order 123456',
    'no, order number 104312',
    '123456 Main Street',
    '123456789',
    '',
  ])('is not seen in "%s"', (text) => {
    expect(readOneTimeCode(text, VOCABULARY)).toBeUndefined();
  });

  it.each(['the code is 123 456', '123456', 'it’s 123-456 thanks'])(
    'shows no digit in what is left of "%s"',
    (text) => {
      expect(readOneTimeCode(text, VOCABULARY)?.hidden).not.toMatch(/\d/);
    },
  );
});

describe('what a shopper says about the code', () => {
  it.each([
    ['asksForCode', 'can you mail me a code?', true],
    ['asksForCode', 'send a code pls', true],
    ['asksForCode', 'code instead', true],
    ['asksForCode', 'i want a new code', true],
    ['asksForCode', 'send me a discount code', false],
    ['asksForCode', 'my promo code does not work', false],
    ['unknownEmail', "I don't know which email I used", true],
    ['unknownEmail', 'no idea which one', true],
    ['unknownEmail', 'not sure which address that was', true],
    ['unknownEmail', 'forgot what email i used', true],
    ['unknownEmail', "I don't know why it is late", false],
    ['cannotReadMail', 'I have no access to that mail', true],
    ['cannotReadMail', "i can't get into that email anymore", true],
    ['cannotReadMail', 'that was my work email and i no longer have it', true],
    ['cannotReadMail', 'my old address is gone', true],
    ['cannotReadMail', 'the email account was deleted', true],
    ['cannotReadMail', 'no mail yet', false],
    ['cannotReadMail', "I didn't get an e-mail", false],
    ['sendAgain', 'send it again', true],
    ['sendAgain', 'resend please', true],
    ['sendAgain', 'another one', true],
    ['sendAgain', 'can you send a new one', true],
    ['sendAgain', 'send my ring again', false],
    ['byEmail', 'use my e-mail instead', true],
    ['byEmail', "I'd rather give you my email", true],
    ['byEmail', 'use the code', false],
    ['nothingCame', 'nothing came', true],
    ['nothingCame', "i didn't get anything", true],
    ['nothingCame', 'still waiting', true],
    ['nothingCame', 'there is no mail in my inbox', true],
  ] as const)('%s: "%s" is %s', (words, text, isMeant) => {
    expect(PROOF_WORDS[words].test(normalizeText(text))).toBe(isMeant);
  });
});

describe('the dialogs', () => {
  const asking = ['where is order 1043', 'mail me a code'];

  it('ask for one code for each wish, and for none when a message is only read', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, ...asking, 'help', 'hm', '000000', 'was I charged?', 'send it again');
    expect(conversation.mailedCodes.requests).toEqual(['1043', '1043']);
  });

  it('keep no digit of a typed code, in the conversation or on a ticket', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, ...asking, '907 856', '907857');
    const { last } = conversation.mailedCodes;
    const code = last();
    await sayAll(
      conversation,
      code,
      'agent',
      'my ring is too big for me',
      'Ben Okafor',
      'ben@example.com',
      'send',
    );
    expect(conversation.tickets).toHaveLength(1);
    const items = await conversation.storage.read(['test/conversations/Convo1/']);
    const kept = JSON.stringify([items, conversation.tickets]);
    for (const typed of ['907 856', '907856', '907857', code]) expect(kept).not.toContain(typed);
    expect(conversation.tickets[0]?.context.ownership).toEqual({
      verified: true,
      how: 'code',
      orderNumber: '1043',
    });
  });

  it('go on waiting for the code when another question about the order comes in between', async () => {
    const conversation = demoConversation();
    const [question] = await sayAll(conversation, ...asking, 'was I charged?');
    expect(question).toBe('Which 6-digit code came by mail for order 1043?');
    const [answer] = await sayAll(conversation, conversation.mailedCodes.last());
    expect(answer).toContain('Yes, your payment');
  });

  it('ask for the proof again after "start over"', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, ...asking);
    await sayAll(conversation, conversation.mailedCodes.last());
    const [question] = await sayAll(conversation, 'start over', 'where is order 1043');
    expect(question).toContain('Which e-mail address is order 1043 under?');
  });

  it('ask for the proof of another order that the code is not for', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, ...asking);
    await sayAll(conversation, conversation.mailedCodes.last());
    const [question] = await sayAll(conversation, 'where is order 1044');
    expect(question).toContain('Which e-mail address is order 1044 under?');
  });

  it('take another order number in place of the code', async () => {
    const [question] = await sayAll(demoConversation(), ...asking, 'sorry, order 1044');
    expect(question).toContain('Which e-mail address is order 1044 under?');
  });

  it('take the address in place of the code', async () => {
    const [answer] = await sayAll(demoConversation(), ...asking, 'its ben@example.com');
    expect(answer).toContain('Order 1043 is being prepared');
  });

  it('take the code also when a person was offered meanwhile, for whatever reason', async () => {
    const stuck = demoConversation();
    await sayAll(stuck, ...asking, 'hm', 'well', '12345');
    expect((await sayAll(stuck, stuck.mailedCodes.last()))[0]).toContain('Order 1043 is being prepared');
    const unprovable = demoConversation();
    await sayAll(unprovable, ...asking, 'i lost access to that inbox');
    const code = unprovable.mailedCodes.last();
    expect((await sayAll(unprovable, `no wait i got it ${code}`))[0]).toContain(
      'Order 1043 is being prepared',
    );
  });

  it('offer a person to who cannot read that mail, with the order on the ticket', async () => {
    const conversation = demoConversation();
    await sayAll(conversation, ...asking, 'i lost access to that inbox', 'yes', 'please look where it is');
    await sayAll(conversation, 'Ben Okafor', 'ben.new@example.com', 'send');
    expect(conversation.tickets[0]).toMatchObject({
      form: { orderNumber: '1043' },
      context: { reason: 'ownershipNotShown', ownership: { verified: false } },
    });
  });
});
