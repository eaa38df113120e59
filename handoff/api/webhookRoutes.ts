import type { Request } from 'restify';
import { z } from 'zod';
import type { Accounts } from '../accounts/accounts';
import { WEBHOOK_TYPES } from '../connections/webhookMessage';
import type { Webhooks } from '../connections/webhooks';
import { DeskError } from '../desk/deskError';
import {
  connectionsSchema,
  deliveryListQuerySchema,
  deliveryListSchema,
  deliveryResponseSchema,
  emptyRequestSchema,
  replayRequestSchema,
  replayResponseSchema,
  webhookChangeRequestSchema,
  webhookRequestSchema,
  webhookSchema,
  webhookSecretSchema,
} from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';
import { cursorOf, placeOf, toDeliveryView, toWebhookView } from './webhookView';

export interface WebhookRoutesDeps {
  accounts: Accounts;
  webhooks: Webhooks;
}

const WEBHOOK = 'connections/webhooks/{webhookId}';

/** Webhooks and what was sent to them; all of it for admins. */
export function webhookRoutes({ accounts, webhooks }: WebhookRoutesDeps): DeskRoute[] {
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'connections',
        operationId: 'listConnections',
        summary: 'Webhooks, and the types of messages that can be chosen; for admins',
        status: 200,
        result: connectionsSchema,
      },
      async ({ session }) => ({
        webhooks: (await webhooks.list(session.agent)).map(toWebhookView),
        eventTypes: [...WEBHOOK_TYPES],
      }),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'connections/webhooks',
        operationId: 'addWebhook',
        summary: 'Add a webhook, and get its secret, which is not shown again; for admins',
        body: webhookRequestSchema,
        status: 201,
        result: webhookSecretSchema,
      },
      async ({ session, body }) => {
        const { webhook, secret } = await webhooks.add(session.agent, body);
        return { webhook: toWebhookView(webhook), secret };
      },
    ),
    agentRoute(
      accounts,
      {
        method: 'put',
        path: WEBHOOK,
        operationId: 'changeWebhook',
        summary: 'Change a webhook, turn it on or off; for admins',
        body: webhookChangeRequestSchema,
        status: 200,
        result: webhookSchema,
        problems: [404],
      },
      async ({ session, body, req }) =>
        toWebhookView(await webhooks.change(session.agent, webhookIdOf(req), body)),
    ),
    agentRoute(
      accounts,
      {
        method: 'delete',
        path: WEBHOOK,
        operationId: 'removeWebhook',
        summary: 'Remove a webhook with its deliveries; for admins',
        status: 204,
        problems: [404],
      },
      async ({ session, req }) => webhooks.remove(session.agent, webhookIdOf(req)),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: `${WEBHOOK}/secret`,
        operationId: 'renewWebhookSecret',
        summary: 'Another secret; for a day the one before signs as well; for admins',
        body: emptyRequestSchema,
        status: 200,
        result: webhookSecretSchema,
        problems: [404],
      },
      async ({ session, req }) => {
        const { webhook, secret } = await webhooks.renewSecret(session.agent, webhookIdOf(req));
        return { webhook: toWebhookView(webhook), secret };
      },
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: `${WEBHOOK}/test`,
        operationId: 'testWebhook',
        summary: 'Send a message of the type webhook.test and wait for its answer; for admins',
        body: emptyRequestSchema,
        status: 200,
        result: deliveryResponseSchema,
        problems: [404],
      },
      async ({ session, req }) => ({
        delivery: toDeliveryView(await webhooks.test(session.agent, webhookIdOf(req))),
      }),
    ),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: `${WEBHOOK}/deliveries`,
        operationId: 'listWebhookDeliveries',
        summary: 'What was sent to a webhook in the last 30 days, latest first; for admins',
        query: deliveryListQuerySchema,
        status: 200,
        result: deliveryListSchema,
        problems: [404],
      },
      async ({ session, query: { state, cursor, limit }, req }) => {
        const after = cursor === undefined ? undefined : placeOf(cursor);
        const query = { id: webhookIdOf(req), state, after, limit: limit + 1 };
        const found = await webhooks.deliveries(session.agent, query);
        const page = found.slice(0, limit);
        const last = found.length > limit ? page.at(-1) : undefined;
        return { deliveries: page.map(toDeliveryView), nextCursor: last ? cursorOf(last) : null };
      },
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: `${WEBHOOK}/deliveries/{deliveryId}/replay`,
        operationId: 'replayWebhookDelivery',
        summary: 'Send a message again under its webhook-id; for admins',
        body: emptyRequestSchema,
        status: 200,
        result: deliveryResponseSchema,
        problems: [404],
      },
      async ({ session, req }) => ({
        delivery: toDeliveryView(await webhooks.replay(session.agent, webhookIdOf(req), deliveryIdOf(req))),
      }),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: `${WEBHOOK}/replay`,
        operationId: 'replayFailedWebhookDeliveries',
        summary: 'Send again what failed since an instant, at most 1000 messages; for admins',
        body: replayRequestSchema,
        status: 200,
        result: replayResponseSchema,
        problems: [404],
      },
      async ({ session, body, req }) => ({
        count: await webhooks.replayFailed(session.agent, webhookIdOf(req), new Date(body.since)),
      }),
    ),
  ];
}

/** @throws DeskError webhookNotFound */
function webhookIdOf(req: Request): string {
  const id = z.uuid().safeParse((req.params as { webhookId?: unknown }).webhookId);
  if (!id.success) throw new DeskError('webhookNotFound');
  return id.data;
}

/** @throws DeskError deliveryNotFound */
function deliveryIdOf(req: Request): string {
  const id = z.uuid().safeParse((req.params as { deliveryId?: unknown }).deliveryId);
  if (!id.success) throw new DeskError('deliveryNotFound');
  return id.data;
}
