/**
 * The agents' side of a ticket. Every action is one transaction in which ticket, timeline, the customer's
 * conversation and the hints to other pages change together. It is run again when another change came
 * first, so whoever lost a race is judged by what is true now.
 */
import { findCustomerTickets, type CustomerTickets } from '../tickets/customerTickets';
import type { Database, Tx } from '../database';
import { DeskError } from './deskError';
import { createLinking, type Linking } from './linking';
import { createMerging, type Merging } from './merging';
import { createReplying, type Replying } from './replying';
import { createSnoozing, type Snoozing, type WakeUpPort } from './snoozing';
import { createTicketFiling, type TicketFiling } from './ticketFiling';
import { createTicketWork, refusal, ticketOf } from './ticketWork';
import { mayAct, type ActingAgent } from '../accounts/mayAct';
import type { ChangeSignal, ConversationPort, FilePort, MailPort, StoredFile } from '../ports';
import { findAgent, listAgents, type Agent } from '../accounts/agentStore';
import { giveConversationBack } from './giveConversationBack';
import { findDuplicateNumbers } from '../tickets/mergedTickets';
import { storable } from '../storable';
import type { ReplyMails } from '../mail/replyMails';
import type { AskRatingByMail } from '../intake/askRatingByMail';
import type { UploadedFile } from '../intake/uploadedFile';
import { findRating, type TicketRating } from '../tickets/ratingStore';
import { findMentioned, insertMentions } from '../tickets/mentionStore';
import { readThread, type ThreadEntry } from './thread';
import { transition } from '../tickets/ticket';
import {
  findReply,
  findTicketEvents,
  findTicketFiles,
  type Ticket,
  type TicketEventRow,
} from '../tickets/ticketStore';
import {
  countTickets,
  listTickets,
  lockNextInLine,
  type QueueCounts,
  type QueueQuery,
} from '../tickets/ticketQueue';

/** Everything rejects with a `DeskError` where it is refused; nothing is changed then. */
export interface Desk extends TicketFiling, Snoozing, Merging, Linking, Replying {
  list(query: Omit<QueueQuery, 'now'>): Promise<{ tickets: Ticket[]; nextCursor: string | undefined }>;
  counts(agentId: string): Promise<QueueCounts>;
  agents(): Promise<Agent[]>;
  find(number: string): Promise<Ticket>;
  timeline(number: string): Promise<TicketEventRow[]>;
  /** The other tickets under the ticket's e-mail address. */
  othersOf(ticket: Ticket): Promise<CustomerTickets>;
  /** How its customer rated the help; undefined where they were not asked. */
  rating(number: string): Promise<TicketRating | undefined>;
  /** What came with the ticket or its duplicates, or was added to them. */
  files(number: string): Promise<StoredFile[]>;
  /** @throws DeskError fileNotFound when the ticket has no such file */
  file(number: string, fileId: string): Promise<UploadedFile>;
  /** The conversation; where there is none, the replies sent by mail. */
  thread(ticket: Ticket, sinceSeq?: number): Promise<ThreadEntry[]>;
  /** One of several at once wins; the others get `alreadyClaimed` with the winner. Again by the winner: no change. */
  claim(number: string, agent: ActingAgent): Promise<Ticket>;
  /** Claims the first of those that nobody has; undefined when there is none. */
  claimNext(agent: ActingAgent): Promise<Ticket | undefined>;
  release(number: string, agent: ActingAgent): Promise<Ticket>;
  assign(number: string, agent: ActingAgent, toAgentId: string): Promise<Ticket>;
  /** Internal: customers never see it. @throws DeskError mentionNotFound */
  note(number: string, agent: ActingAgent, text: string, more?: NoteMore): Promise<Ticket>;
  resolve(number: string, agent: ActingAgent): Promise<Ticket>;
  reopen(number: string, agent: ActingAgent): Promise<Ticket>;
  /** Shows the customer that the agent is writing. */
  typing(number: string, agent: ActingAgent): Promise<void>;
}

export interface NoteMore {
  /** Ids of the agents that it asks to look. */
  mentions?: readonly string[];
  /** The same again adds no second note. */
  clientNoteId?: string;
}

export interface DeskDeps {
  database: Database;
  conversations: ConversationPort;
  signal: ChangeSignal;
  replyMails: Pick<ReplyMails, 'send' | 'watch'>;
  mail: Pick<MailPort, 'states'>;
  askRatingByMail: AskRatingByMail;
  files: Pick<FilePort, 'insert' | 'addressOf' | 'describe' | 'read'>;
  clock: { now(): Date };
  /** IANA name of the shop's time zone. */
  timeZone: string;
  wakeUps: WakeUpPort;
}

