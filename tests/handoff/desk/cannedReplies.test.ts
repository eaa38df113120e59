import { cannedReplyListSchema, cannedReplySchema } from '../../../handoff/api/contract';
import type { Agent } from '../../../handoff/accounts/agentStore';
import { DEFAULT_CANNED_REPLIES } from '../../../handoff/text/defaultCannedReplies';
import {
  createDeskClient,
  startDeskServer,
  type DeskClient,
  type DeskServer,
} from '../../support/deskClient';
import { describeDesk } from '../../support/deskWorld';

describeDesk('canned replies', (world) => {
  let server: DeskServer;
  let mia: Agent;
  let agent: DeskClient;
  let lead: DeskClient;

  const namesOf = async () => (await world().cannedReplies.list()).map(({ name }) => name);
  const DEFAULT_NAMES = DEFAULT_CANNED_REPLIES.map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1));

  beforeAll(async () => {
    // A start and, since it may be killed and run again, another one.
    await world().cannedReplies.addDefaults();
    await world().cannedReplies.addDefaults();
    expect(await namesOf()).toEqual(DEFAULT_NAMES);

    server = await startDeskServer(world());
    mia = await world().agent('Mia');
    agent = createDeskClient(server.url);
    await agent.signIn(mia.email);
    lead = createDeskClient(server.url);
    await lead.signIn((await world().agent('Lena', 'lead')).email);
  });
  afterAll(() => server.close());

  const filled = async (number: string, name: string): Promise<string | undefined> => {
    const { body } = await agent.get(`tickets/${number}/canned-replies`);
    return cannedReplyListSchema.parse(body).cannedReplies.find((reply) => reply.name === name)?.text;
  };

  it('are written by leads and come to every agent, until they are changed or removed', async () => {
    const added = await lead.post('canned-replies', { name: ' Care ', text: ' Hello {{firstName}} ' });
    expect(added.status).toBe(201);
    const { id } = cannedReplySchema.parse(added.body);
    expect(added.body).toEqual({ id, name: 'Care', text: 'Hello {{firstName}}' });

    const changed = { name: 'CARE', text: 'Dear {{firstName}}' };
    expect((await lead.put(`canned-replies/${id}`, changed)).body).toEqual({ id, ...changed });
    const { cannedReplies } = cannedReplyListSchema.parse((await agent.get('canned-replies')).body);
    expect(cannedReplies).toContainEqual({ id, ...changed });

    expect((await lead.delete(`canned-replies/${id}`)).status).toBe(204);
    expect(await namesOf()).toEqual(DEFAULT_NAMES);
    const gone = { status: 404, body: { code: 'cannedReplyNotFound' } };
    expect(await lead.delete(`canned-replies/${id}`)).toMatchObject(gone);
    expect(await lead.put(`canned-replies/${id}`, changed)).toMatchObject(gone);
    expect(await lead.delete('canned-replies/elsewhere')).toMatchObject(gone);
  });

  it('are not for an agent to write', async () => {
    const [first] = await world().cannedReplies.list();
    const refused = { status: 403, body: { code: 'leadsOnly' } };
    const reply = { name: 'Mine', text: 'Hello' };
    expect(await agent.post('canned-replies', reply)).toMatchObject(refused);
    expect(await agent.put(`canned-replies/${first?.id}`, reply)).toMatchObject(refused);
    expect(await agent.delete(`canned-replies/${first?.id}`)).toMatchObject(refused);
    expect(await namesOf()).toEqual(DEFAULT_NAMES);
  });

  it('have one name each, whatever the case of its letters', async () => {
    const taken = { status: 409, body: { code: 'cannedReplyExists', errors: [{ field: 'name' }] } };
    expect(await lead.post('canned-replies', { name: 'HELLO', text: 'x' })).toMatchObject(taken);
    const goodbye = (await world().cannedReplies.list()).find(({ name }) => name === 'Goodbye');
    const other = { name: 'hello', text: 'x' };
    expect(await lead.put(`canned-replies/${goodbye?.id}`, other)).toMatchObject(taken);
    expect(await namesOf()).toEqual(DEFAULT_NAMES);
  });

  it.each([
    [{ name: '', text: 'x' }, 'name'],
    [{ name: 'x'.repeat(81), text: 'x' }, 'name'],
    [{ name: 'x', text: '  ' }, 'text'],
    [{ name: 'x', text: 'x'.repeat(4001) }, 'text'],
    [{ name: 'x', text: 'Your refund of {{refund}}' }, 'text'],
  ])('are refused as %j', async (reply, field) => {
    const answer = await lead.post('canned-replies', reply);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });

  it('come filled in for the ticket and for the agent who asks, with the due date in the shop’s time', async () => {
    const { number } = await world().openChat();
    expect(await filled(number, 'Hello')).toBe(
      `Hello Ana, this is Mia from ${world().shop.policy.shopName}. I have read your message.`,
    );
    expect(await filled(number, 'Still open')).toBe(
      `Hello Ana, your ticket ${number} is still open with us. Our answer is due by Wednesday, March 4, 2026 at 5:00 AM EST.`,
    );
  });

  it('name no due date once the ticket is answered', async () => {
    const { number } = await world().openChat();
    await world().desk.claim(number, mia);
    await world().desk.reply(number, mia, { text: 'Hello', clientReplyId: 'reply-0001' });
    expect(await filled(number, 'Still open')).toContain('due by [due date].');
  });

  it('are not given again to a desk that has agents: one may have been removed on purpose', async () => {
    const [first] = await world().cannedReplies.list();
    await lead.delete(`canned-replies/${first?.id}`);
    await world().cannedReplies.addDefaults();
    expect(await namesOf()).toEqual(DEFAULT_NAMES.slice(1));
  });
});
