/** The composition root's part for what other systems are told. */
import { createGuardedPost } from '../../handoff/connections/guardedPost';
import { startTicketRelay } from '../../handoff/connections/ticketRelay';
import { createWebhookAttempt } from '../../handoff/connections/webhookAttempt';
import { createWebhookDelivery } from '../../handoff/connections/webhookDelivery';
import { createWebhooks, type Webhooks } from '../../handoff/connections/webhooks';
import type { Log } from '../../handoff/http/log';
import type { ChangeSignal, MailPort } from '../../handoff/ports';
import type { Config } from '../config';
import type { OpenDatabase } from '../database';
import type { Jobs } from '../jobs';
import type { Secrets } from '../secrets';
import { createWebhookJobs, workOnWebhooks } from '../webhookQueue';

export interface ConnectionParts {
  config: Config;
  database: OpenDatabase;
  signal: ChangeSignal;
  jobs: Jobs;
  mail: MailPort;
  clock: { now(): Date };
  secrets: Pick<Secrets, 'key'>;
  log: Log;
}

export interface Connections {
  webhooks: Webhooks;
  /** Ends what runs by itself; before the jobs are stopped. */
  stop(): Promise<void>;
}

export function composeConnections(parts: ConnectionParts): Connections {
  const { config, database, signal, mail, clock, log } = parts;
  const allowPrivate = config.webhookPrivateNetwork;
  const key = parts.secrets.key('webhook');
  const jobs = createWebhookJobs(parts.jobs);
  const attempt = createWebhookAttempt({ post: createGuardedPost({ allowPrivate }), key, clock });
  workOnWebhooks(parts.jobs, createWebhookDelivery({ database, attempt, jobs, mail, clock }));
  const relay = startTicketRelay({ database, signal, jobs, clock, log });
  return {
    webhooks: createWebhooks({ database, attempt, jobs, key, clock, allowPrivate }),
    stop: () => relay.stop(),
  };
}
