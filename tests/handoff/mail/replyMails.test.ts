import { randomUUID } from 'node:crypto';
import { describeDesk } from '../../support/deskWorld';
import type { Agent } from '../../../handoff/accounts/agentStore';

const MINUTE = 60;

describeDesk('a reply to a customer who left the chat', (world) => {
  let mia: Agent;
  beforeAll(async () => {
    mia = await world().agent('Mia');
  });

  const claimedChat = async () => {
    const ticket = await world().openChat();
    await world().desk.claim(ticket.number, mia);
    return ticket;
  };
  const reply = (number: string, text: string) =>
    world().desk.reply(number, mia, { text, clientReplyId: randomUUID() });
  const mailsOf = (number: string) =>
    world().mails.filter(({ key }) => key.startsWith(`ticket-chat-replies:${number}:`));

  it('goes out by mail as well, once, with a link back into the chat, and the timeline says so', async () => {
    const { number, conversationId } = await claimedChat();
    await world().customers.seen(conversationId);
    world().pass(10 * MINUTE);
    await reply(number, 'It is on its way.');
    expect(world().looks.at(-1)).toMatchObject({ number });
    world().pass(2 * MINUTE);
    expect(await world().replyMails.look(number)).toBe(true);
    expect(await world().replyMails.look(number)).toBe(false);
    const [mail, ...more] = mailsOf(number);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: 'ana@example.com',
      subject: `Our answer to your message [${number}]`,
      ticket: number,
      automatic: false,
    });
    expect(mail?.text).toContain('It is on its way.\n— Mia');
    const secret = /https:\/\/shop\.example\/chat\/resume#bezel=(\S+)/.exec(mail?.text ?? '')?.[1];
    expect(world().links.conversationOf(secret ?? '')).toBe(conversationId);
    expect(mail?.text).toContain('Answers to this mail itself reach nobody.');
    expect(await world().eventsOf(number)).toEqual(['opened', 'claimed', 'replied', 'mailedUnread']);
  });

  it('stays in the chat when the customer was there to read it', async () => {
    const { number, conversationId } = await claimedChat();
    await reply(number, 'Which size?');
    world().pass(1);
    await world().customers.seen(conversationId);
    world().pass(60 * MINUTE);
    expect(await world().replyMails.look(number)).toBe(false);
    expect(mailsOf(number)).toEqual([]);
  });

  it('waits until the customer has really left, and stays there when they come back', async () => {
    const { number, conversationId } = await claimedChat();
    await world().customers.seen(conversationId);
    world().pass(1 * MINUTE);
    await reply(number, 'Which size?');
    world().pass(2 * MINUTE);
    const before = world().looks.length;
    expect(await world().replyMails.look(number)).toBe(false);
    expect(world().looks.slice(before)).toEqual([
      { number, at: new Date(world().clock.now().getTime() + 2 * MINUTE * 1000) },
    ]);
    await world().customers.seen(conversationId);
    world().pass(10 * MINUTE);
    expect(await world().replyMails.look(number)).toBe(false);
    expect(mailsOf(number)).toEqual([]);
  });

  it('goes out together with the others that are unread, and later ones in a mail of their own', async () => {
    const { number } = await claimedChat();
    await reply(number, 'I asked the workshop.');
    world().pass(1 * MINUTE);
    await reply(number, 'They say yes.');
    world().pass(2 * MINUTE);
    await world().replyMails.look(number);
    world().pass(1 * MINUTE);
    await reply(number, 'It leaves tomorrow.');
    world().pass(2 * MINUTE);
    await world().replyMails.look(number);
    const [first, second] = mailsOf(number);
    expect(first?.text).toContain('I asked the workshop.\n\nThey say yes.\n— Mia');
    expect(second?.text).toContain('It leaves tomorrow.');
    expect(second?.text).not.toContain('They say yes.');
  });

  it('is mailed once when two servers look at the same moment', async () => {
    const { number } = await claimedChat();
    await reply(number, 'It is on its way.');
    world().pass(3 * MINUTE);
    const looked = await Promise.all([world().replyMails.look(number), world().replyMails.look(number)]);
    expect(looked.sort()).toEqual([false, true]);
    expect(mailsOf(number)).toHaveLength(1);
  });

  it('goes out although the ticket is resolved by then: nothing ends in silence', async () => {
    const { number } = await claimedChat();
    await reply(number, 'Done, you are refunded.');
    await world().desk.resolve(number, mia);
    world().pass(3 * MINUTE);
    expect(await world().replyMails.look(number)).toBe(true);
  });

  it('is in the language of the ticket', async () => {
    const ticket = await world().openChat({ locale: 'es-MX' });
    await world().desk.claim(ticket.number, mia);
    await reply(ticket.number, 'Ya va en camino.');
    world().pass(3 * MINUTE);
    await world().replyMails.look(ticket.number);
    const [mail] = mailsOf(ticket.number);
    expect(mail?.subject).toBe(`Nuestra respuesta a tu mensaje [${ticket.number}]`);
    expect(mail?.text).toContain('Para contestar, sigue en el chat:');
  });

  it('says how to answer by mail where the desk reads mails, and where not, which form to use', async () => {
    const { number } = await world().open();
    await world().desk.claim(number, mia);
    await reply(number, 'We refund you.');
    world().ways.byMail = true;
    await reply(number, 'Today.');
    world().ways.byMail = false;
    const [form, mail] = world().mails.filter(({ key }) => key.startsWith(`ticket-reply:${number}:`));
    expect(form?.text).toContain(`contact form and give the number ${number}:\nhttps://shop.example/contact`);
    expect(mail?.text).toContain('To answer, reply to this mail.');
  });
});
