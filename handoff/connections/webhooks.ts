/** The webhooks as admins keep them: endpoints, their secrets, and what was sent to them. */
import { randomUUID } from 'node:crypto';
import { addHours, subDays } from 'date-fns';
import type { ActingAgent } from '../accounts/mayAct';
import { recordAudit } from '../audit/recordAudit';
import type { Database, Tx } from '../database';
import { DeskError } from '../desk/deskError';
import { checkAdmin } from './checkAdmin';
import { isAllowedUrl } from './guardedPost';
import { attemptFields, type WebhookAttempt } from './webhookAttempt';
import type { WebhookJobs } from './webhookDelivery';
import { WEBHOOK_TEST } from './webhookMessage';
import { webhookSecret } from './webhookSignature';
import {
  countOpenDeliveries,
  deleteDeliveriesBefore,
  deleteEndpoint,
  findDelivery,
  findEndpoint,
  findFailedSince,
  insertDeliveries,
  insertEndpoint,
  listDeliveries,
  listEndpoints,
  raiseGeneration,
  restartDeliveries,
  updateEndpoint,
  type WebhookDelivery,
  type WebhookEndpoint,
} from './webhookStore';

export interface WebhookWish {
  url: string;
  name: string;
  events: string[];
  /** Whether messages name the customer. */
  personalData: boolean;
}

export type ListedWebhook = WebhookEndpoint & { pending: number; failed: number };

/** For admins alone: everything rejects with `adminsOnly` for others, and with `webhookNotFound`. */
export interface Webhooks {
  list(agent: ActingAgent): Promise<ListedWebhook[]>;
  /** The secret is given here and never again. @throws DeskError webhookUrlRefused */
  add(agent: ActingAgent, wish: WebhookWish): Promise<{ webhook: ListedWebhook; secret: string }>;
  /** Turned on again, it begins without a history of failures. @throws DeskError webhookUrlRefused */
  change(agent: ActingAgent, id: string, wish: WebhookWish & { on: boolean }): Promise<ListedWebhook>;
  /** Its deliveries go with it. */
  remove(agent: ActingAgent, id: string): Promise<void>;
  /** Another secret; for a day the one before signs as well. */
  renewSecret(agent: ActingAgent, id: string): Promise<{ webhook: ListedWebhook; secret: string }>;
  /** Sends a message of the type `webhook.test` at once, also to an endpoint that is off. */
  test(agent: ActingAgent, id: string): Promise<WebhookDelivery>;
  /** Latest first. */
  deliveries(agent: ActingAgent, query: DeliveryQuery): Promise<WebhookDelivery[]>;
  /** Sends a message again, whatever came of it, under the `webhook-id` that it had. @throws DeskError deliveryNotFound */
  replay(agent: ActingAgent, id: string, deliveryId: string): Promise<WebhookDelivery>;
  /** Sends what failed since then again, oldest first, at most `MOST_REPLAYED`. @returns how many */
  replayFailed(agent: ActingAgent, id: string, since: Date): Promise<number>;
  /** Forgets deliveries of more than 30 days ago. */
  forgetOld(now: Date): Promise<void>;
}

export interface DeliveryQuery {
  id: string;
  state?: WebhookDelivery['state'];
  /** The last one of the page before. */
  after?: { createdAt: Date; id: string };
  limit: number;
}

export interface WebhooksDeps {
  database: Database;
  attempt: WebhookAttempt;
  jobs: WebhookJobs;
  /** What secrets are derived from. */
  key: string;
  clock: { now(): Date };
  /** Also http, this machine and private networks. */
  allowPrivate: boolean;
}

const OVERLAP_HOURS = 24;
const KEPT_DAYS = 30;
const MOST_REPLAYED = 1000;

