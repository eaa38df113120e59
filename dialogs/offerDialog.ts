import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { z } from 'zod';
import { handoverSchema, type ContactResult, type Handover } from './contact/handover';
import { DIALOG_IDS } from './dialogIds';
import type { Field, FieldContext, Question } from './form/field';
import { FormDialog } from './form/formDialog';
import type { Ending } from './matterNotes';
import { normalizeText } from './reading/normalizeText';
import { readYesNo } from './reading/readYesNo';

export interface OfferOptions {
  readonly question: Question;
  /** What the contact form begins with after a yes. */
  readonly handover: Handover;
}

interface OfferAnswers extends OfferOptions {
  readonly accepted: boolean;
}

const answersSchema = z.object({
  question: z.object({ text: z.string(), chips: z.array(z.string()) }),
  handover: handoverSchema,
  accepted: z.boolean(),
});

const accepted: Field<OfferAnswers> = {
  name: 'accepted',
  keys: ['accepted'],
  promptKind: 'choice',
  isMissing: ({ answers }) => answers.accepted === undefined,
  question: ({ answers, turn }, attempt) => {
    const { text, chips } = answers.question ?? turn.wording.general.offerPerson();
    return { text: attempt === 0 ? text : turn.wording.general.yesNoAgain(text), chips };
  },
  parse: ({ turn }) => {
    const isSend = turn.vocabulary.send.test(normalizeText(turn.input.text));
    const answer = isSend ? 'yes' : readYesNo(turn.input.text, turn.vocabulary);
    return answer
      ? { kind: 'read', patch: { accepted: answer === 'yes' } }
      : { kind: 'refused', why: turn.wording.general.yesOrNo() };
  },
};

/** One question: shall a person take this on? A yes leads to the contact form. */
export class OfferDialog extends FormDialog<OfferAnswers> {
  readonly matter = 'offer';
  readonly intents = [];
  protected readonly formVersion = 1;
  protected readonly answersSchema = answersSchema;
  protected readonly fields = [accepted];
  protected override readonly isServedByTicket = true;
  protected override readonly recordsAnswers = false;
  protected override readonly isMatter = false;

  protected load(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /** A yes is gone on with by the form. */
  protected override endingOf(): Ending {
    return 'unresolved';
  }

  protected async complete(
    dc: DialogContext,
    context: FieldContext<OfferAnswers, undefined>,
  ): Promise<DialogTurnResult> {
    const { answers, turn } = context;
    if (answers.accepted && answers.handover) {
      return dc.replaceDialog(DIALOG_IDS.contact, { answers: { handover: answers.handover } });
    }
    turn.reply.say(turn.wording.general.declinedOffer());
    const result: ContactResult = { kind: 'notSent' };
    return dc.endDialog(result);
  }
}
