/** The composition root's part for what other systems are told. */
import { createHelpDesk, type HelpDesk } from '../../handoff/connectors/helpDesk';
import { createHelpDeskSync } from '../../handoff/connectors/helpDeskSync';
import { createZendesk } from '../../handoff/connectors/zendesk';
import { createGuardedPost } from '../../handoff/connections/guardedPost';
import { startTicketRelay } from '../../handoff/connections/ticketRelay';
import { createWebhookAttempt } from '../../handoff/connections/webhookAttempt';
import { createWebhookDelivery } from '../../handoff/connections/webhookDelivery';
import { createWebhooks, type Webhooks } from '../../handoff/connections/webhooks';
import type { Log } from '../../handoff/http/log';
import type { ChangeSignal, ConversationPort, FilePort, MailPort } from '../../handoff/ports';
import type { Config } from '../config';
import type { OpenDatabase } from '../database';
import { createHelpDeskJobs, workOnHelpDesk } from '../helpDeskQueue';
import type { Jobs } from '../jobs';
import type { Secrets } from '../secrets';
import { createWebhookJobs, workOnWebhooks } from '../webhookQueue';

export interface ConnectionParts {
  config: Config;
  database: OpenDatabase;
  signal: ChangeSignal;
  jobs: Jobs;
  mail: MailPort;
  conversations: ConversationPort;
  files: FilePort;
  clock: { now(): Date };
  secrets: Pick<Secrets, 'key'>;
  log: Log;
}

export interface Connections {
  webhooks: Webhooks;
  /** Undefined where none is configured. */
  helpDesk: HelpDesk | undefined;
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

  const { conversations, files } = parts;
  const connector = config.zendesk && createZendesk(config.zendesk);
  const helpDeskJobs = connector && createHelpDeskJobs(parts.jobs);
  if (connector && helpDeskJobs) {
    const sync = { database, connector, conversations, files, jobs: helpDeskJobs, clock };
    workOnHelpDesk(parts.jobs, createHelpDeskSync(sync));
  }
  const relay = startTicketRelay({ database, signal, jobs, helpDesk: helpDeskJobs, clock, log });
  return {
    webhooks: createWebhooks({ database, attempt, jobs, key, clock, allowPrivate }),
    helpDesk:
      connector &&
      helpDeskJobs &&
      createHelpDesk({ database, name: connector.name, jobs: helpDeskJobs, clock }),
    stop: () => relay.stop(),
  };
}
