import { randomUUID } from 'node:crypto';
import { describeDesk } from '../../support/deskWorld';

describeDesk('a conversation by mail', (world) => {
  const mailsTo = (to: string) =>
    world().mails.filter((mail) => mail.to === to && mail.key.startsWith('transcript:'));

  it("goes to the address of the conversation's newest ticket, in its words and language", async () => {
    const form = {
      name: 'Ana Ruiz',
      email: 'ana-es@example.com',
      topic: 'other',
      description: 'Mi anillo no llega.',
    } as const;
    const chat = await world().openChat({ form });
    const agent = await world().agent('Mia');
    await world().desk.claim(chat.number, agent);
    await world().desk.reply(chat.number, agent, { text: 'Ya va en camino.', clientReplyId: randomUUID() });
    const asked = { conversationId: chat.conversationId, locale: 'es-MX' };
    expect(await world().transcripts.addressOf(asked)).toBe('ana-es@example.com');
    expect(await world().transcripts.send(asked)).toBe('ana-es@example.com');
    const [mail] = mailsTo('ana-es@example.com');
    expect(mail).toMatchObject({
      subject: expect.stringMatching(/^Tu conversación con /) as string,
      automatic: true,
    });
    expect(mail?.text).toMatch(/Mia, lunes, 2 de marzo de 2026.*:\nYa va en camino\./);
  });

  it('goes to whom the sign-in vouches for, whatever a ticket says', async () => {
    const chat = await world().openChat();
    const signedIn = { email: 'signed-in@example.com' };
    await world().transcripts.send({ conversationId: chat.conversationId, locale: 'en', signedIn });
    expect(mailsTo('signed-in@example.com')).toHaveLength(1);
  });

  it('goes nowhere while nobody has given an address', async () => {
    const before = world().mails.length;
    const chat = { conversationId: await world().newConversation(), locale: 'en' };
    expect(await world().transcripts.addressOf(chat)).toBeUndefined();
    expect(await world().transcripts.send(chat)).toBeUndefined();
    expect(world().mails).toHaveLength(before);
  });

  it('goes once a minute, however many servers are asked', async () => {
    const chat = await world().openChat();
    const asked = { conversationId: chat.conversationId, locale: 'en' };
    const sent = () =>
      world().mails.filter(({ key }) => key.startsWith(`transcript:${chat.conversationId}`)).length;
    await Promise.all([world().transcripts.send(asked), world().transcripts.send(asked)]);
    expect(sent()).toBe(1);
    world().pass(60);
    await world().transcripts.send(asked);
    expect(sent()).toBe(2);
  });
});
