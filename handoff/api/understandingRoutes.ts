import type { Accounts } from '../accounts/accounts';
import type { LineGroup } from '../understanding/groupByLikeness';
import type { UnclearText, Understanding } from '../understanding/understanding';
import {
  dismissUnclearSchema,
  fileUnclearSchema,
  unclearDoneSchema,
  understandingQuerySchema,
  understandingSchema,
  type UnclearGroup,
} from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';

export interface UnderstandingRoutesDeps {
  accounts: Accounts;
  understanding: Understanding;
}

export function understandingRoutes({ accounts, understanding }: UnderstandingRoutesDeps): DeskRoute[] {
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'understanding',
        operationId: 'listNotUnderstood',
        summary: 'What the bot did not understand, what is alike together; for leads and admins',
        query: understandingQuerySchema,
        status: 200,
        result: understandingSchema,
      },
      async ({ session, query }) => {
        const { groups, intents, languages, waiting } = await understanding.overview(session.agent, query);
        return { groups: groups.map(toView), intents: [...intents], languages: [...languages], waiting };
      },
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'understanding/file',
        operationId: 'fileNotUnderstood',
        summary: 'File lines under an intent, for the training data; for leads and admins',
        body: fileUnclearSchema,
        status: 200,
        result: unclearDoneSchema,
        problems: [404],
      },
      async ({ session, body }) => ({
        texts: await understanding.file(session.agent, body.lines, body.intent),
      }),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'understanding/dismiss',
        operationId: 'dismissNotUnderstood',
        summary: 'Take lines off the list; for leads and admins',
        body: dismissUnclearSchema,
        status: 200,
        result: unclearDoneSchema,
        problems: [404],
      },
      async ({ session, body }) => ({ texts: await understanding.dismiss(session.agent, body.lines) }),
    ),
  ];
}

function toView({ lines, count, newestAt }: LineGroup<UnclearText>): UnclearGroup {
  const [first] = lines;
  return {
    language: first?.language ?? '',
    count,
    newestAt: newestAt.toISOString(),
    guesses: first?.guesses ?? [],
    lines: lines.map(({ id, text, count: times }) => ({ id, text, count: times })),
  };
}
