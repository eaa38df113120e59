import type { AgentView, TicketDetail, TimelineItem, TranscriptItem } from '../../../api/contract';
import { timelineWords } from '../../words/timelineWords';

export interface MessageItem {
  kind: 'message';
  key: string;
  from: TranscriptItem['from'];
  author: string;
  text: string;
  attachments: TranscriptItem['attachments'];
  messageId: string;
  delivery: TranscriptItem['delivery'];
  maySendAgain: boolean;
  at: Date;
  /** True right after another message of the same author: the name need not be said again. */
  continues: boolean;
  /** How it came, where it came by mail. */
  mail?: MailOfMessage;
}

export type MailOfMessage = NonNullable<(TimelineItem & { event: 'customerAdded' })['mail']>;

export type ConversationItem =
  | MessageItem
  | {
      kind: 'note';
      key: string;
      author: string;
      text: string;
      mentions: { id: string; name: string }[];
      at: Date;
    }
  | { kind: 'event'; key: string; text: string; at: Date }
  | { kind: 'day'; key: string; at: Date };

/** What a customer's words have not. */
const NOT_OURS = { messageId: '', delivery: null, maySendAgain: false } as const;

/** Further messages of an author within this time belong together. */
const TOGETHER_MS = 5 * 60_000;

/** Messages keep their author's name and not the id, so a message by one's own name is one's own. */
function authorOf(ticket: TicketDetail, entry: TranscriptItem, agent: AgentView): string {
  switch (entry.from) {
    case 'customer':
      return ticket.customerName;
    case 'bot':
      return 'Bot';
    case 'agent':
      return entry.name === agent.name ? 'You' : (entry.name ?? 'Agent');
  }
}

function messagesOf(ticket: TicketDetail, agent: AgentView): ConversationItem[] {
  const mails = new Map(
    ticket.timeline.flatMap((entry): [string, MailOfMessage][] =>
      entry.event === 'customerAdded' && entry.mail?.activityId ? [[entry.mail.activityId, entry.mail]] : [],
    ),
  );
  const messages = ticket.transcript.map((entry): MessageItem => ({
    kind: 'message',
    key: `m${entry.seq}`,
    from: entry.from,
    author: authorOf(ticket, entry, agent),
    text: entry.text,
    attachments: entry.attachments,
    messageId: entry.id,
    delivery: entry.delivery,
    maySendAgain: entry.maySendAgain,
    at: new Date(entry.at),
    continues: false,
    mail: mails.get(entry.id),
  }));
  if (ticket.conversationId) return messages;
  // Without a chat the form itself is the customer's first message.
  const form: MessageItem = {
    kind: 'message',
    key: 'form',
    from: 'customer',
    author: ticket.customerName,
    text: ticket.description,
    attachments: [],
    ...NOT_OURS,
    at: new Date(ticket.createdAt),
    continues: false,
  };
  return [form, ...messages];
}

function timelineOf(ticket: TicketDetail, agent: AgentView): ConversationItem[] {
  return ticket.timeline.flatMap((entry): ConversationItem[] => {
    const at = new Date(entry.at);
    const key = `t${entry.id}`;
    switch (entry.event) {
      case 'noted':
        return [
          {
            kind: 'note',
            key,
            at,
            author: noteAuthorOf(entry.actor, agent),
            text: entry.text,
            mentions: entry.mentions,
          },
        ];
      case 'customerAdded':
        // What was said in this chat is in its transcript.
        if (ticket.conversationId && entry.of === null) return [];
        return [
          {
            kind: 'message',
            key,
            at,
            from: 'customer',
            author: entry.of === null ? ticket.customerName : `${ticket.customerName}, ${entry.of}`,
            text: entry.text,
            attachments: [],
            ...NOT_OURS,
            continues: false,
            ...(entry.mail && { mail: entry.mail }),
          },
        ];
      // These are in the transcript, with their words.
      case 'replied':
      case 'customerReplied':
        return [];
      default:
        return [{ kind: 'event', key, at, text: timelineWords(entry, agent.id) }];
    }
  });
}

function noteAuthorOf(actor: TimelineItem['actor'], agent: AgentView): string {
  if (actor.kind === 'system') return 'The desk';
  return actor.id === agent.id ? 'You' : (actor.name ?? 'Agent');
}

/** Two lists, each in its own right order, as one by time. */
function merged(first: ConversationItem[], second: ConversationItem[]): ConversationItem[] {
  const rest = [...second];
  const result: ConversationItem[] = [];
  for (const item of first) {
    while (rest[0] && rest[0].at < item.at) result.push(...rest.splice(0, 1));
    result.push(item);
  }
  return [...result, ...rest];
}

/** What a ticket's conversation shows, oldest first: messages, notes, what happened, and the days. */
export function conversationItems(ticket: TicketDetail, agent: AgentView): ConversationItem[] {
  const items: ConversationItem[] = [];
  for (const item of merged(messagesOf(ticket, agent), timelineOf(ticket, agent))) {
    const before = items.at(-1);
    if (before?.at.toDateString() !== item.at.toDateString()) {
      items.push({ kind: 'day', key: `d${item.at.toDateString()}-${item.key}`, at: item.at });
    }
    const previous = items.at(-1);
    const continues =
      item.kind === 'message' &&
      previous?.kind === 'message' &&
      previous.from === item.from &&
      previous.author === item.author &&
      !item.mail &&
      item.at.getTime() - previous.at.getTime() < TOGETHER_MS;
    items.push(continues ? { ...item, continues } : item);
  }
  return items;
}
