import type { TranscriptItem } from '../../api/contract';

/** How far an agent's message came. */
export function deliveryWords(delivery: NonNullable<TranscriptItem['delivery']>): string {
  switch (delivery) {
    case 'queued':
      return 'Waiting for the mail server';
    case 'sent':
      return 'Sent';
    case 'delivered':
      return 'Delivered';
    case 'uncertain':
      return 'Not confirmed: it may have arrived';
    case 'failed':
      return 'Not delivered';
  }
}
