import { z } from 'zod';
import type { Order, RecordedDecision } from '../../policies';
import type { Handover } from '../contact/handover';
import type { Question } from '../form/field';
import type { Reply } from '../reply';

/** What every topic about one order collects, and what it notes for itself. */
export const orderAnswersShape = {
  orderNumber: z.string(),
  email: z.string(),
  /** Where our team is to write, when that is another address than the order's. */
  contactEmail: z.string(),
  wantsContactEmail: z.boolean(),
  /** The shopper has no order number at hand. */
  withoutNumber: z.boolean(),
  /** The order that is to be proven with a mailed code instead of the address. */
  codeFor: z.string(),
  /** How often the code was asked for, and how often one was typed since then. */
  codesAsked: z.number(),
  codesTyped: z.number(),
  /** The shopper cannot read mail to the address on the order. */
  unprovable: z.boolean(),
  /** What was said last, so that it is said once. */
  told: z.string(),
  /** The answer to the offer at the end. */
  accepted: z.boolean(),
};

export const orderAnswersSchema = z.object(orderAnswersShape);

export type OrderAnswers = z.infer<typeof orderAnswersSchema>;

/** How far the proof of ownership is. */
export type OrderView =
  | { kind: 'incomplete' }
  | { kind: 'withoutNumber' }
  | { kind: 'missed' }
  | { kind: 'codeAwaited' }
  | { kind: 'unprovable' }
  | { kind: 'unavailable' }
  | { kind: 'found'; order: Order };

/** What a topic concludes, and what it offers then. */
export interface Outcome {
  /** Tells one outcome from another: a new one is said, the same is not said again. */
  readonly key: string;
  readonly decisions: readonly RecordedDecision[];
  say(reply: Reply): void;
  /** Goes to the team without another question. */
  readonly file?: Handover;
  readonly offer?: { readonly question: Question; readonly handover: Handover };
  /** What a shopper may want next. */
  readonly chips?: readonly string[];
}

export interface OrderLoaded {
  readonly view: OrderView;
  readonly outcome?: Outcome;
}
