import type { DeliveryView, WebhookView } from '../../api/contract';

/** How a webhook stands, in a word or two, with the tag's colour. */
export function standingOf({ offReason, failingSince }: WebhookView): { words: string; tag: string } {
  if (offReason === 'admin') return { words: 'Off', tag: 'tag' };
  if (offReason === 'gone') return { words: 'Off: it answered 410 Gone', tag: 'tag tag-red' };
  if (offReason === 'failing') return { words: 'Off: it failed for five days', tag: 'tag tag-red' };
  if (failingSince) return { words: 'Failing', tag: 'tag tag-gold' };
  return { words: 'On', tag: 'tag tag-green' };
}

/** What is on its way and what failed, where there is any. */
export function backlogWords({ pending, failed }: WebhookView): string {
  const parts = [pending > 0 && `${pending} under way`, failed > 0 && `${failed} failed`];
  return parts.filter(Boolean).join(', ') || 'Nothing waits';
}

const PROBLEMS: Readonly<Record<string, string>> = {
  refused: 'Refused',
  timeout: 'No answer in time',
  noConnection: 'Nothing answers at this address',
  notFound: 'The name of the host is not known',
  tls: 'No trusted TLS certificate',
  brokenOff: 'The connection broke off',
  addressRefused: 'The address is in a private network',
  endpointOff: 'Not sent: the webhook was off',
};

/** How the last attempt went. */
export function outcomeWords({ responseStatus, problem, attempts }: DeliveryView): string {
  if (problem === null) return responseStatus === null ? 'Not tried yet' : `${responseStatus}`;
  const words = PROBLEMS[problem] ?? problem;
  const answer = responseStatus === null ? words : `${responseStatus}`;
  return attempts > 1 ? `${answer}, after ${attempts} attempts` : answer;
}

export const DELIVERY_WORDS = {
  pending: { words: 'Under way', tag: 'tag tag-gold' },
  delivered: { words: 'Delivered', tag: 'tag tag-green' },
  failed: { words: 'Failed', tag: 'tag tag-red' },
} as const;
