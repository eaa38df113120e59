import { randomUUID } from 'node:crypto';
import type { TicketProof } from '../../../handoff/intake/intake';
import { describeDesk, FORM } from '../../support/deskWorld';

describeDesk('a ticket that its customer withdraws', (world) => {
  const withdraw = (number: string, proof: TicketProof) =>
    world().database.transaction((tx) =>
      world().intake.withdraw(tx, { number, proof, at: world().clock.now() }),
    );
  const mailsOf = (number: string) =>
    world()
      .mails.filter(({ subject }) => subject.includes(number))
      .map(({ subject }) => subject);

  it('is closed, says so to the agents, and the customer gets it in writing', async () => {
    const ticket = await world().openChat();
    expect(await withdraw(ticket.number, { conversationId: ticket.conversationId })).toBe(true);
    expect(await world().desk.find(ticket.number)).toMatchObject({
      state: 'resolved',
      assigneeId: null,
      resolvedAt: world().clock.now(),
      withdrawnAt: world().clock.now(),
    });
    const last = (await world().desk.timeline(ticket.number)).at(-1);
    expect(last).toMatchObject({ event: 'withdrawn', actorKind: 'customer', actorName: FORM.name });
    expect(mailsOf(ticket.number)).toEqual([
      `We have your message [${ticket.number}]`,
      `You have withdrawn your message [${ticket.number}]`,
    ]);
  });

  it('is theirs by the address on it as well', async () => {
    const ticket = await world().openChat();
    expect(await withdraw(ticket.number, { email: FORM.email })).toBe(true);
  });

  it.each<[string, TicketProof]>([
    ['another conversation', { conversationId: 'another' }],
    ['another address', { email: 'eve@example.com' }],
  ])('is not withdrawn by %s', async (_who, proof) => {
    const ticket = await world().openChat();
    expect(await withdraw(ticket.number, proof)).toBe(false);
    expect((await world().desk.find(ticket.number)).state).toBe('open');
  });

  it('leaves the agent who had it, and the conversation is the bot’s again', async () => {
    const mia = await world().agent('Mia');
    const ticket = await world().openChat();
    await world().desk.claim(ticket.number, mia);
    expect(await world().speakerOf(ticket.conversationId)).toBe('Mia');
    expect(await withdraw(ticket.number, { email: FORM.email })).toBe(true);
    expect(await world().speakerOf(ticket.conversationId)).toBe('bot');
    expect(await world().desk.find(ticket.number)).toMatchObject({ state: 'resolved', assigneeId: mia.id });
    await expect(
      world().desk.reply(ticket.number, mia, { text: 'Hello?', clientReplyId: randomUUID() }),
    ).rejects.toMatchObject({ code: 'alreadyResolved' });
  });

  it('leaves the conversation with an agent who has it by another ticket', async () => {
    const mia = await world().agent('Mia');
    const ticket = await world().openChat();
    const other = await world().openChat({ conversationId: ticket.conversationId });
    await world().desk.claim(ticket.number, mia);
    await world().desk.claim(other.number, mia);
    await withdraw(ticket.number, { email: FORM.email });
    expect(await world().speakerOf(ticket.conversationId)).toBe('Mia');
  });

  it('is withdrawn once, and open again when the customer adds to it', async () => {
    const ticket = await world().openChat();
    const proof = { conversationId: ticket.conversationId };
    await withdraw(ticket.number, proof);
    expect(await withdraw(ticket.number, proof)).toBe(false);
    expect(mailsOf(ticket.number)).toHaveLength(2);
    await world().database.transaction((tx) =>
      world().intake.addCustomerNote(tx, {
        number: ticket.number,
        proof,
        text: 'after all I do',
        at: world().clock.now(),
      }),
    );
    expect(await world().desk.find(ticket.number)).toMatchObject({ state: 'open', withdrawnAt: null });
  });

  it('is found with its proof alone', async () => {
    const { number, conversationId } = await world().openChat();
    const { database, intake } = world();
    const found = async (proof: TicketProof, asked = number) =>
      (await intake.find(database.db, asked, proof))?.number;
    expect(await found({ conversationId })).toBe(number);
    expect(await found({ email: FORM.email })).toBe(number);
    expect(await found({ conversationId: 'another' })).toBeUndefined();
    expect(await found({ email: 'eve@example.com' })).toBeUndefined();
    expect(await found({ email: FORM.email }, 'T-99999')).toBeUndefined();
    expect(await found({ email: FORM.email }, "T-1' or 1=1")).toBeUndefined();
    const owned = await intake.findOf(database.db, { conversationId });
    expect(owned.map((each) => each.number)).toEqual([number]);
  });
});
