import type { Accounts } from '../accounts/accounts';
import type { HelpDesk } from '../connectors/helpDesk';
import type { Desk } from '../desk/desk';
import { DeskError } from '../desk/deskError';
import { emptyRequestSchema, helpDeskSchema, ticketHelpDeskSchema } from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';
import { toHelpDeskTrouble } from './helpDeskView';

export interface HelpDeskRoutesDeps {
  accounts: Accounts;
  desk: Pick<Desk, 'find'>;
  /** Undefined where none is configured. */
  helpDesk: HelpDesk | undefined;
}

/** The shop's help desk: agents see where a ticket is, admins what did not get there. */
export function helpDeskRoutes({ accounts, desk, helpDesk }: HelpDeskRoutesDeps): DeskRoute[] {
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'connections/help-desk',
        operationId: 'getHelpDesk',
        summary: 'The help desk that tickets go to, and which did not get there; for admins',
        status: 200,
        result: helpDeskSchema,
      },
      async ({ session }) => {
        if (!helpDesk) return { helpDesk: null };
        const { count, links } = await helpDesk.troubled(session.agent);
        return { helpDesk: { name: helpDesk.name, troubled: count, tickets: links.map(toHelpDeskTrouble) } };
      },
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'connections/help-desk/tickets/{number}/retry',
        operationId: 'retryHelpDesk',
        summary: 'Try now to bring a ticket to the help desk; for admins',
        body: emptyRequestSchema,
        status: 204,
        problems: [404],
      },
      async ({ session, number }) => {
        if (!helpDesk) throw new DeskError('helpDeskLinkNotFound');
        await helpDesk.tryAgain(session.agent, number);
      },
    ),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'tickets/{number}/help-desk',
        operationId: 'getTicketInHelpDesk',
        summary: 'Where the ticket is in the help desk',
        status: 200,
        result: ticketHelpDeskSchema,
        problems: [404],
      },
      async ({ number }) => {
        await desk.find(number);
        const link = await helpDesk?.linkOf(number);
        if (!helpDesk || !link) return { helpDesk: null };
        const { remoteId, remoteUrl, state, attempts } = link;
        const isLate = state === 'failed' || (state === 'waiting' && attempts > 0);
        return { helpDesk: { name: helpDesk.name, id: remoteId, url: remoteUrl, isLate } };
      },
    ),
  ];
}
