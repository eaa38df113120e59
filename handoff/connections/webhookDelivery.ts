/**
 * Delivers a message until it is taken. What an attempt came to and the job of the next one are one
 * transaction: killed in between, the attempt is made again with the same `webhook-id`.
 */
import type { Database, Tx } from '../database';
import { listAgents } from '../accounts/agentStore';
import type { MailPort } from '../ports';
import { webhookOffMail } from '../text/webhookOffMail';
import { attemptFields, type AttemptOutcome, type WebhookAttempt } from './webhookAttempt';
import { isGivenUp, nextAttemptAt } from './webhookSchedule';
import {
  findDelivery,
  findEndpoint,
  markEndpointFailing,
  markEndpointWell,
  turnEndpointOff,
  updateDelivery,
  type WebhookDelivery,
  type WebhookEndpoint,
} from './webhookStore';

/** Which delivery, and which of its runs: a job of an earlier one does nothing. */
export interface DeliveryJob {
  deliveryId: string;
  run: number;
}

export interface WebhookJobs {
  /** With the commit of `tx`, at once or at an instant. */
  deliver(tx: Tx, job: DeliveryJob, at?: Date): Promise<void>;
}

export interface WebhookDeliveryDeps {
  database: Database;
  attempt: WebhookAttempt;
  jobs: WebhookJobs;
  mail: MailPort;
  clock: { now(): Date };
  /** From 0 to 1. */
  random?: () => number;
}

const GONE = 410;

export function createWebhookDelivery(deps: WebhookDeliveryDeps): (job: DeliveryJob) => Promise<void> {
  const { database, attempt, jobs, clock, random = Math.random } = deps;

  const failed = async (
    tx: Tx,
    endpoint: WebhookEndpoint,
    delivery: WebhookDelivery,
    outcome: AttemptOutcome,
  ): Promise<void> => {
    const now = clock.now();
    const { id, run } = delivery;
    const attempts = delivery.attempts + 1;
    const failingSince = endpoint.failingSince ?? now;
    const isGone = outcome.status === GONE;
    const isOver = isGone || isGivenUp(failingSince, now);
    const next = isOver ? undefined : nextAttemptAt(attempts, now, random(), outcome.retryAfterSeconds);
    const written = await updateDelivery(tx, delivery, {
      ...attemptFields(outcome),
      attempts,
      state: next ? 'pending' : 'failed',
      nextAttemptAt: next ?? null,
      run: run + 1,
    });
    if (!written) return;
    if (next) await jobs.deliver(tx, { deliveryId: id, run: run + 1 }, next);
    await markEndpointFailing(tx, endpoint.id, now);
    if (!isOver) return;
    const reason = isGone ? 'gone' : 'failing';
    if (await turnEndpointOff(tx, endpoint.id, reason, now)) await tellAdmins(tx, endpoint, reason, now);
  };

  const tellAdmins = async (
    tx: Tx,
    endpoint: WebhookEndpoint,
    reason: 'gone' | 'failing',
    at: Date,
  ): Promise<void> => {
    for (const { id, email, name, role } of await listAgents(tx)) {
      if (role !== 'admin') continue;
      const key = `webhook-off:${endpoint.id}:${at.toISOString()}:${id}`;
      await deps.mail.send(tx, {
        to: email,
        key,
        ...webhookOffMail({ adminName: name, webhookName: endpoint.name, reason }),
      });
    }
  };

  return async ({ deliveryId, run }) => {
    const delivery = await findDelivery(database.db, deliveryId);
    if (!delivery || delivery.state !== 'pending' || delivery.run !== run) return;
    const endpoint = await findEndpoint(database.db, delivery.endpointId);
    if (!endpoint) return;
    if (endpoint.offReason !== null) {
      const change = { state: 'failed', problem: 'endpointOff', nextAttemptAt: null } as const;
      await database.transaction((tx) => updateDelivery(tx, delivery, change));
      return;
    }
    const outcome = await attempt(endpoint, delivery);
    await database.transaction(async (tx) => {
      if (outcome.problem !== null) return failed(tx, endpoint, delivery, outcome);
      await updateDelivery(tx, delivery, {
        ...attemptFields(outcome),
        attempts: delivery.attempts + 1,
        state: 'delivered',
        nextAttemptAt: null,
      });
      await markEndpointWell(tx, endpoint.id);
    });
  };
}
