import type { TicketDetail, TimelineItem, TranscriptItem } from '../../../handoff/api/contract';
import { conversationItems } from '../../../handoff/web/parts/conversation/conversationItems';

const ME = { id: 'a-1', name: 'Rosa', email: 'rosa@shop.example', role: 'agent' } as const;
const at = (minute: number, day = 2): string => new Date(Date.UTC(2026, 2, day, 12, minute)).toISOString();

function message(
  seq: number,
  from: TranscriptItem['from'],
  text: string,
  when: string,
  name?: string,
): TranscriptItem {
  return {
    seq,
    id: `m${seq}`,
    from,
    name: name ?? null,
    text,
    attachments: [],
    delivery: null,
    maySendAgain: false,
    at: when,
  };
}

function event(id: number, fields: Partial<TimelineItem>, when: string): TimelineItem {
  return { id, at: when, actor: { kind: 'agent', id: 'a-1', name: 'Rosa' }, ...fields } as TimelineItem;
}

function ticket(fields: Partial<TicketDetail>): TicketDetail {
  return {
    customerName: 'Ana Ruiz',
    conversationId: 'c-1',
    description: 'The ring is too small.',
    createdAt: at(0),
    transcript: [],
    timeline: [],
    ...fields,
  } as TicketDetail;
}

/** Each item as one line: kind or author, then the words. */
function lines(detail: TicketDetail): string[] {
  return conversationItems(detail, ME).map((item) => {
    switch (item.kind) {
      case 'day':
        return `day ${item.at.getUTCDate()}`;
      case 'event':
        return `event ${item.text}`;
      case 'note':
        return `note ${item.author}: ${item.text}`;
      case 'message':
        return `${item.continues ? '+' : ''}${item.author}: ${item.text}`;
    }
  });
}

test('messages, notes and what happened stand in the order of time, each day under its heading', () => {
  const detail = ticket({
    transcript: [
      message(1, 'customer', 'Hello', at(0)),
      message(2, 'bot', 'Good day', at(1)),
      message(3, 'agent', 'I am here', at(5), 'Rosa'),
      message(4, 'agent', 'Me too', at(0, 3), 'Ben'),
    ],
    timeline: [
      event(1, { event: 'opened', actor: { kind: 'bot', id: null, name: null } }, at(2)),
      event(2, { event: 'claimed' }, at(3)),
      event(3, { event: 'noted', text: 'A note', mentions: [] }, at(4)),
      event(4, { event: 'replied', text: 'I am here', via: 'chat' }, at(5)),
    ],
  });
  expect(lines(detail)).toEqual([
    'day 2',
    'Ana Ruiz: Hello',
    'Bot: Good day',
    'event The bot opened the ticket',
    'event You picked it up',
    'note You: A note',
    'You: I am here',
    'day 3',
    'Ben: Me too',
  ]);
});

test('a further message of the same author within five minutes goes on without the name', () => {
  const detail = ticket({
    transcript: [
      message(1, 'customer', 'one', at(0)),
      message(2, 'customer', 'two', at(4)),
      message(3, 'customer', 'three', at(9)),
      message(4, 'bot', 'four', at(9)),
    ],
  });
  expect(lines(detail)).toEqual(['day 2', 'Ana Ruiz: one', '+Ana Ruiz: two', 'Ana Ruiz: three', 'Bot: four']);
});

test('without a chat the form begins the thread, and what the customer added is in it', () => {
  const detail = ticket({
    conversationId: null,
    transcript: [message(1, 'agent', 'By mail', at(5), 'Rosa')],
    timeline: [event(1, { event: 'customerAdded', text: 'And one more thing', of: null }, at(3))],
  });
  expect(lines(detail)).toEqual([
    'day 2',
    'Ana Ruiz: The ring is too small.',
    '+Ana Ruiz: And one more thing',
    'You: By mail',
  ]);
});

test('in a chat what the customer added is already among the messages', () => {
  const detail = ticket({
    transcript: [message(1, 'customer', 'And one more thing', at(3))],
    timeline: [event(1, { event: 'customerAdded', text: 'And one more thing', of: null }, at(3))],
  });
  expect(lines(detail)).toEqual(['day 2', 'Ana Ruiz: And one more thing']);
});

test('what the customer said of a duplicate, in another chat, is in the thread and says where it was said', () => {
  const detail = ticket({
    transcript: [message(1, 'customer', 'And one more thing', at(3))],
    timeline: [event(1, { event: 'customerAdded', text: 'And one more thing', of: 'T-1002' }, at(3))],
  });
  expect(lines(detail)).toContain('Ana Ruiz, T-1002: And one more thing');
});
