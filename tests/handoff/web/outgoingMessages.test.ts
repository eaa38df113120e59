import type { TicketDetail } from '../../../handoff/api/contract';
import type { OutgoingMessage } from '../../../handoff/web/state/deskState';
import { resumed, withoutArrived } from '../../../handoff/web/state/outgoingMessages';

const AGENT = { id: 'a-1', name: 'Rosa', email: 'rosa@shop.example', role: 'agent' } as const;
const AT = '2026-03-02T12:00:00.000Z';

const ticket = {
  transcript: [
    { seq: 5, id: 'm5', from: 'agent', name: 'Rosa', text: 'Hello', attachments: [], at: AT },
    { seq: 6, id: 'm6', from: 'agent', name: 'Ben', text: 'From Ben', attachments: [], at: AT },
    { seq: 7, id: 'm7', from: 'customer', name: null, text: 'From the customer', attachments: [], at: AT },
  ],
  timeline: [
    { id: 3, at: AT, actor: { kind: 'agent', id: 'a-1', name: 'Rosa' }, event: 'noted', text: 'My note' },
    { id: 4, at: AT, actor: { kind: 'agent', id: 'b-2', name: 'Ben' }, event: 'noted', text: 'His note' },
  ],
} as unknown as TicketDetail;

const FAILED: OutgoingMessage = {
  id: 'reply-1',
  kind: 'reply',
  text: 'Hello',
  mentions: [],
  files: [],
  phase: 'failed',
  uncertain: true,
  afterSeq: 4,
  afterTimelineId: 2,
};

test.each([
  ['a message on its way stays', { phase: 'sending' }, true],
  ['a confirmed one leaves with the next look', { phase: 'sent' }, false],
  ['a reply whose words are there since has arrived', {}, false],
  ['the same words from before it was written are another message', { afterSeq: 5 }, true],
  ['the same words by a colleague are the colleague’s', { text: 'From Ben' }, true],
  ['the same words by the customer are the customer’s', { text: 'From the customer' }, true],
  ['a reply that the server refused has not arrived', { uncertain: false }, true],
  ['a note whose words are there since has arrived', { kind: 'note', text: 'My note' }, false],
  ['an earlier note is another one', { kind: 'note', text: 'My note', afterTimelineId: 3 }, true],
  ['a colleague’s note is the colleague’s', { kind: 'note', text: 'His note' }, true],
] as const)('%s', (_case, changes, stays) => {
  expect(withoutArrived([{ ...FAILED, ...changes }], ticket, AGENT)).toHaveLength(stays ? 1 : 0);
});

test('after a reload, what was on its way waits for a second try, and what was confirmed is gone', () => {
  const kept = [
    { ...FAILED, id: 'a', phase: 'sending' as const, uncertain: false },
    { ...FAILED, id: 'b', phase: 'sent' as const },
    { ...FAILED, id: 'c', problem: 'Refused', uncertain: false },
  ];
  expect(resumed({ 'T-1001': kept })['T-1001']).toEqual([
    {
      ...kept[0],
      phase: 'failed',
      uncertain: true,
      problem: expect.stringContaining('loaded again') as string,
    },
    kept[2],
  ]);
});
