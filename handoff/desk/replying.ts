/** What agents write to customers: into the chat, or by mail where there is none. */
import type { ActingAgent } from '../accounts/mayAct';
import type { Tx } from '../database';
import type { UploadedFile } from '../intake/uploadedFile';
import type { ReplyMails } from '../mail/replyMails';
import type { ConversationPort, FilePort, FileReference } from '../ports';
import { storable } from '../storable';
import { findReply, type Ticket, type TicketEventRow } from '../tickets/ticketStore';
import { DeskError } from './deskError';
import { againId, readThread, type ThreadDeps } from './thread';
import { ticketOf, type TicketWork } from './ticketWork';

export interface NewReply {
  /** May be empty where there are files. */
  text: string;
  /** Made by the page for each message typed. */
  clientReplyId: string;
  /** Kept with the reply's commit. */
  files?: readonly UploadedFile[];
}

export interface SentReply {
  clientReplyId: string;
  text: string;
  via: 'chat' | 'mail';
  at: Date;
}

export interface Replying {
  /** The same `clientReplyId` again sends nothing new. */
  reply(number: string, agent: ActingAgent, reply: NewReply): Promise<{ ticket: Ticket; reply: SentReply }>;
  /**
   * Sends a message anew that did not arrive, or of which nobody can say. Whoever does it and however
   * often, it makes one new message.
   */
  sendAgain(
    number: string,
    agent: ActingAgent,
    messageId: string,
  ): Promise<{ ticket: Ticket; reply: SentReply }>;
}

export interface ReplyingDeps extends ThreadDeps {
  conversations: Pick<ConversationPort, 'transcript' | 'postFromAgent'>;
  replyMails: Pick<ReplyMails, 'send' | 'watch'>;
  files: Pick<FilePort, 'insert' | 'addressOf'>;
  clock: { now(): Date };
}

interface Words {
  text: string;
  clientReplyId: string;
  files: readonly FileReference[];
}

export function createReplying(deps: ReplyingDeps, { act, move }: TicketWork): Replying {
  const { conversations, replyMails, files, clock } = deps;

  const send = async (tx: Tx, ticket: Ticket, agent: ActingAgent, words: Words): Promise<void> => {
    const { conversationId } = ticket;
    if (conversationId === null) {
      const text = withAddresses(words, files);
      await replyMails.send(tx, ticket, { ...words, text, agentName: agent.name });
      return;
    }
    await conversations.postFromAgent(tx, {
      conversationId,
      agentId: agent.id,
      agentName: agent.name,
      ...words,
    });
    await replyMails.watch(tx, ticket.number);
  };

  /** Writes the reply once. @returns undefined when one with this id was written before */
  const write = async (tx: Tx, ticket: Ticket, agent: ActingAgent, words: Words): Promise<void> => {
    const via = ticket.conversationId === null ? 'mail' : 'chat';
    const { text, clientReplyId } = words;
    const data = { text, via, ...(words.files.length > 0 && { files: words.files }) };
    const event = { kind: 'reply', at: clock.now() } as const;
    await move(tx, ticket, agent, 'reply', event, { event: 'replied', data, clientReplyId });
    await send(tx, ticket, agent, words);
  };

  const answer = async (tx: Tx, number: string, clientReplyId: string) => {
    const written = await findReply(tx, number, clientReplyId);
    if (!written) throw new Error('A reply that was just written is not there.');
    return { ticket: await ticketOf(tx, number), reply: toSentReply(written) };
  };

  return {
    reply: (number, agent, { text, clientReplyId, files: added = [] }) =>
      act(number, async (tx, ticket) => {
        const sent = await findReply(tx, number, clientReplyId);
        if (sent && sent.event !== 'replied') throw new DeskError('idempotencyKeyReused');
        if (!sent) {
          await files.insert(tx, added, clock.now(), ticket.conversationId ?? undefined);
          const references = added.map(({ id, name, contentType }) => ({ id, name, contentType }));
          await write(tx, ticket, agent, { text: storable(text), clientReplyId, files: references });
        }
        return answer(tx, number, clientReplyId);
      }),

    sendAgain: async (number, agent, messageId) => {
      const clientReplyId = againId(messageId);
      const before = await ticketOf(deps.database.db, number);
      const message = (await readThread(deps, before)).find(({ activityId }) => activityId === messageId);
      if (message?.from !== 'agent') throw new DeskError('messageNotFound');
      return act(number, async (tx, ticket) => {
        if (!(await findReply(tx, number, clientReplyId))) {
          if (!message.maySendAgain) throw new DeskError('nothingToSendAgain');
          await write(tx, ticket, agent, { text: message.text, clientReplyId, files: message.files });
        }
        return answer(tx, number, clientReplyId);
      });
    },
  };
}

/** A mail has the files as addresses: what is in them stays with the shop. */
function withAddresses({ text, files }: Words, { addressOf }: Pick<FilePort, 'addressOf'>): string {
  const lines = files.map(({ id, name }) => `${name}: ${addressOf(id)}`);
  return [text, lines.join('\n')].filter(Boolean).join('\n\n');
}

function toSentReply({ clientReplyId, data, at }: TicketEventRow): SentReply {
  return {
    clientReplyId: clientReplyId ?? '',
    text: String(data.text ?? ''),
    via: data.via === 'mail' ? 'mail' : 'chat',
    at,
  };
}
