import type { ConversationFacts } from './conversationFacts';

/** Decisions that say how far a refund is, or come along with one that does. */
const OF_REFUNDS: ReadonlySet<string> = new Set([
  'refundTiming',
  'returnGuide',
  'paymentStatus',
  'policyAnswer',
]);
const ISSUED: ReadonlySet<string> = new Set(['refunded', 'partlyRefunded']);

/** Was the shopper told that a refund is issued, with no other matter decided since then? */
export function saidIssued({ decisions }: ConversationFacts): boolean {
  const before = decisions.findLastIndex(({ policy }) => !OF_REFUNDS.has(policy));
  return decisions.slice(before + 1).some(({ kind }) => ISSUED.has(kind));
}
