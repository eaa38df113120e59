/**
 * Brings a ticket to the shop's help desk and keeps it there as it is here: made once, then what was said
 * since, then its state. What is sent is written down before, so that after a time-out or a kill the same
 * request is looked for and repeated, never a second one made.
 */
import { addSeconds, isBefore } from 'date-fns';
import { nextAttemptAt } from '../connections/webhookSchedule';
import type { Database, Tx } from '../database';
import type { ConversationPort, FilePort } from '../ports';
import type { HelpDeskRequest } from '../schema';
import { caseSubject, caseText, newsText } from '../text/helpDeskCase';
import { findTicket, findTicketEvents, findTicketFiles, type Ticket } from '../tickets/ticketStore';
import { ConnectorFailed, type HelpDeskConnector } from './helpDeskConnector';
import { holdLink, updateLink, type HelpDeskLink } from './helpDeskStore';

export interface HelpDeskJobs {
  /** Has a ticket looked at with the commit of `tx`, at once or at an instant. */
  sync(tx: Tx, ticketNumber: string, at?: Date): Promise<void>;
}

export interface HelpDeskSyncDeps {
  database: Database;
  connector: HelpDeskConnector;
  conversations: Pick<ConversationPort, 'transcript'>;
  files: Pick<FilePort, 'read'>;
  jobs: HelpDeskJobs;
  clock: { now(): Date };
  /** From 0 to 1. */
  random?: () => number;
}

/** A worker that was killed holds its ticket so long; one that works on says so again and again. */
const HELD_SECONDS = 60;
const STILL_HELD_MS = 20_000;
const ASK_AGAIN_SECONDS = 30;

