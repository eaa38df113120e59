/** How a ticket is filed, when it is looked at again, and which others belong to it. */
import type { Agent } from '../accounts/agentStore';
import type { Ticket } from '../tickets/ticketStore';
import {
  emptyRequestSchema,
  otherTicketRequestSchema,
  priorityRequestSchema,
  snoozeChoicesSchema,
  snoozeRequestSchema,
  ticketResponseSchema,
  topicRequestSchema,
} from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';
import { ticketAction } from './ticketAction';
import type { TicketRoutesDeps } from './ticketRoutes';
import { toTicketSummary } from './ticketView';

export function ticketEditRoutes({ accounts, desk, clock }: TicketRoutesDeps): DeskRoute[] {
  const answer = (ticket: Ticket, agent: Agent) => ({ ticket: toTicketSummary(ticket, agent, clock.now()) });
  return [
    agentRoute(
      accounts,
      {
        ...ticketAction('priority', 'setPriority', 'Put the ticket before or among the others'),
        body: priorityRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session: { agent }, number, body }) =>
        answer(await desk.setPriority(number, agent, body.priority), agent),
    ),
    agentRoute(
      accounts,
      {
        ...ticketAction(
          'topic',
          'setTopic',
          'Say what the ticket is about; the form stays as it was written',
        ),
        body: topicRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session: { agent }, number, body }) =>
        answer(await desk.setTopic(number, agent, body.topic), agent),
    ),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'tickets/{number}/snooze-choices',
        operationId: 'getSnoozeChoices',
        summary: 'Until when the ticket can be snoozed, and what “tomorrow” is for the shop',
        status: 200,
        result: snoozeChoicesSchema,
        problems: [404],
      },
      async ({ number }) => {
        const { timeZone, latest, choices } = await desk.snoozeChoices(number);
        return {
          timeZone,
          latest: latest.toISOString(),
          choices: choices.map((choice) => ({ ...choice, until: choice.until.toISOString() })),
        };
      },
    ),
    agentRoute(
      accounts,
      {
        ...ticketAction(
          'snooze',
          'snoozeTicket',
          'Out of sight until an instant, or until the customer writes',
        ),
        body: snoozeRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session: { agent }, number, body }) =>
        answer(await desk.snooze(number, agent, body.until), agent),
    ),
    agentRoute(
      accounts,
      {
        ...ticketAction('wake', 'wakeTicket', 'Back in sight before its time'),
        body: emptyRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session: { agent }, number }) => answer(await desk.wake(number, agent), agent),
    ),
    agentRoute(
      accounts,
      {
        ...ticketAction('merge', 'mergeTicket', 'Close the ticket as a duplicate: it goes on in another one'),
        body: otherTicketRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session: { agent }, number, body }) =>
        answer(await desk.merge(number, agent, body.number), agent),
    ),
    agentRoute(
      accounts,
      {
        ...ticketAction('unmerge', 'unmergeTicket', 'Take a duplicate out again: it is back in the queue'),
        body: emptyRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session: { agent }, number }) => answer(await desk.unmerge(number, agent), agent),
    ),
    agentRoute(
      accounts,
      {
        ...ticketAction('link', 'linkTicket', 'Say that another ticket has to do with it, both ways'),
        body: otherTicketRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session: { agent }, number, body }) =>
        answer(await desk.link(number, agent, body.number), agent),
    ),
    agentRoute(
      accounts,
      {
        ...ticketAction('unlink', 'unlinkTicket', 'Remove such a link'),
        body: otherTicketRequestSchema,
        result: ticketResponseSchema,
      },
      async ({ session: { agent }, number, body }) =>
        answer(await desk.unlink(number, agent, body.number), agent),
    ),
  ];
}
