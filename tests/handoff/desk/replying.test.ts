import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { deliveries } from '../../../bot/schema';
import { replyMailKey } from '../../../handoff/mail/replyMails';
import type { UploadedFile } from '../../../handoff/intake/uploadedFile';
import { describeDesk } from '../../support/deskWorld';

const fileOf = (name: string): UploadedFile => ({
  id: `${randomUUID().replaceAll('-', '')}`,
  name,
  contentType: 'image/png',
  content: Buffer.from('a picture'),
});

describeDesk('what agents write to customers', (world) => {
  const claimed = async () => {
    const ticket = await world().openChat();
    const mia = await world().agent('Mia');
    await world().desk.claim(ticket.number, mia);
    return { ...ticket, mia };
  };
  const setState = (messageId: string, state: 'uncertain' | 'failed') =>
    world().database.db.update(deliveries).set({ state }).where(eq(deliveries.activityId, messageId));

  it('may be files, which the chat shows and which are kept once', async () => {
    const { number, conversationId, mia } = await claimed();
    const file = fileOf('guide.png');
    const reply = { text: '', clientReplyId: randomUUID(), files: [file] };
    await world().desk.reply(number, mia, reply);
    // A repeat comes with a file of its own id, as the server reads it anew.
    await world().desk.reply(number, mia, { ...reply, files: [fileOf('guide.png')] });
    const [entry, ...rest] = await world().conversations.transcript(conversationId);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({
      text: '',
      attachments: [
        { name: 'guide.png', contentType: 'image/png', url: `https://shop.example/uploads/${file.id}` },
      ],
    });
    const kept = (await world().files.read(file.id))?.content ?? [];
    expect(Buffer.from(kept).toString()).toBe('a picture');
  });

  it('has its files as addresses where it goes by mail', async () => {
    const ticket = await world().open();
    const mia = await world().agent('Mia');
    await world().desk.claim(ticket.number, mia);
    const file = fileOf('guide.pdf');
    await world().desk.reply(ticket.number, mia, {
      text: 'Here it is.',
      clientReplyId: randomUUID(),
      files: [file],
    });
    const mail = world().mails.at(-1);
    expect(mail?.text).toContain(`Here it is.\n\nguide.pdf: https://shop.example/uploads/${file.id}`);
    const [entry] = await world().desk.thread(await world().desk.find(ticket.number));
    expect(entry).toMatchObject({ text: 'Here it is.', attachments: [{ name: 'guide.pdf' }] });
  });

  it.each(['uncertain', 'failed'] as const)(
    'is sent again where it is %s: one new message, however often and by whomever',
    async (state) => {
      const { number, conversationId, mia } = await claimed();
      const file = fileOf('ring.png');
      await world().desk.reply(number, mia, { text: 'Hello', clientReplyId: randomUUID(), files: [file] });
      const [first] = await world().desk.thread({ ...(await world().desk.find(number)) });
      expect(first).toMatchObject({ delivery: 'sent', maySendAgain: false });
      const id = first?.activityId ?? '';
      await setState(id, state);
      const lead = await world().agent('Lea', 'lead');
      await Promise.all([
        world().desk.sendAgain(number, mia, id),
        world().desk.sendAgain(number, lead, id),
        world().desk.sendAgain(number, mia, id),
      ]);
      const thread = await world().desk.thread(await world().desk.find(number));
      expect(thread.map(({ text, delivery, maySendAgain }) => ({ text, delivery, maySendAgain }))).toEqual([
        { text: 'Hello', delivery: state, maySendAgain: false },
        { text: 'Hello', delivery: 'sent', maySendAgain: false },
      ]);
      expect(thread[1]?.attachments).toEqual(thread[0]?.attachments);
      expect(await world().conversations.transcript(conversationId)).toHaveLength(2);
    },
  );

  it('is not sent again where it arrived, nor where there is no such message', async () => {
    const { number, conversationId, mia } = await claimed();
    await world().desk.reply(number, mia, { text: 'Hello', clientReplyId: randomUUID() });
    const [entry] = await world().conversations.transcript(conversationId);
    await expect(world().desk.sendAgain(number, mia, entry?.activityId ?? '')).rejects.toMatchObject({
      code: 'nothingToSendAgain',
    });
    await expect(world().desk.sendAgain(number, mia, 'another|0000001')).rejects.toMatchObject({
      code: 'messageNotFound',
    });
  });

  it('is with the mail server, or was given up and may be mailed again', async () => {
    const { number } = await world().open();
    const mia = await world().agent('Mia');
    await world().desk.claim(number, mia);
    const clientReplyId = randomUUID();
    await world().desk.reply(number, mia, { text: 'Hello', clientReplyId });
    const thread = async () => world().desk.thread(await world().desk.find(number));
    expect(await thread()).toMatchObject([{ delivery: 'queued', maySendAgain: false }]);
    world().mailStates.set(replyMailKey(number, clientReplyId), 'failed');
    const [failed] = await thread();
    expect(failed).toMatchObject({ delivery: 'failed', maySendAgain: true });
    await world().desk.sendAgain(number, mia, failed?.activityId ?? '');
    expect(await thread()).toMatchObject([
      { delivery: 'failed', maySendAgain: false },
      { text: 'Hello', delivery: 'queued' },
    ]);
  });
});
