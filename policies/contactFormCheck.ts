import { contactFormSchema, type ContactForm, type ContactTopic } from './contactForm';
import type { DecisionBase } from './decision';

export type ContactFormField = keyof ContactForm;

/** The form as far as it is filled in. */
export interface ContactFormDraft {
  readonly name?: string;
  readonly email?: string;
  readonly orderNumber?: string;
  readonly topic?: ContactTopic;
  readonly description?: string;
  /** The shopper has said that there is no order, or no number of it at hand. */
  readonly withoutOrder?: boolean;
}

export interface ContactFormFacts {
  /** Whether the topic makes an order number apply; never while the shopper has none. */
  readonly orderNumberApplies: boolean;
  /** Not given yet, in the order in which they are asked. */
  readonly missing: readonly ContactFormField[];
  /** Given, and not what the form takes. */
  readonly invalid: readonly ContactFormField[];
}

export type ContactFormCheck =
  | DecisionBase<'complete', 'formComplete', ContactFormFacts>
  | DecisionBase<'needsFacts', 'formIncomplete' | 'formInvalid', ContactFormFacts>;

const ASKED_IN_ORDER = ['topic', 'description', 'orderNumber', 'name', 'email'] as const;
const ABOUT_AN_ORDER: readonly ContactTopic[] = ['order', 'shipping', 'return', 'payment'];

/**
 * What does the Contact Us form still need (section 2): contact details that are valid, a detailed
 * description, and the order number where one applies? What is given and wrong goes before what
 * is not given.
 *
 * @example
 * contactFormCheck({ topic: 'shipping', name: 'Ada', email: 'ada@example.com' });
 * // kind 'needsFacts', facts.missing ['description', 'orderNumber']
 */
export function contactFormCheck(draft: ContactFormDraft): ContactFormCheck {
  const { topic, withoutOrder = false } = draft;
  const orderNumberApplies = !withoutOrder && topic !== undefined && ABOUT_AN_ORDER.includes(topic);
  const missing = ASKED_IN_ORDER.filter(
    (field) => draft[field] === undefined && (field !== 'orderNumber' || orderNumberApplies),
  );
  const invalid = ASKED_IN_ORDER.filter(
    (field) => draft[field] !== undefined && !contactFormSchema.shape[field].safeParse(draft[field]).success,
  );
  const facts: ContactFormFacts = { orderNumberApplies, missing, invalid };
  if (invalid.length > 0) return { kind: 'needsFacts', reason: 'formInvalid', section: 2, facts };
  if (missing.length > 0) return { kind: 'needsFacts', reason: 'formIncomplete', section: 2, facts };
  return { kind: 'complete', reason: 'formComplete', section: 2, facts };
}