export function createDesk(deps: DeskDeps): Desk {
  const { database, conversations, signal, clock } = deps;
  const work = createTicketWork(deps);
  const { decided, act, move, takeConversation } = work;

  const claim = async (tx: Tx, ticket: Ticket, agent: ActingAgent): Promise<Ticket> => {
    if (isHeldBy(ticket, agent)) return ticket;
    const event = { kind: 'claim', agentId: agent.id } as const;
    await move(tx, ticket, agent, 'claim', event, { event: 'claimed' });
    await takeConversation(tx, ticket, agent);
    return ticketOf(tx, ticket.number);
  };

  const filesOf = async (number: string): Promise<string[]> =>
    findTicketFiles(database.db, [number, ...(await findDuplicateNumbers(database.db, number))]);

  return {
    ...createTicketFiling(work),
    ...createSnoozing(deps, work),
    ...createMerging(deps, work),
    ...createLinking(deps, work),
    ...createReplying(deps, work),
    list: (query) => listTickets(database.db, { ...query, now: clock.now() }),
    counts: (agentId) => countTickets(database.db, agentId, clock.now()),
    agents: () => listAgents(database.db),
    find: (number) => ticketOf(database.db, number),
    timeline: (number) => findTicketEvents(database.db, number),
    othersOf: (ticket) => findCustomerTickets(database.db, ticket),
    rating: (number) => findRating(database.db, number),
    files: async (number) => deps.files.describe(await filesOf(number)),
    file: async (number, fileId) => {
      const isTheTickets = (await filesOf(number)).includes(fileId);
      const file = isTheTickets ? await deps.files.read(fileId) : undefined;
      if (!file) throw new DeskError('fileNotFound');
      return file;
    },
    thread: (ticket, sinceSeq) => readThread(deps, ticket, sinceSeq),

    claim: (number, agent) => act(number, (tx, ticket) => claim(tx, ticket, agent)),

    claimNext: (agent) =>
      decided(async (tx) => {
        const number = await lockNextInLine(tx, clock.now());
        return number === undefined ? undefined : claim(tx, await ticketOf(tx, number), agent);
      }),

    release: (number, agent) =>
      act(number, async (tx, ticket) => {
        await move(tx, ticket, agent, 'release', { kind: 'release' }, { event: 'released' });
        await giveConversationBack(tx, conversations, ticket, 'released');
        return ticketOf(tx, number);
      }),

    assign: (number, agent, toAgentId) =>
      act(number, async (tx, ticket) => {
        const to = await findAgent(tx, toAgentId);
        if (!to) throw new DeskError('agentNotFound');
        const data = { to: { id: to.id, name: to.name } };
        const event = { kind: 'assign', agentId: to.id } as const;
        await move(tx, ticket, agent, 'assign', event, { event: 'assigned', data });
        await takeConversation(tx, ticket, to);
        return ticketOf(tx, number);
      }),

    note: (number, agent, text, { mentions = [], clientNoteId } = {}) =>
      act(number, async (tx, ticket) => {
        if (clientNoteId !== undefined && (await findReply(tx, number, clientNoteId))) return ticket;
        const mentioned = await findMentioned(tx, mentions);
        if (mentioned.length < new Set(mentions).size) throw new DeskError('mentionNotFound');
        const data = { text: storable(text), ...(mentioned.length > 0 && { mentions: mentioned }) };
        await move(tx, ticket, agent, 'note', undefined, {
          event: 'noted',
          data,
          clientReplyId: clientNoteId,
        });
        await insertMentions(tx, { number, agents: mentioned, byName: agent.name, at: clock.now() });
        return ticketOf(tx, number);
      }),

    resolve: (number, agent) =>
      act(number, async (tx, ticket) => {
        const event = { kind: 'resolve', at: clock.now() } as const;
        await move(tx, ticket, agent, 'resolve', event, { event: 'resolved' });
        await giveConversationBack(tx, conversations, ticket, 'resolved');
        await deps.askRatingByMail(tx, number);
        return ticketOf(tx, number);
      }),

    reopen: (number, agent) =>
      act(number, async (tx, ticket) => {
        await move(tx, ticket, agent, 'reopen', { kind: 'reopen' }, { event: 'reopened' });
        return ticketOf(tx, number);
      }),

    typing: async (number, agent) => {
      const ticket = await ticketOf(database.db, number);
      const judged = transition(ticket, { kind: 'reply', at: clock.now() });
      if (judged.kind === 'refused') throw refusal(ticket, judged.reason);
      if (!mayAct(agent, ticket, 'reply')) throw refusal(ticket, 'notYours');
      const { conversationId } = ticket;
      if (conversationId === null) return;
      await signal.announce(database.db, { kind: 'typing', conversationId, from: 'agent', name: agent.name });
    },
  };
}

function isHeldBy({ state, assigneeId }: Ticket, agent: ActingAgent): boolean {
  return (state === 'assigned' || state === 'waiting') && assigneeId === agent.id;
}
