/** Webhooks and their deliveries as the contract shows them. */
import { z } from 'zod';
import type { ListedWebhook } from '../connections/webhooks';
import type { WebhookDelivery } from '../connections/webhookStore';
import { DeskError } from '../desk/deskError';
import type { DeliveryView, WebhookView } from './contract';

export function toWebhookView(webhook: ListedWebhook): WebhookView {
  return {
    id: webhook.id,
    name: webhook.name,
    url: webhook.url,
    events: webhook.events,
    personalData: webhook.personalData,
    offReason: webhook.offReason,
    failingSince: isoOrNull(webhook.failingSince),
    previousSecretUntil: isoOrNull(webhook.previousUntil),
    createdAt: webhook.createdAt.toISOString(),
    pending: webhook.pending,
    failed: webhook.failed,
  };
}

export function toDeliveryView(delivery: WebhookDelivery): DeliveryView {
  const { id, messageId, type, ticketNumber, state, attempts, body } = delivery;
  const { responseStatus, responseBody, durationMs, problem } = delivery;
  return {
    id,
    messageId,
    type,
    ticketNumber,
    state,
    attempts,
    createdAt: delivery.createdAt.toISOString(),
    nextAttemptAt: isoOrNull(delivery.nextAttemptAt),
    lastAttemptAt: isoOrNull(delivery.lastAttemptAt),
    responseStatus,
    responseBody,
    durationMs,
    problem,
    body,
  };
}

const placeSchema = z.tuple([z.iso.datetime(), z.uuid()]);

export function cursorOf({ createdAt, id }: { createdAt: Date; id: string }): string {
  return Buffer.from(JSON.stringify([createdAt.toISOString(), id])).toString('base64url');
}

/** @throws DeskError invalidCursor */
export function placeOf(cursor: string): { createdAt: Date; id: string } {
  try {
    const [instant, id] = placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { createdAt: new Date(instant), id };
  } catch (cause) {
    throw new DeskError('invalidCursor', {}, { cause });
  }
}

function isoOrNull(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}
