/** The one-time code by mail: the other way to show that an order is one's own. */
import { ONE_TIME_CODE } from '../oneTimeCode';
import type { Field, FieldContext, Parsed } from '../form/field';
import { normalizeText } from '../reading/normalizeText';
import type { OrderAnswers, OrderLoaded } from './orderAnswers';

/** What is longer tells a story, and is no answer to a question of the proof. */
const MOST_LETTERS = 300;

type OrderContext = FieldContext<OrderAnswers, OrderLoaded>;

export const codeField: Field<OrderAnswers, OrderLoaded> = {
  name: 'code',
  keys: ['codeFor', 'codesAsked', 'codesTyped'],
  promptKind: 'value',
  isMissing: ({ loaded }) => loaded.view.kind === 'codeAwaited',
  question: ({ answers, turn: { wording } }, attempt) => {
    const { orderNumber = '', codesAsked = 0, codesTyped = 0 } = answers;
    const { proof, chips } = wording;
    const text =
      attempt > 0
        ? proof.askCode(orderNumber)
        : codesTyped > 0
          ? proof.codeWrong(codesTyped)
          : codesAsked > 0
            ? proof.codeSent(orderNumber, codesAsked)
            : proof.askCode(orderNumber);
    return { text, chips: [chips.newCode, chips.byEmail, chips.person] };
  },
  parse: (context) => {
    const { input, vocabulary, wording } = context.turn;
    const { proof } = vocabulary;
    const said = beginningOf(input.text);
    // An address beside other words is one that the shopper rather gives.
    if (input.found.email !== undefined) {
      return { kind: 'read', patch: { email: input.found.email, codeFor: undefined } };
    }
    const isAgain = proof.sendAgain.test(said) || said === normalizeText(wording.chips.newCode);
    const reading = isAgain ? askForCode(context) : readCodeOrWish(context);
    if (reading) return reading;
    if (proof.byEmail.test(said) || said === normalizeText(wording.chips.byEmail)) {
      return { kind: 'giveAnew', field: 'email' };
    }
    const why = proof.nothingCame.test(said) ? wording.proof.codeNotThere() : wording.proof.codeNotRead();
    return { kind: 'refused', why, whole: true, isAttempt: proof.nothingCame.test(said) };
  },
};

/** What each question of the proof takes beside its own answer: a code, the wish for one, and that there is no mail. */
export function readCodeOrWish(context: OrderContext): Parsed<OrderAnswers> | undefined {
  const { answers, turn } = context;
  const { input, vocabulary, wording } = turn;
  const said = beginningOf(input.text);
  if (input.code !== undefined) return readCode(context, input.code);
  if (vocabulary.proof.cannotReadMail.test(said)) {
    return { kind: 'read', patch: { unprovable: true, codeFor: undefined }, isSure: true };
  }
  const isWish = vocabulary.proof.asksForCode.test(said) || said === normalizeText(wording.chips.mailCode);
  return isWish && answers.orderNumber !== undefined ? askForCode(context) : undefined;
}

/** The code is mailed once the answer is taken; `remember` of the topic has it done. */
export function askForCode({ answers }: OrderContext): Parsed<OrderAnswers> {
  const { orderNumber, codesAsked = 0 } = answers;
  const patch = { codeFor: orderNumber, codesAsked: codesAsked + 1, codesTyped: 0, unprovable: false };
  return { kind: 'read', patch, isSure: true };
}

function readCode({ answers, turn }: OrderContext, code: string): Parsed<OrderAnswers> {
  const { orderNumber, codesTyped = 0 } = answers;
  if (code.length !== ONE_TIME_CODE.digits) {
    return { kind: 'refused', why: turn.wording.proof.codeLength(code.length), whole: true, isAttempt: true };
  }
  // Only that one was typed: the code itself is in the message alone.
  return { kind: 'read', patch: { codeFor: orderNumber, codesTyped: codesTyped + 1 }, isSure: true };
}

/** As the words of the proof are compared. */
export function beginningOf(text: string): string {
  return normalizeText(text.slice(0, MOST_LETTERS));
}
