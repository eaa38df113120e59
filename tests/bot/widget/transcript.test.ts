import type { ChatActivity } from '../../../bot/widget/chat/activity';
import { EMPTY_CHAT, withActivity, type ChatState } from '../../../bot/widget/chat/chatState';
import {
  countUnread,
  newestId,
  unconfirmedOf,
  withDelivery,
  withOutgoing,
  withReceived,
  type Transcript,
} from '../../../bot/widget/chat/transcript';
import { conversationLines, newestAnswerKey } from '../../../bot/widget/view/conversationLines';

const ME = 'dl_me';

const own = (text: string, clientActivityID: string, id?: string): ChatActivity => ({
  type: 'message',
  id,
  text,
  from: { id: ME },
  channelData: { clientActivityID },
});
const bot = (text: string, id: string): ChatActivity => ({
  type: 'message',
  id,
  text,
  from: { id: 'bot', role: 'bot' },
  channelData: { bezel: { author: 'bot' } },
});
const agent = (text: string, id: string, name = 'Maya'): ChatActivity => ({
  type: 'message',
  id,
  text,
  from: { id: 'agent-1', name, role: 'bot' },
  channelData: { bezel: { author: 'agent', name } },
});

const lines = (transcript: Transcript): string[] =>
  transcript.map(
    ({ activity, state }) => `${activity.text ?? ''}${state === 'received' ? '' : ` (${state})`}`,
  );

const received = (...activities: ChatActivity[]): Transcript => activities.reduce(withReceived, []);

describe('the order of messages', () => {
  test('the server’s come in its order', () => {
    expect(lines(received(bot('a', '1'), bot('b', '2')))).toEqual(['a', 'b']);
  });

  test('the same one twice is shown once', () => {
    expect(lines(received(bot('a', '1'), bot('b', '2'), bot('a', '1')))).toEqual(['a', 'b']);
  });

  test('a new version takes the old one’s place', () => {
    expect(lines(received(bot('a', '1'), bot('b', '2'), bot('A', '1')))).toEqual(['A', 'b']);
  });

  test('an own message waits at the end until its echo, which takes its place in the server’s order', () => {
    let transcript = withOutgoing(received(bot('a', '1')), own('mine', 'c1'));
    transcript = withReceived(transcript, agent('between', '2'));
    expect(lines(transcript)).toEqual(['a', 'between', 'mine (sending)']);
    const key = transcript.at(-1)?.key;
    transcript = withReceived(withReceived(transcript, own('mine', 'c1', '3')), bot('answer', '4'));
    expect(lines(transcript)).toEqual(['a', 'between', 'mine', 'answer']);
    expect(transcript[2]?.key).toBe(key);
  });

  test('the echo is known by its id where it has lost the client’s', () => {
    let transcript = withOutgoing([], own('mine', 'c1'));
    transcript = withDelivery(transcript, 'c1', { state: 'sent', id: '7' });
    transcript = withReceived(transcript, { ...own('mine', 'c1', '7'), channelData: undefined });
    expect(lines(transcript)).toEqual(['mine']);
  });

  test('two of the same words are two messages', () => {
    let transcript = withOutgoing(withOutgoing([], own('yes', 'c1')), own('yes', 'c2'));
    transcript = withReceived(transcript, own('yes', 'c1', '1'));
    expect(lines(transcript)).toEqual(['yes', 'yes (sending)']);
  });
});

describe('delivery', () => {
  const sending = withOutgoing([], own('mine', 'c1'));

  test.each([
    ['sent', { state: 'sent', id: '1' }, ['mine (sent)']],
    ['failed', { state: 'failed' }, ['mine (failed)']],
    ['on its way again', { state: 'sending' }, ['mine (sending)']],
  ] as const)('a message can be %s', (_name, outcome, expected) => {
    expect(lines(withDelivery(sending, 'c1', outcome))).toEqual(expected);
  });

  test('a failure that comes after the echo is none', () => {
    const echoed = withReceived(sending, own('mine', 'c1', '1'));
    expect(lines(withDelivery(echoed, 'c1', { state: 'failed' }))).toEqual(['mine']);
  });

  test('a retry clears why the server refused it', () => {
    const refused = withDelivery(sending, 'c1', { state: 'failed', refusal: 413 });
    expect(refused[0]?.refusal).toBe(413);
    expect(withDelivery(refused, 'c1', { state: 'sending' })[0]?.refusal).toBeUndefined();
  });

  test('what goes into a new conversation are the unconfirmed ones, as not sent', () => {
    expect(lines(unconfirmedOf(withOutgoing(received(bot('a', '1')), own('mine', 'c1'))))).toEqual([
      'mine (failed)',
    ]);
  });
});

