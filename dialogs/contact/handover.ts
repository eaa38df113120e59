import { z } from 'zod';
import { CONTACT_TOPICS, TEAM_MATTERS, teamRequest, type TeamRequest } from '../../policies';

/** Why a person is needed; a stable code on the ticket. */
export const HANDOVER_REASONS = [
  'askedForPerson',
  'angry',
  'repeatedMessage',
  'notUnderstood',
  'contactForm',
  'feedback',
  'complaint',
  'websiteProblem',
  'orderChange',
  'orderCancel',
  'addressChange',
  'orderNumberMissing',
  'orderNotMatched',
  'ownershipNotShown',
  'orderSystemUnavailable',
  'orderProblem',
  'deliveryInvestigation',
  'deliveredNotReceived',
  'parcelMissing',
  'returnRequest',
  'returnQuestion',
  'refundQuestion',
  'itemProblem',
  'paymentFailed',
  'paymentQuestion',
  'productQuestion',
  'emailMissing',
  'policyQuestion',
  'privacyRequest',
  'files',
] as const;

export type HandoverReason = (typeof HANDOVER_REASONS)[number];

/** What a topic gives to the contact form, so that nothing is asked twice. */
export const handoverSchema = z
  .object({
    reason: z.enum(HANDOVER_REASONS),
    topic: z.enum(CONTACT_TOPICS).optional(),
    /** The description as far as it is known, in the shopper's language. */
    draft: z.string().optional(),
    orderNumber: z.string().optional(),
    /** The name on an order whose owner the shopper has shown to be; used where they gave no other. */
    name: z.string().optional(),
    /** True where it matters how soon someone looks at it. */
    timeCritical: z.boolean().optional(),
    /** Asks only for name, e-mail and what it is about. */
    short: z.boolean().optional(),
    /** The shopper has read what is to be sent and said yes: they get no second last look. */
    agreed: z.boolean().optional(),
  })
  .readonly();

export type Handover = z.infer<typeof handoverSchema>;

/** What the contact form gives back to the topic below it. */
export type ContactResult = { kind: 'sent'; number: string; reason: HandoverReason } | { kind: 'notSent' };

export function isContactResult(result: unknown): result is ContactResult {
  return (
    typeof result === 'object' &&
    result !== null &&
    'kind' in result &&
    ['sent', 'notSent'].includes(String(result.kind))
  );
}

/** What the policy says of a matter that the team takes up as it is; undefined for any other. */
export function teamRequestOf(reason: HandoverReason): TeamRequest | undefined {
  const matter = TEAM_MATTERS.find((candidate) => candidate === reason);
  return matter && teamRequest(matter);
}
