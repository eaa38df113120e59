/** The fields that every topic about one order begins with and ends with. */
import { canonicalOrderNumber } from '../../policies';
import type { Field, FieldContext, Parsed } from '../form/field';
import { readLoneOrderNumber } from '../reading/readLoneOrderNumber';
import { readYesNo } from '../reading/readYesNo';
import { normalizeText } from '../reading/normalizeText';
import { askForCode, beginningOf, codeField, readCodeOrWish } from './codeField';
import { contactEmailField, isContactOnly } from './contactEmailField';
import type { WithoutOrder } from '../text/wording';
import type { OrderAnswers, OrderLoaded } from './orderAnswers';

type OrderContext = FieldContext<OrderAnswers, OrderLoaded>;
type OrderField = Field<OrderAnswers, OrderLoaded>;

/** From the order's number to the proof that it is the shopper's. */
export function createProofFields(without: WithoutOrder): readonly OrderField[] {
  return [createOrderNumberField(without), orderEmailField, codeField, recheckField, contactEmailField];
}

function createOrderNumberField(without: WithoutOrder): OrderField {
  return {
    name: 'orderNumber',
    keys: ['orderNumber'],
    promptKind: 'value',
    isMissing: ({ answers }) => answers.orderNumber === undefined && !answers.withoutNumber,
    question: ({ turn: { wording } }, attempt) => ({
      text: wording.proof.askOrderNumber(attempt, without),
      chips: [wording.chips.noNumber],
    }),
    parse: (context) => {
      const { turn } = context;
      const orderNumber = givenOrderNumber(context);
      if (orderNumber !== undefined) return { kind: 'read', patch: { orderNumber, withoutNumber: false } };
      if (hasNone(context)) return { kind: 'read', patch: { withoutNumber: true } };
      const isAttempt = /\d{3}/.test(turn.input.text);
      return { kind: 'refused', why: turn.wording.proof.notAnOrderNumber(), isAttempt };
    },
    recall: ({ orderNumber }) =>
      orderNumber === undefined ? undefined : { orderNumber, withoutNumber: false },
  };
}

/** Not asked of a customer whom the shop's own sign-in vouches for. */
const orderEmailField: OrderField = {
  name: 'email',
  keys: ['email', 'codeFor', 'codesAsked', 'codesTyped'],
  promptKind: 'value',
  isMissing: ({ answers, loaded }) =>
    loaded.view.kind === 'incomplete' && answers.orderNumber !== undefined && answers.email === undefined,
  question: ({ answers, turn: { wording } }, attempt) => ({
    text: wording.proof.askOrderEmail(answers.orderNumber ?? '', attempt),
    chips: [wording.chips.mailCode],
  }),
  parse: (context) => {
    const { input, vocabulary, wording } = context.turn;
    if (input.found.email !== undefined) return { kind: 'read', patch: { email: input.found.email } };
    const reading = readCodeOrWish(context);
    if (reading) return reading;
    const said = beginningOf(input.text);
    const isUnknown = vocabulary.withoutOne.test(said) || vocabulary.proof.unknownEmail.test(said);
    if (isUnknown) return askForCode(context);
    return { kind: 'refused', why: wording.proof.notAnEmail(), isAttempt: input.text.includes('@') };
  },
  isMeantBy: (named, { loaded }) => named === 'email' && loaded.view.kind !== 'found',
  recall: (known, context) => {
    const { answers, turn } = context;
    const { orderNumber: number } = answers;
    if (known !== turn.facts && isContactOnly(known, context)) return undefined;
    if (known === turn.facts && number !== undefined && turn.facts.codeFor === number) {
      return { codeFor: number };
    }
    const proven = turn.facts.proven.find(({ orderNumber }) => orderNumber === number);
    const email = known === turn.facts ? (proven?.email ?? known.email) : known.email;
    return email === undefined ? undefined : { email };
  },
};

/** After a pair that did not match: either half may be the wrong one, and the bot never says which. */
const recheckField: OrderField = {
  name: 'recheck',
  keys: [],
  promptKind: 'value',
  isMissing: ({ loaded }) => loaded.view.kind === 'missed',
  question: ({ answers, turn: { customer, facts, wording } }, attempt) => ({
    text:
      attempt === 0
        ? wording.proof.noMatch(
            facts.misses,
            answers.orderNumber ?? '',
            answers.email ?? customer?.email ?? '',
          )
        : wording.proof.recheckNotRead(attempt),
    chips: [wording.chips.mailCode, wording.chips.noNumber, wording.chips.person],
  }),
  parse: (context): Parsed<OrderAnswers> => {
    const { turn } = context;
    const { unknownEmail } = turn.vocabulary.proof;
    const orderNumber = givenOrderNumber(context);
    const { email } = turn.input.found;
    if (orderNumber !== undefined || email !== undefined) {
      const patch = {
        ...(orderNumber !== undefined && { orderNumber }),
        ...(email !== undefined && { email }),
      };
      return { kind: 'read', patch };
    }
    const reading = readCodeOrWish(context);
    if (reading) return reading;
    if (unknownEmail.test(beginningOf(turn.input.text))) return askForCode(context);
    if (hasNone(context)) return { kind: 'read', patch: { withoutNumber: true } };
    return { kind: 'refused', why: turn.wording.proof.recheckNotRead(0), whole: true };
  },
};

/** The offer that closes the topic, where the outcome has one. */
export const acceptField: OrderField = {
  name: 'accepted',
  keys: ['accepted'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded }) => loaded.outcome?.offer !== undefined && answers.accepted === undefined,
  question: ({ loaded, turn: { wording } }, attempt) => {
    const { text, chips } = loaded.outcome?.offer?.question ?? wording.general.offerPerson();
    return { text: attempt === 0 ? text : wording.general.yesNoAgain(text), chips };
  },
  parse: (context) => {
    const { loaded, turn } = context;
    const { text } = turn.input;
    const found = loaded.view.kind === 'withoutNumber' ? givenOrderNumber(context) : undefined;
    if (found !== undefined) return { kind: 'read', patch: { orderNumber: found, withoutNumber: false } };
    const proof = loaded.view.kind === 'unprovable' ? readCodeOrWish(context) : undefined;
    if (proof) return proof;
    if (loaded.view.kind === 'unavailable' && turn.vocabulary.tryAgain.test(normalizeText(text))) {
      return { kind: 'read', patch: { told: '' } };
    }
    const isSend = turn.vocabulary.send.test(normalizeText(text));
    const answer = isSend ? 'yes' : readYesNo(text, turn.vocabulary);
    return answer
      ? { kind: 'read', patch: { accepted: answer === 'yes' } }
      : { kind: 'refused', why: turn.wording.general.yesOrNo() };
  },
};

function givenOrderNumber({ turn: { input, settings } }: OrderContext): string | undefined {
  const { text, recognition, found } = input;
  const spoken = text.replace(/[.!?]+$/, '');
  return (
    found.orderNumber ??
    canonicalOrderNumber(spoken, settings.policy) ??
    readLoneOrderNumber(text, recognition.entities, settings.policy)
  );
}

function hasNone({ turn: { input, vocabulary } }: OrderContext): boolean {
  const said = normalizeText(input.text);
  return vocabulary.withoutOne.test(said) || readYesNo(input.text, vocabulary) === 'no';
}
