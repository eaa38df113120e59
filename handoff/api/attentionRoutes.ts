import type { Accounts } from '../accounts/accounts';
import type { Attention } from '../desk/attention';
import { attentionSchema, emptyRequestSchema } from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';

export interface AttentionRoutesDeps {
  accounts: Accounts;
  attention: Attention;
  clock: { now(): Date };
}

/** What the agent who asks should look at, and that they did. */
export function attentionRoutes({ accounts, attention, clock }: AttentionRoutesDeps): DeskRoute[] {
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'attention',
        operationId: 'listAttention',
        summary: 'New tickets, answers, due soon and mentions that this agent should look at',
        status: 200,
        result: attentionSchema,
      },
      async ({ session }) => {
        const asOf = clock.now().toISOString();
        const items = await attention.list(session.agent);
        return { asOf, items: items.map((item) => ({ ...item, at: item.at.toISOString() })) };
      },
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'tickets/{number}/seen',
        operationId: 'seeTicket',
        summary: 'The agent looks at the ticket: a mention of them in it is seen',
        body: emptyRequestSchema,
        status: 204,
        problems: [404],
      },
      async ({ session, number }) => attention.saw(number, session.agent),
    ),
  ];
}
