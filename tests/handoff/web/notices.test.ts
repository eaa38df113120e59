import type { AttentionView } from '../../../handoff/api/contract';
import { compare, repeat, REPEAT_MS, without, type Notices } from '../../../handoff/web/notices/notices';
import { readNoticeSettings } from '../../../handoff/web/notices/noticeSettings';
import { noticeWords } from '../../../handoff/web/words/noticeWords';

const T0 = Date.parse('2026-11-23T10:00:00.000Z');
const at = (seconds: number): string => new Date(T0 + seconds * 1000).toISOString();
const KINDS = ['new', 'answer', 'dueSoon', 'mention'] as const;

const item = (kind: AttentionView['kind'], number: string, seconds: number): AttentionView => ({
  kind,
  number,
  customerName: 'Ana Ruiz',
  topic: 'return',
  at: at(seconds),
  byName: kind === 'mention' ? 'Mia' : null,
});

/** A look at these, so many seconds after the start. */
const look = (
  before: Notices | undefined,
  seconds: number,
  items: AttentionView[],
  { kinds = KINDS as readonly AttentionView['kind'][], present = undefined as string | undefined } = {},
) => compare(before, { list: { asOf: at(seconds), items }, kinds, present, now: T0 + seconds * 1000 });

const numbers = (ring: AttentionView[]): string[] => ring.map(({ kind, number }) => `${kind} ${number}`);
const opened = look(undefined, 0, [item('new', 'T-1', -10)]).notices;

test('whoever opens the desk is called to nothing that was there before', () => {
  expect(look(undefined, 0, [item('new', 'T-1', -1), item('mention', 'T-2', -1)]).ring).toEqual([]);
});

test.each([
  ['a new ticket', [item('new', 'T-1', -10), item('new', 'T-2', 5)], ['new T-2']],
  ['a customer’s answer', [item('answer', 'T-3', 5)], ['answer T-3']],
  ['what has just come within four hours', [item('dueSoon', 'T-4', 5)], ['dueSoon T-4']],
  ['a mention', [item('mention', 'T-5', 5)], ['mention T-5']],
  ['a ticket that is new and was changed: once', [item('new', 'T-1', 5)], []],
  ['a ticket that an older one made room for: not', [item('new', 'T-0', -7200)], []],
  ['two things about one ticket: once', [item('new', 'T-6', 5), item('dueSoon', 'T-6', 5)], ['new T-6']],
  ['what was written while the server was last asked', [item('new', 'T-7', -1)], ['new T-7']],
])('calls for %s', (_what, items, ring) => {
  expect(numbers(look(opened, 10, items).ring)).toEqual(ring);
});

test('calls for nothing that the agent does not want to be called for', () => {
  const items = [item('new', 'T-2', 5), item('mention', 'T-3', 5)];
  expect(numbers(look(opened, 10, items, { kinds: ['mention'] }).ring)).toEqual(['mention T-3']);
});

test('calls nobody to the ticket that they are at work on', () => {
  expect(look(opened, 10, [item('answer', 'T-3', 5)], { present: 'T-3' }).ring).toEqual([]);
});

test('a further answer on a ticket that nobody has looked at rings no second time, one after that does', () => {
  const first = look(opened, 10, [item('answer', 'T-3', 5)]).notices;
  const second = look(first, 20, [item('answer', 'T-3', 15)]);
  expect(second.ring).toEqual([]);
  expect(second.notices.unseen).toHaveLength(1);
  const seen = without(second.notices, { queue: false, ticket: 'T-3' });
  expect(numbers(look(seen, 30, [item('answer', 'T-3', 25)]).ring)).toEqual(['answer T-3']);
});

test('a ticket that somebody had and put back is new again', () => {
  const taken = look(opened, 10, []).notices;
  expect(numbers(look(taken, 20, [item('new', 'T-1', 15)]).ring)).toEqual(['new T-1']);
});

test('repeats every minute until it was seen', () => {
  const { notices } = look(opened, 0, [item('new', 'T-2', 0)]);
  expect(repeat(notices, T0 + REPEAT_MS - 1).ring).toEqual([]);
  const again = repeat(notices, T0 + REPEAT_MS);
  expect(numbers(again.ring)).toEqual(['new T-2']);
  expect(repeat(again.notices, T0 + REPEAT_MS + 1).ring).toEqual([]);
  expect(numbers(repeat(again.notices, T0 + 2 * REPEAT_MS).ring)).toEqual(['new T-2']);
  const seen = without(again.notices, { queue: true, ticket: undefined });
  expect(repeat(seen, T0 + 2 * REPEAT_MS).ring).toEqual([]);
});

test.each([
  ['the queue', { queue: true, ticket: undefined }, []],
  ['its ticket', { queue: false, ticket: 'T-2' }, ['T-3']],
  ['another ticket', { queue: false, ticket: 'T-9' }, ['T-2', 'T-3']],
])('whoever sees %s', (_what, sight, left) => {
  const { notices } = look(opened, 10, [item('new', 'T-2', 5), item('mention', 'T-3', 5)]);
  expect(without(notices, sight).unseen.map((notice) => notice.item.number)).toEqual(left);
});

test('what a colleague took meanwhile is no notice any more', () => {
  const { notices } = look(opened, 10, [item('new', 'T-2', 5)]);
  expect(look(notices, 20, []).notices.unseen).toEqual([]);
});

test('a notification says what, and of the customer the name and the topic alone', () => {
  expect(noticeWords(item('answer', 'T-1', 0))).toEqual({
    title: 'Answer from the customer',
    body: 'Ana Ruiz, Return & refund',
  });
  expect(noticeWords(item('mention', 'T-1', 0)).title).toBe('Mia mentioned you');
});

test.each([
  [null, true, 4],
  ['{"sound":false}', false, 4],
  ['{"kinds":["mention","else"]}', true, 1],
  ['no JSON', true, 4],
])('settings written as %p are read', (written, sound, kinds) => {
  const settings = readNoticeSettings(written);
  expect([settings.sound, settings.kinds.length]).toEqual([sound, kinds]);
});
