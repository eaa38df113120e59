/** What is said of payments. */
import type { PaymentCause, PaymentStatus, PolicyAnswer } from '../../policies';
import type { Question } from '../form/field';

/** What a shopper wants of a payment: to know of it, to have a second one looked into, a paper about it. */
export const PAYMENT_ASKS = ['state', 'chargedTwice', 'receipt'] as const;

export type PaymentAsk = (typeof PAYMENT_ASKS)[number];

export interface PaymentWording {
  status(decision: PaymentStatus, ask?: PaymentAsk): string;
  begin(): string;
  cause(cause: PaymentCause): string;
  notRead(): string;
  worked(): string;
  exhausted(): string;
  /** The shopper sees more payments than the record has. */
  offerTwice(decision: PaymentStatus): Question;
  /** What the e-mails of an order hold, and that nothing is known of an invoice. */
  receipt(emails: PolicyAnswer): string;
  offerReceipt(): Question;
  offerPerson(): Question;
  draftFailed(ruledOut: readonly PaymentCause[]): string;
}
