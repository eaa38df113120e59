import type { Accounts } from '../accounts/accounts';
import type { AuditLog } from '../audit/auditLog';
import type { Desk } from '../desk/desk';
import type { Agent } from '../accounts/agentStore';
import type { Ticket } from '../tickets/ticketStore';
import { sendFile } from '../intake/uploadedFile';
import {
  agentListSchema,
  assignRequestSchema,
  emptyRequestSchema,
  nextResponseSchema,
  noteRequestSchema,
  ticketCountsSchema,
  ticketDetailSchema,
  ticketListQuerySchema,
  ticketListSchema,
  ticketResponseSchema,
  transcriptQuerySchema,
  transcriptSchema,
} from './contract';
import { agentRoute, numberOf, sessionOf, type DeskRoute } from './deskRoute';
import { ticketAction } from './ticketAction';
import { toTicketDetail, toTicketSummary, toTranscriptItem } from './ticketView';

export interface TicketRoutesDeps {
  accounts: Accounts;
  desk: Desk;
  audit: Pick<AuditLog, 'saw'>;
  clock: { now(): Date };
}

export function ticketRoutes(deps: TicketRoutesDeps): DeskRoute[] {
  return [...readingRoutes(deps), ...writingRoutes(deps)];
}

function readingRoutes({ accounts, desk, audit, clock }: TicketRoutesDeps): DeskRoute[] {
  const saw = (agent: Agent, number: string) =>
    audit.saw(agent, 'ticket.seen', { kind: 'ticket', id: number });
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'agents',
        operationId: 'listAgents',
        summary: 'Agents a ticket can be assigned to',
        status: 200,
        result: agentListSchema,
      },
      async () => ({ agents: (await desk.agents()).map(({ id, name, role }) => ({ id, name, role })) }),
    ),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'counts',
        operationId: 'countTickets',
        summary: 'How many tickets are in each unresolved view',
        status: 200,
        result: ticketCountsSchema,
      },
      async ({ session }) => desk.counts(session.agent.id),
    ),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'tickets',
        operationId: 'listTickets',
        summary: 'One page of the queue',
        query: ticketListQuerySchema,
        status: 200,
        result: ticketListSchema,
      },
      async ({ session, query }) => {
        if (query.search) await audit.saw(session.agent, 'tickets.searched');
        const { tickets, nextCursor } = await desk.list({ ...query, agentId: session.agent.id });
        const now = clock.now();
        return {
          tickets: tickets.map((ticket) => toTicketSummary(ticket, session.agent, now)),
          nextCursor: nextCursor ?? null,
        };
      },
    ),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'tickets/{number}',
        operationId: 'getTicket',
        summary: 'A ticket with its conversation and timeline',
        status: 200,
        result: ticketDetailSchema,
        problems: [404],
      },
      async ({ session, number }) => {
        const ticket = await desk.find(number);
        await saw(session.agent, number);
        const [events, transcript, files, others, rating, duplicates, linked] = await Promise.all([
          desk.timeline(number),
          desk.thread(ticket),
          desk.files(number),
          desk.othersOf(ticket),
          desk.rating(number),
          desk.duplicatesOf(number),
          desk.linkedWith(number),
        ]);
        return toTicketDetail(
          { ticket, events, transcript, files, others, rating, duplicates, linked },
          session.agent,
          clock.now(),
        );
      },
    ),
    fileRoute({ accounts, desk, audit }),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'tickets/{number}/transcript',
        operationId: 'getTranscript',
        summary: 'What came into the conversation after a sequence number',
        query: transcriptQuerySchema,
        status: 200,
        result: transcriptSchema,
        problems: [404],
      },
      async ({ session, number, query: { after } }) => {
        const ticket = await desk.find(number);
        await saw(session.agent, number);
        return { transcript: (await desk.thread(ticket, after)).map(toTranscriptItem) };
      },
    ),
  ];
}

/** Answers with the file itself, so it is no JSON route. */
function fileRoute({ accounts, desk, audit }: Omit<TicketRoutesDeps, 'clock'>): DeskRoute {
  return {
    spec: {
      method: 'get',
      path: 'tickets/{number}/files/{fileId}',
      operationId: 'getTicketFile',
      summary: 'A file of the ticket, as data: no script of it runs',
      access: 'agent',
      status: 200,
      problems: [404],
    },
    handle: async (req, res) => {
      const { agent } = await sessionOf(accounts, req);
      const { fileId } = req.params as { fileId: string };
      const number = numberOf(req);
      const file = await desk.file(number, fileId);
      await audit.saw(agent, 'ticket.fileRead', { kind: 'ticket', id: number });
      sendFile(res, file, 'same-origin');
    },
  };
}

function writingRoutes({ accounts, desk, clock }: TicketRoutesDeps): DeskRoute[] {
  const answer = (ticket: Ticket, agent: Agent) => ({ ticket: toTicketSummary(ticket, agent, clock.now()) });

  /** An action without content. */
  const plain = (
    path: 'claim' | 'release' | 'resolve' | 'reopen',
    summary: string,
    act: (number: string, agent: Agent) => Promise<Ticket>,
  ): DeskRoute =>
    agentRoute(
      accounts,
      {
        ...ticketAction(path, `${path}Ticket`, summary),
        body: emptyRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session, number }) => answer(await act(number, session.agent), session.agent),
    );

  return [
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'next',
        operationId: 'claimNext',
        summary: 'Take the first ticket that nobody has',
        body: emptyRequestSchema,
        status: 200,
        result: nextResponseSchema,
      },
      async ({ session }) => {
        const ticket = await desk.claimNext(session.agent);
        return { ticket: ticket ? toTicketSummary(ticket, session.agent, clock.now()) : null };
      },
    ),
    plain('claim', 'Take the ticket; 409 with `claimedBy` when another agent has it', desk.claim),
    plain('release', 'Put the ticket back into the queue; the bot speaks again', desk.release),
    agentRoute(
      accounts,
      {
        ...ticketAction('assign', 'assignTicket', 'Give the ticket to an agent'),
        body: assignRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session, number, body }) =>
        answer(await desk.assign(number, session.agent, body.agentId), session.agent),
    ),
    agentRoute(
      accounts,
      {
        ...ticketAction('notes', 'addNote', 'Add an internal note, which customers never see'),
        status: 201,
        body: noteRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session, number, body }) =>
        answer(await desk.note(number, session.agent, body.text, body), session.agent),
    ),
    plain('resolve', 'Close the ticket; the bot speaks again', desk.resolve),
    plain('reopen', 'Put a resolved ticket back into the queue', desk.reopen),
  ];
}
