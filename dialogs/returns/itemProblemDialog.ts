import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { z } from 'zod';
import { returnPostage, toRecordedDecision, type ReturnReason } from '../../policies';
import { forgetItem, rememberDecision } from '../conversationFacts';
import { DIALOG_IDS } from '../dialogIds';
import type { Field, FieldContext } from '../form/field';
import { FormDialog } from '../form/formDialog';
import type { Intent } from '../language/intents';
import { readChoice } from '../reading/readChoice';
import { readReason } from '../reading/readReason';

const FAULTS = [
  'defect',
  'damagedInTransit',
  'wrongItem',
  'notAsDescribed',
] as const satisfies readonly ReturnReason[];

type Fault = (typeof FAULTS)[number];

const answersSchema = z.object({ fault: z.enum(FAULTS) });

type ItemProblemAnswers = z.infer<typeof answersSchema>;

const faultField: Field<ItemProblemAnswers> = {
  name: 'fault',
  keys: ['fault'],
  promptKind: 'choice',
  isMissing: ({ answers }) => answers.fault === undefined,
  question: ({ turn: { wording } }, attempt) => ({
    text: wording.returns.askFault(attempt),
    chips: FAULTS.map((fault) => wording.returns.faults[fault]),
  }),
  parse: ({ turn: { input, vocabulary, wording } }) => {
    const options = FAULTS.map((fault) => ({ label: wording.returns.faults[fault] }));
    const chosen = readChoice(input.text, options, vocabulary);
    const fault =
      asFault(readReason(input.text, vocabulary)) ?? FAULTS[chosen?.length === 1 ? (chosen[0] ?? -1) : -1];
    return fault ? { kind: 'read', patch: { fault } } : { kind: 'refused', why: wording.general.pickOne() };
  },
  recall: ({ reason }) => {
    const fault = asFault(reason);
    return fault && { fault };
  },
};

/** Broken, damaged or wrong: who pays the way back, and then first in line with the team. */
export class ItemProblemDialog extends FormDialog<ItemProblemAnswers> {
  readonly matter = 'itemProblem';
  readonly intents: readonly Intent[] = ['ItemProblem'];
  protected readonly formVersion = 1;
  protected readonly answersSchema = answersSchema;
  protected readonly fields = [faultField];

  protected load(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  protected complete(
    dc: DialogContext,
    { answers, turn }: FieldContext<ItemProblemAnswers, undefined>,
  ): Promise<DialogTurnResult> {
    const fault = answers.fault ?? 'defect';
    const decision = returnPostage(fault);
    turn.reply.say(turn.wording.returns.itemProblem(decision));
    rememberDecision(turn.facts, toRecordedDecision('returnPostage', decision));
    forgetItem(turn.facts);
    const { matter } = turn.facts;
    return dc.replaceDialog(DIALOG_IDS.contact, {
      answers: {
        handover: {
          reason: 'itemProblem',
          topic: 'return',
          timeCritical: true,
          ...(matter && { draft: matter }),
        },
      },
    });
  }
}

function asFault(reason: ReturnReason | undefined): Fault | undefined {
  return FAULTS.find((fault) => fault === reason);
}
