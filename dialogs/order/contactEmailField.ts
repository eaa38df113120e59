import type { KnownFacts } from '../conversationFacts';
import type { Field, FieldContext } from '../form/field';
import type { OrderAnswers, OrderLoaded } from './orderAnswers';

type Context = FieldContext<OrderAnswers, OrderLoaded>;

/**
 * Once the order is shown to be the shopper's, another e-mail address is where our team is to write,
 * and no new proof. Asked only when the shopper wants it changed.
 */
export const contactEmailField: Field<OrderAnswers, OrderLoaded> = {
  name: 'contactEmail',
  keys: ['contactEmail'],
  whenEmptied: { wantsContactEmail: true },
  promptKind: 'value',
  isMeantBy: (named, context) => named === 'email' && isProven(context),
  isMissing: ({ answers }) => answers.wantsContactEmail === true && answers.contactEmail === undefined,
  question: ({ turn: { wording } }, attempt) => ({ text: wording.contact.askEmail(attempt), chips: [] }),
  parse: ({ turn: { input, wording } }) =>
    input.found.email === undefined
      ? { kind: 'refused', why: wording.contact.emailNotRead(), isAttempt: input.text.includes('@') }
      : { kind: 'read', patch: { contactEmail: input.found.email } },
  recall: (known, context) => {
    const { email } = known;
    const isNew = email !== undefined && email !== (context.answers.contactEmail ?? context.answers.email);
    return isNew && isContactOnly(known, context) ? { contactEmail: email } : undefined;
  },
};

/** An address that comes with another order's number is the proof for that order. */
export function isContactOnly({ orderNumber }: KnownFacts, context: Context): boolean {
  return isProven(context) && (orderNumber === undefined || orderNumber === context.answers.orderNumber);
}

function isProven({ loaded: { view } }: Context): boolean {
  return view.kind === 'found';
}