export function createHelpDeskSync(deps: HelpDeskSyncDeps): (ticketNumber: string) => Promise<void> {
  const { database, connector, conversations, jobs, clock, random = Math.random } = deps;
  const { db } = database;

  const write = (number: string, change: Parameters<typeof updateLink>[2]): Promise<void> =>
    updateLink(db, number, { ...change, updatedAt: clock.now() });

  /** Written down before it is sent; one that is there already is the one to repeat. */
  const frozen = async (
    { ticketNumber, request }: HelpDeskLink,
    make: () => Promise<Omit<HelpDeskRequest, 'at'>>,
  ): Promise<{ request: HelpDeskRequest; isRepeat: boolean }> => {
    if (request) return { request, isRepeat: true };
    const made = { ...(await make()), at: clock.now().toISOString() };
    await write(ticketNumber, { request: made });
    return { request: made, isRepeat: false };
  };

  const open = async (ticket: Ticket, link: HelpDeskLink): Promise<HelpDeskLink> => {
    const { request, isRepeat } = await frozen(link, async () => {
      const transcript = await transcriptOf(ticket, 0);
      const events = await findTicketEvents(db, ticket.number);
      return {
        kind: 'open',
        reference: ticket.number,
        subject: caseSubject(ticket),
        text: caseText(ticket, transcript),
        fileIds: [],
        seq: transcript.at(-1)?.seq ?? 0,
        eventId: events.at(-1)?.id ?? 0,
      };
    });
    const { id, url } = await connector.open(
      {
        number: ticket.number,
        subject: request.subject,
        text: request.text,
        requester: { name: ticket.customerName, email: ticket.email },
        priority: ticket.priority,
        tags: ['bezel', ticket.topic.toLowerCase()],
      },
      isRepeat ? new Date(request.at) : undefined,
    );
    const { seq, eventId } = request;
    const done = { remoteId: id, remoteUrl: url, request: null, seq, eventId, ticketState: 'open' as const };
    await write(ticket.number, done);
    return { ...link, ...done };
  };

  const tellNews = async (ticket: Ticket, link: HelpDeskLink, remoteId: string): Promise<HelpDeskLink> => {
    const transcript = await transcriptOf(ticket, link.seq);
    const events = (await findTicketEvents(db, ticket.number)).filter(({ id }) => id > link.eventId);
    const fileIds = (await findTicketFiles(db, [ticket.number])).filter((id) => !link.fileIds.includes(id));
    const text = newsText(transcript, events);
    if (!link.request && text === '' && fileIds.length === 0) return link;
    const seq = transcript.at(-1)?.seq ?? link.seq;
    const eventId = events.at(-1)?.id ?? link.eventId;
    const { request, isRepeat } = await frozen(link, async () => ({
      kind: 'comment',
      reference: `[${ticket.number}/${seq}.${eventId}.${link.fileIds.length + fileIds.length}]`,
      subject: '',
      text: text || 'Files of the ticket',
      fileIds,
      seq,
      eventId,
    }));
    const files = await Promise.all(request.fileIds.map((id) => deps.files.read(id)));
    const comment = { ...request, files: files.filter((file) => file !== undefined) };
    await connector.comment(remoteId, comment, isRepeat);
    const done = {
      request: null,
      seq: request.seq,
      eventId: request.eventId,
      fileIds: [...link.fileIds, ...request.fileIds],
    };
    await write(ticket.number, done);
    // A repeat was of then; what was said since comes now.
    return isRepeat ? tellNews(ticket, { ...link, ...done }, remoteId) : { ...link, ...done };
  };

  const bring = async (ticket: Ticket, held: HelpDeskLink): Promise<void> => {
    const opened = held.remoteId === null ? await open(ticket, held) : held;
    const { remoteId, ticketState } = opened;
    if (remoteId === null) throw new Error('A ticket that was just made in the help desk has no id.');
    await tellNews(ticket, opened, remoteId);
    if (ticketState !== ticket.state) {
      await connector.setState(remoteId, ticket.state);
      await write(ticket.number, { ticketState: ticket.state });
    }
  };

  const noteFailure = async (link: HelpDeskLink, failure: ConnectorFailed): Promise<void> => {
    const now = clock.now();
    const { problem, details } = failure;
    const attempts = link.attempts + 1;
    const isForSomebody = problem === 'refused' || problem === 'gone';
    const next = isForSomebody
      ? undefined
      : nextAttemptAt(attempts, now, random(), details.retryAfterSeconds);
    await database.transaction(async (tx) => {
      await updateLink(tx, link.ticketNumber, {
        state: next ? 'waiting' : 'failed',
        attempts,
        nextAttemptAt: next ?? null,
        problem,
        problemStatus: details.status ?? null,
        heldUntil: null,
        updatedAt: now,
        // What was refused did not arrive; the next attempt may say something else.
        ...(problem === 'refused' && { request: null }),
      });
      if (next) await jobs.sync(tx, link.ticketNumber, next);
    });
  };

  async function transcriptOf({ conversationId }: Ticket, sinceSeq: number) {
    return conversationId === null ? [] : conversations.transcript(conversationId, sinceSeq);
  }

  return async (ticketNumber) => {
    const now = clock.now();
    const link = await holdLink(db, ticketNumber, now, addSeconds(now, HELD_SECONDS));
    if (!link) {
      // Whoever has it may have looked before what this job is about.
      await database.transaction((tx) => jobs.sync(tx, ticketNumber, addSeconds(now, ASK_AGAIN_SECONDS)));
      return;
    }
    const { nextAttemptAt: due } = link;
    if (due && isBefore(now, due)) {
      await database.transaction(async (tx) => {
        await updateLink(tx, ticketNumber, { heldUntil: null });
        await jobs.sync(tx, ticketNumber, due);
      });
      return;
    }
    const stillHeld = setInterval(() => {
      const heldUntil = addSeconds(clock.now(), HELD_SECONDS);
      // If it cannot be said now, it is said again in time.
      updateLink(db, ticketNumber, { heldUntil }).catch(() => undefined);
    }, STILL_HELD_MS);
    try {
      const ticket = await findTicket(db, ticketNumber);
      if (ticket) await bring(ticket, link);
      clearInterval(stillHeld);
      const well = { state: 'synced', attempts: 0, nextAttemptAt: null, problem: null } as const;
      await write(ticketNumber, { ...well, problemStatus: null, heldUntil: null });
    } catch (error) {
      clearInterval(stillHeld);
      if (!(error instanceof ConnectorFailed)) throw error;
      await noteFailure(link, error);
    }
  };
}
