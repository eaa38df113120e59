/** What a ticket's customer and the shop wrote to each other, with how far each message of an agent came. */
import type { Database } from '../database';
import { replyMailKey } from '../mail/replyMails';
import type {
  ConversationPort,
  DeliveryState,
  FilePort,
  FileReference,
  MailPort,
  TranscriptEntry,
} from '../ports';
import { findTicketEvents, type Ticket, type TicketEventRow } from '../tickets/ticketStore';

export interface ThreadEntry extends TranscriptEntry {
  /** It did not arrive, or nobody can say, and it was not sent again yet. */
  maySendAgain: boolean;
}

export interface ThreadDeps {
  database: Database;
  conversations: Pick<ConversationPort, 'transcript'>;
  mail: Pick<MailPort, 'states'>;
  files: Pick<FilePort, 'addressOf'>;
}

/** The id under which a message is sent again: whoever does it and however often, it is one message. */
export function againId(messageId: string): string {
  return `again:${messageId}`;
}

/**
 * The conversation; where there is none, the replies sent by mail. Oldest first.
 * @param sinceSeq only what came after it
 */
export async function readThread(deps: ThreadDeps, ticket: Ticket, sinceSeq = 0): Promise<ThreadEntry[]> {
  const { database, conversations } = deps;
  const events = await findTicketEvents(database.db, ticket.number);
  const entries =
    ticket.conversationId === null
      ? await mailedReplies(deps, ticket.number, events)
      : await conversations.transcript(ticket.conversationId, sinceSeq);
  const replied = new Set(events.flatMap(({ clientReplyId }) => clientReplyId ?? []));
  return entries
    .filter(({ seq }) => seq > sinceSeq)
    .map((entry) => ({
      ...entry,
      maySendAgain: didNotArrive(entry.delivery) && !replied.has(againId(entry.activityId)),
    }));
}

function didNotArrive(delivery: DeliveryState | undefined): boolean {
  return delivery === 'failed' || delivery === 'uncertain';
}

async function mailedReplies(
  { database, mail, files: { addressOf } }: ThreadDeps,
  number: string,
  events: readonly TicketEventRow[],
): Promise<TranscriptEntry[]> {
  const replies = events.filter(({ event }) => event === 'replied');
  const keyOf = ({ clientReplyId }: TicketEventRow): string => replyMailKey(number, clientReplyId ?? '');
  const states = await mail.states(database.db, replies.map(keyOf));
  return replies.map((row) => {
    const delivery = states.get(keyOf(row));
    const files = filesOf(row);
    return {
      seq: row.id,
      activityId: `reply-${row.id}`,
      from: 'agent',
      ...(row.actorName !== null && { name: row.actorName }),
      text: typeof row.data.text === 'string' ? row.data.text : '',
      attachments: files.map(({ id, name, contentType }) => ({ name, contentType, url: addressOf(id) })),
      files,
      ...(delivery && { delivery }),
      at: row.at,
    };
  });
}

function filesOf({ data }: TicketEventRow): FileReference[] {
  return Array.isArray(data.files) ? (data.files as FileReference[]) : [];
}