export function createWebhooks(deps: WebhooksDeps): Webhooks {
  const { database, attempt, jobs, key, clock, allowPrivate } = deps;

  const listed = async (endpoint: WebhookEndpoint): Promise<ListedWebhook> => {
    const counts = (await countOpenDeliveries(database.db)).get(endpoint.id);
    return { ...endpoint, pending: 0, failed: 0, ...counts };
  };
  const existing = async (id: string): Promise<WebhookEndpoint> => {
    const endpoint = await findEndpoint(database.db, id);
    if (!endpoint) throw new DeskError('webhookNotFound');
    return endpoint;
  };
  const checkUrl = (url: string): void => {
    if (!isAllowedUrl(url, allowPrivate)) throw new DeskError('webhookUrlRefused');
  };

  return {
    list: async (agent) => {
      checkAdmin(agent);
      const counts = await countOpenDeliveries(database.db);
      const endpoints = await listEndpoints(database.db);
      return endpoints.map((endpoint) => ({
        ...endpoint,
        pending: 0,
        failed: 0,
        ...counts.get(endpoint.id),
      }));
    },

    add: async (agent, wish) => {
      checkAdmin(agent);
      checkUrl(wish.url);
      const now = clock.now();
      const endpoint = await database.transaction(async (tx) => {
        const row = { id: randomUUID(), ...wish, createdAt: now, updatedAt: now };
        return audited(tx, agent, 'added', await insertEndpoint(tx, row));
      });
      return {
        webhook: await listed(endpoint),
        secret: webhookSecret(key, endpoint.id, endpoint.generation),
      };
    },

    change: async (agent, id, { on, ...wish }) => {
      checkAdmin(agent);
      checkUrl(wish.url);
      const changed = await database.transaction(async (tx) => {
        const before = await findEndpoint(tx, id);
        const standing = on
          ? { offReason: null, ...(before?.offReason !== null && { failingSince: null }) }
          : { offReason: before?.offReason ?? ('admin' as const) };
        const after = await updateEndpoint(tx, id, { ...wish, ...standing, updatedAt: clock.now() });
        return audited(tx, agent, 'changed', after);
      });
      return listed(changed);
    },

    remove: async (agent, id) => {
      checkAdmin(agent);
      await database.transaction(async (tx) => audited(tx, agent, 'removed', await deleteEndpoint(tx, id)));
    },

    renewSecret: async (agent, id) => {
      checkAdmin(agent);
      const now = clock.now();
      const endpoint = await database.transaction(async (tx) =>
        audited(tx, agent, 'secretRenewed', await raiseGeneration(tx, id, addHours(now, OVERLAP_HOURS), now)),
      );
      const webhook = await listed(endpoint);
      return { webhook, secret: webhookSecret(key, id, webhook.generation) };
    },

    test: async (agent, id) => {
      checkAdmin(agent);
      const endpoint = await existing(id);
      const createdAt = clock.now();
      const message = {
        id: randomUUID(),
        endpointId: id,
        messageId: `msg_${randomUUID().replaceAll('-', '')}`,
        type: WEBHOOK_TEST,
        body: JSON.stringify({
          type: WEBHOOK_TEST,
          timestamp: createdAt.toISOString(),
          version: 1,
          data: {},
        }),
        createdAt,
        attempts: 1,
      };
      const outcome = await attempt(endpoint, message);
      const state = outcome.problem === null ? ('delivered' as const) : ('failed' as const);
      await insertDeliveries(database.db, [{ ...message, ...attemptFields(outcome), state }]);
      return deliveryOf(id, message.id);
    },

    deliveries: async (agent, { id, ...query }) => {
      checkAdmin(agent);
      await existing(id);
      return listDeliveries(database.db, { endpointId: id, ...query });
    },

    replay: async (agent, id, deliveryId) => {
      checkAdmin(agent);
      await deliveryOf(id, deliveryId);
      await sendAgain(agent, id, async () => [deliveryId]);
      return deliveryOf(id, deliveryId);
    },

    replayFailed: async (agent, id, since) => {
      checkAdmin(agent);
      return sendAgain(agent, id, (tx) => findFailedSince(tx, id, since, MOST_REPLAYED));
    },

    forgetOld: (now) => deleteDeliveriesBefore(database.db, subDays(now, KEPT_DAYS)),
  };

  async function deliveryOf(id: string, deliveryId: string): Promise<WebhookDelivery> {
    const delivery = await findDelivery(database.db, deliveryId);
    if (delivery?.endpointId !== id) throw new DeskError('deliveryNotFound');
    return delivery;
  }

  function sendAgain(
    agent: ActingAgent,
    endpointId: string,
    find: (tx: Tx) => Promise<string[]>,
  ): Promise<number> {
    return database.transaction(async (tx) => {
      await audited(tx, agent, 'replayed', await findEndpoint(tx, endpointId));
      const restarted = await restartDeliveries(tx, await find(tx), clock.now());
      for (const { id, run } of restarted) await jobs.deliver(tx, { deliveryId: id, run });
      return restarted.length;
    });
  }

  /** @throws DeskError webhookNotFound where there is none */
  async function audited(
    tx: Tx,
    agent: ActingAgent,
    what: 'added' | 'changed' | 'removed' | 'secretRenewed' | 'replayed',
    endpoint: WebhookEndpoint | undefined,
  ): Promise<WebhookEndpoint> {
    if (!endpoint) throw new DeskError('webhookNotFound');
    await recordAudit(tx, {
      at: clock.now(),
      actor: { kind: 'agent', id: agent.id, name: agent.name },
      action: `webhook.${what}`,
      subject: { kind: 'webhook', id: endpoint.id, name: endpoint.name },
    });
    return endpoint;
  }
}