describe('what was seen', () => {
  const transcript = received(bot('a', '1'), own('b', 'c1', '2'), bot('c', '3'), bot('d', '4'));
  const isMine = ({ activity }: { activity: ChatActivity }): boolean => activity.from.id === ME;

  test.each([
    ['everything of the other side when nothing was', undefined, 3],
    ['what came after the last', '3', 1],
    ['own messages never', '1', 2],
    ['nothing after the newest', '4', 0],
  ])('unread is %s', (_name, lastSeen, expected) => {
    expect(countUnread(transcript, lastSeen, isMine)).toBe(expected);
  });

  test('the newest is the server’s newest', () => {
    expect(newestId(withOutgoing(transcript, own('e', 'c2')))).toBe('4');
    expect(newestId([])).toBeUndefined();
  });
});

describe('who is talked to', () => {
  const state: ChatState = { ...EMPTY_CHAT, userId: ME };
  const after = (...activities: ChatActivity[]): ChatState => activities.reduce(withActivity, state);

  test('nobody stands in line while a person answers, though the line has not told so yet', () => {
    const inLine: ChatState = { ...EMPTY_CHAT, userId: ME, place: 1 };
    expect(withActivity(inLine, bot('You are next.', '1')).place).toBe(1);
    expect(withActivity(inLine, agent('Hello', '2')).place).toBeUndefined();
  });
  const typing = (activity: ChatActivity): ChatActivity => ({ ...activity, type: 'typing' });

  test.each([
    ['the bot at first', [], { author: 'bot' }],
    ['the agent who wrote', [bot('a', '1'), agent('b', '2')], { author: 'agent', name: 'Maya' }],
    [
      'still the agent after an own message',
      [agent('a', '1'), own('b', 'c', '2')],
      { author: 'agent', name: 'Maya' },
    ],
    ['the bot when it speaks again', [agent('a', '1'), bot('b', '2')], { author: 'bot' }],
    [
      'the newest speaker, not one whose message was changed',
      [agent('a', '1'), bot('b', '2'), agent('A', '1')],
      { author: 'bot' },
    ],
  ])('it is %s', (_name, activities, expected) => {
    expect(after(...activities).speaker).toEqual(expected);
  });

  test('somebody typing is shown until they have written', () => {
    expect(after(typing(agent('', 't'))).typing).toEqual({ author: 'agent', name: 'Maya' });
    expect(after(typing(agent('', 't')), own('x', 'c', '1')).typing).toEqual({
      author: 'agent',
      name: 'Maya',
    });
    expect(after(typing(agent('', 't')), agent('done', '1')).typing).toBeUndefined();
  });

  test('own typing and events are not shown', () => {
    expect(after(typing(own('', 'c')), { type: 'event', id: '1', from: { id: 'bot' } })).toEqual(state);
  });
});

describe('how it is laid out', () => {
  const at = (activity: ChatActivity, timestamp: string): ChatActivity => ({ ...activity, timestamp });
  const layout = (...activities: ChatActivity[]): string[] =>
    conversationLines(received(...activities), ME).map((line) =>
      line.kind === 'day'
        ? `-- ${line.day.getDate()}`
        : `${line.name ?? line.author}: ${line.entries.map(({ activity }) => activity.text).join(', ')}`,
    );

  test('days are divided, and one sender’s messages that follow closely are a group', () => {
    expect(
      layout(
        at(bot('a', '1'), '2026-03-01T10:00:00'),
        at(bot('b', '2'), '2026-03-01T10:04:59'),
        at(own('c', 'c1', '3'), '2026-03-01T10:05:00'),
        at(bot('d', '4'), '2026-03-02T09:00:00'),
        at(bot('e', '5'), '2026-03-02T09:05:00'),
      ),
    ).toEqual(['-- 1', 'bot: a, b', 'customer: c', '-- 2', 'bot: d', 'bot: e']);
  });

  test('two agents are two groups', () => {
    const time = '2026-03-01T10:00:00';
    expect(layout(at(agent('a', '1'), time), at(agent('b', '2', 'Ben'), time))).toEqual([
      '-- 1',
      'Maya: a',
      'Ben: b',
    ]);
  });

  test('an answer begins with the first of the messages that came together', () => {
    const transcript = received(
      at(own('q', 'c1', '1'), '2026-03-01T10:00:00'),
      at(bot('a', '2'), '2026-03-01T10:00:01'),
      at(bot('b', '3'), '2026-03-01T10:00:02'),
    );
    expect(newestAnswerKey(transcript, ME)).toBe('2');
    expect(newestAnswerKey(withReceived(transcript, at(agent('c', '4'), '2026-03-01T10:01:00')), ME)).toBe(
      '4',
    );
    expect(newestAnswerKey(withOutgoing(transcript, own('x', 'c2')), ME)).toBeUndefined();
  });
});
