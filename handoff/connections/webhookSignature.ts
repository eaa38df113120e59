/** Signatures in the form of Standard Webhooks (https://www.standardwebhooks.com), version 1: HMAC-SHA256. */
import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/**
 * The secret of an endpoint. It follows from the server's key, so that it is stored nowhere and cannot be
 * read out of a copy of the database.
 *
 * @param key - of the server
 * @param generation - raised for another secret
 */
export function webhookSecret(key: string, endpointId: string, generation: number): string {
  const digest = createHmac('sha256', key).update(`${endpointId}:${generation}`).digest('base64');
  return `${PREFIX}${digest}`;
}

/**
 * What an attempt carries beside its body.
 *
 * @param secrets - the present one first; during a change the one before as well
 * @param at - of this attempt; receivers refuse what is older than some minutes
 */
export function webhookHeaders(
  secrets: readonly string[],
  messageId: string,
  at: Date,
  body: string,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${messageId}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': messageId,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
