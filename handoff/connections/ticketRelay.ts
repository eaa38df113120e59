/**
 * Passes changes of tickets on to whoever is to hear of them. A change leaves the outbox in the transaction
 * that writes its messages and their jobs, so nothing is passed on twice or lost, whatever is killed when.
 */
import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '../database';
import type { Log } from '../http/log';
import { describeError } from '../http/route';
import type { ChangeSignal } from '../ports';
import { takeTicketChanges, type OutboxRow } from '../tickets/ticketOutbox';
import { findTicket } from '../tickets/ticketStore';
import type { HelpDeskJobs } from '../connectors/helpDeskSync';
import type { WebhookJobs } from './webhookDelivery';
import { webhookMessage } from './webhookMessage';
import { insertDeliveries, listEndpoints, type WebhookEndpoint } from './webhookStore';

export interface TicketRelayDeps {
  database: Database;
  signal: ChangeSignal;
  jobs: WebhookJobs;
  /** Where the shop's help desk hears of it, if there is one. */
  helpDesk?: HelpDeskJobs;
  clock: { now(): Date };
  log: Log;
  /** How often the outbox is looked at without a hint. */
  pollSeconds?: number;
}

export interface TicketRelay {
  /** Waits for what is being passed on. */
  stop(): Promise<void>;
}

const AT_ONCE = 100;
const POLL_SECONDS = 10;

export function startTicketRelay(deps: TicketRelayDeps): TicketRelay {
  const { signal, log, pollSeconds = POLL_SECONDS } = deps;
  let stopped = false;
  let isWanted = false;
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    while (isWanted && !stopped) {
      isWanted = false;
      try {
        while (!stopped && (await passOn(deps)) === AT_ONCE);
      } catch (error) {
        // It is all still in the outbox, and the next look takes it.
        log.error(describeError(error), 'Changes of tickets could not be passed on');
      }
    }
    running = undefined;
  };
  const look = (): void => {
    isWanted = true;
    if (!stopped) running ??= run();
  };
  const unsubscribe = signal.subscribe(({ kind }) => {
    if (kind === 'ticket') look();
  });
  const timer = setInterval(look, pollSeconds * 1000);
  timer.unref();
  look();

  return {
    stop: async () => {
      stopped = true;
      unsubscribe();
      clearInterval(timer);
      await running;
    },
  };
}

/** @returns how many changes there were, at most `AT_ONCE` */
export function passOn(
  deps: Pick<TicketRelayDeps, 'database' | 'jobs' | 'helpDesk' | 'clock'>,
): Promise<number> {
  return deps.database.transaction(async (tx) => {
    const changes = await takeTicketChanges(tx, AT_ONCE);
    const endpoints = changes.length > 0 ? await listEndpoints(tx) : [];
    for (const change of changes) await passToWebhooks(tx, deps, endpoints, change);
    const numbers = new Set(changes.map(({ ticketNumber }) => ticketNumber));
    for (const number of deps.helpDesk ? numbers : []) await deps.helpDesk?.sync(tx, number);
    return changes.length;
  });
}

async function passToWebhooks(
  tx: Tx,
  { jobs, clock }: Pick<TicketRelayDeps, 'jobs' | 'clock'>,
  endpoints: readonly WebhookEndpoint[],
  change: OutboxRow,
): Promise<void> {
  const { event, ticketNumber } = change;
  if (!event) return;
  const type = `ticket.${event.event}`;
  const hearing = endpoints.filter(({ events }) => events.includes(type));
  if (hearing.length === 0) return;
  const messageId = `msg_${randomUUID().replaceAll('-', '')}`;
  const now = clock.now();
  const named = hearing.some(({ personalData }) => personalData)
    ? await findTicket(tx, ticketNumber)
    : undefined;
  const deliveries = hearing.map(({ id, personalData, offReason }) => ({
    id: randomUUID(),
    endpointId: id,
    messageId,
    type,
    ticketNumber,
    body: JSON.stringify(webhookMessage(change, event, personalData ? named : undefined)),
    createdAt: now,
    run: 1,
    // What happens while an endpoint is off waits for somebody to send it again.
    ...(offReason === null
      ? { state: 'pending' as const, nextAttemptAt: now }
      : { state: 'failed' as const, problem: 'endpointOff' }),
  }));
  await insertDeliveries(tx, deliveries);
  for (const { id, run, state } of deliveries) {
    if (state === 'pending') await jobs.deliver(tx, { deliveryId: id, run });
  }
}
