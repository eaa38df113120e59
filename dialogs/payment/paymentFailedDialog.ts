import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { z } from 'zod';
import { PAYMENT_CAUSES, paymentFailure, toRecordedDecision, type PaymentFailure } from '../../policies';
import type { ContactResult } from '../contact/handover';
import { rememberDecision } from '../conversationFacts';
import { DIALOG_IDS } from '../dialogIds';
import type { Field, FieldContext } from '../form/field';
import { FormDialog } from '../form/formDialog';
import type { Intent } from '../language/intents';
import { normalizeText } from '../reading/normalizeText';
import { readYesNo } from '../reading/readYesNo';

const answersSchema = z.object({
  /** Checked without success. */
  ruledOut: z.array(z.enum(PAYMENT_CAUSES)),
  solved: z.boolean(),
  /** The opening words were said. */
  begun: z.boolean(),
});

type PaymentFailedAnswers = z.infer<typeof answersSchema>;

const checkField: Field<PaymentFailedAnswers, PaymentFailure> = {
  name: 'check',
  keys: ['ruledOut'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded }) => loaded.kind === 'checkCause' && !answers.solved,
  question: ({ loaded, turn: { wording } }) => ({
    text:
      loaded.kind === 'checkCause' ? wording.payment.cause(loaded.facts.cause) : wording.payment.notRead(),
    chips: [wording.chips.itWorked, wording.chips.stillFails],
  }),
  parse: ({ loaded, turn }) => {
    const { input, vocabulary, wording } = turn;
    const said = normalizeText(input.text);
    const answer = readYesNo(input.text, vocabulary);
    // "Yes, I checked that" is no success.
    const hasFailed = vocabulary.stillFails.test(said) || answer === 'no';
    if (vocabulary.worked.test(said) || (answer === 'yes' && !hasFailed)) {
      return { kind: 'read', patch: { solved: true } };
    }
    if (hasFailed) {
      const checked = loaded.kind === 'checkCause' ? [loaded.facts.cause] : [];
      return { kind: 'read', patch: { ruledOut: [...loaded.facts.ruledOut, ...checked] } };
    }
    return { kind: 'refused', why: wording.payment.notRead(), whole: true };
  },
};

/** A payment failed: one likely cause at a time, then a person. */
export class PaymentFailedDialog extends FormDialog<PaymentFailedAnswers, PaymentFailure> {
  readonly matter = 'paymentFailed';
  readonly intents: readonly Intent[] = ['PaymentFailed'];
  protected readonly formVersion = 2;
  protected readonly answersSchema = answersSchema;
  protected readonly fields = [checkField];

  /** Begins with a word of comfort, and notes what is ruled out so far, whoever takes over then. */
  protected override announce({
    answers,
    loaded,
    turn: { facts, reply, wording },
  }: FieldContext<PaymentFailedAnswers, PaymentFailure>): Partial<PaymentFailedAnswers> | undefined {
    facts.decisions = facts.decisions.filter(({ policy }) => policy !== 'paymentFailure');
    rememberDecision(facts, toRecordedDecision('paymentFailure', loaded));
    if (answers.begun) return undefined;
    reply.say(wording.payment.begin());
    return { begun: true };
  }

  protected load({ ruledOut = [] }: Partial<PaymentFailedAnswers>): Promise<PaymentFailure> {
    return Promise.resolve(paymentFailure(ruledOut));
  }

  protected complete(
    dc: DialogContext,
    { answers, loaded, turn }: FieldContext<PaymentFailedAnswers, PaymentFailure>,
  ): Promise<DialogTurnResult> {
    const { wording, facts, reply } = turn;
    const result: ContactResult = { kind: 'notSent' };
    if (answers.solved) {
      reply.say(wording.payment.worked());
      return dc.endDialog(result);
    }
    reply.say(wording.payment.exhausted());
    return dc.replaceDialog(DIALOG_IDS.offer, {
      answers: {
        question: wording.payment.offerPerson(),
        handover: {
          reason: 'paymentFailed',
          topic: 'payment',
          draft: [wording.payment.draftFailed(loaded.facts.ruledOut), facts.matter]
            .filter(Boolean)
            .join('\n'),
        },
      },
    });
  }
}
