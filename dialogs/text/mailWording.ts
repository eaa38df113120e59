/** What is said of the e-mails that an order brings. */
import type { MailFacts, OrderMail } from '../../policies';
import type { Question } from '../form/field';

export const MAIL_KINDS = [
  'orderConfirmation',
  'shippingConfirmation',
  'refundNotice',
] as const satisfies readonly MailFacts['mail'][];

export type MailKind = (typeof MAIL_KINDS)[number];

export interface MailWording {
  readonly kinds: Readonly<Record<MailKind, string>>;
  /** Chooses none of them. */
  readonly none: string;
  /** @param address masked */
  told(orderNumber: string, mails: readonly OrderMail[], address: string): string;
  askResend(): string;
  /** For the only one that was due. */
  offerResend(): Question;
  /** For the team. */
  draft(mails: readonly OrderMail[]): string;
}
