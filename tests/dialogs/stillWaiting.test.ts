import { ActivityTypes } from 'botbuilder';
import { STILL_WAITING_EVENT } from '../../dialogs/supportBot';
import { demoConversation, sayAll } from '../support/dialogWorld';

const EVENT = {
  type: ActivityTypes.Event,
  name: STILL_WAITING_EVENT,
  value: { ticketNumber: 'T-1001', dueBy: '2026-11-26T14:41:00.000Z' },
};

it('the bot tells a customer that the answer takes longer, and leaves the open question open', async () => {
  const conversation = demoConversation();
  await sayAll(conversation, 'where is my order');
  expect((await conversation.send(EVENT)).map(({ text }) => text)).toEqual([
    'A word on T-1001: our team has not got to it yet. This is a busy season, and answers take longer than usual; your message keeps its place, and the answer comes by Thursday 26 November, 14:41 London time at the latest. (Policy §3, Response Time)',
  ]);
  expect((await sayAll(conversation, '1049'))[0]).toContain('Which e-mail address is order 1049 under?');
});

it('an event without a ticket is no reason to say anything', async () => {
  expect(await demoConversation().send({ ...EVENT, value: {} })).toEqual([]);
});
