/** What every policy answers with. The wording comes after deciding, elsewhere. */

/** Sections of the shop's customer service policy, by number. */
export const SECTIONS = {
  1: 'Service Scope',
  2: 'Official Contact Method',
  3: 'Response Time',
  4: 'Order & Shipping Support',
  5: 'Return & Refund Support',
  6: 'Service Commitments',
  7: 'Feedback & Suggestions',
} as const;

export type Section = keyof typeof SECTIONS;

/**
 * A decision names its kind, a stable reason code, the section it rests on (absent where it is the
 * shop's procedure and not its policy) and the facts it used, so that an agent can check it.
 */
export interface DecisionBase<Kind extends string, Reason extends string, Facts extends object> {
  readonly kind: Kind;
  readonly reason: Reason;
  readonly section?: Section;
  readonly facts: Facts;
}

/** A decision as it travels on a ticket: serialisable, kind and reason no longer narrowed. */
export interface RecordedDecision {
  readonly policy: string;
  readonly kind: string;
  readonly reason: string;
  readonly section?: Section;
  readonly facts: Record<string, unknown>;
}
