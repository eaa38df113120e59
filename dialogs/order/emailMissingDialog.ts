import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { z } from 'zod';
import {
  maskEmail,
  orderMails,
  policyAnswer,
  toRecordedDecision,
  type Order,
  type OrderMail,
} from '../../policies';
import type { Handover } from '../contact/handover';
import type { Field, FieldContext } from '../form/field';
import type { Intent } from '../language/intents';
import { normalizeText } from '../reading/normalizeText';
import { readChoice } from '../reading/readChoice';
import { MAIL_KINDS, type MailKind } from '../text/mailWording';
import type { Vocabulary } from '../text/vocabulary';
import type { Ending } from '../matterNotes';
import type { Turn } from '../turn';
import { nextStepChips } from './nextStepChips';
import { orderAnswersShape, type OrderLoaded, type Outcome } from './orderAnswers';
import { acceptField, createProofFields } from './orderFields';
import { OrderTopicDialog } from './orderTopicDialog';

const answersSchema = z.object({
  ...orderAnswersShape,
  /** The mails that are missed, where they were named. */
  missed: z.array(z.enum(MAIL_KINDS)),
  /** Those that are to be sent again, out of several that were due. */
  resend: z.array(z.enum(MAIL_KINDS)),
});

type Answers = z.infer<typeof answersSchema>;

interface Loaded extends OrderLoaded {
  /** Kinds of mail that were due, where the shopper has to say which to send again. */
  readonly choices?: readonly MailKind[];
}

const resendField: Field<Answers, Loaded> = {
  name: 'resend',
  keys: ['resend'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded: { choices = [] } }) => choices.length > 1 && answers.resend === undefined,
  question: ({ loaded: { choices = [] }, turn: { wording } }) => ({
    text: wording.mail.askResend(),
    chips: [
      ...choices.map((kind) => wording.mail.kinds[kind]),
      wording.returns.allItems(choices.length),
      wording.mail.none,
    ],
  }),
  parse: ({ loaded: { choices = [] }, turn: { input, vocabulary, wording } }) => {
    const options = [...choices.map((kind) => wording.mail.kinds[kind]), wording.mail.none];
    const isAll = vocabulary.all.test(normalizeText(input.text));
    const named = readMailKinds(input.text, vocabulary).filter((kind) => choices.includes(kind));
    if (isAll || named.length > 0) return { kind: 'read', patch: { resend: isAll ? [...choices] : named } };
    const chosen = readChoice(
      input.text,
      options.map((label) => ({ label })),
      vocabulary,
    );
    const isNone = vocabulary.no.test(normalizeText(input.text));
    if (!chosen && !isNone) return { kind: 'refused', why: wording.general.pickOne() };
    return { kind: 'read', patch: { resend: (chosen ?? []).flatMap((index) => choices[index] ?? []) } };
  },
};

/** No e-mail came: which were due, when and to which address; the team sends them again. */
export class EmailMissingDialog extends OrderTopicDialog<Answers, Loaded> {
  readonly matter = 'emailMissing';
  readonly intents: readonly Intent[] = ['EmailMissing'];
  protected readonly formVersion = 1;
  protected readonly answersSchema = answersSchema;
  protected readonly fields = [...createProofFields('answersInGeneral'), resendField, acceptField];

  protected override prepare(given: Partial<Answers>, { input, vocabulary }: Turn): Partial<Answers> {
    const missed = readMailKinds(input.text, vocabulary);
    return { ...(missed.length > 0 && { missed }), ...given };
  }

  protected decide(order: Order | undefined, answers: Partial<Answers>, turn: Turn): Omit<Loaded, 'view'> {
    if (!order) return { outcome: outcomeInGeneral(turn) };
    const { now, settings, wording } = turn;
    const { missed = ['orderConfirmation', 'shippingConfirmation'], resend } = answers;
    const mails = orderMails(order, now, settings).filter(({ facts }) => missed.includes(facts.mail));
    const due = mails.filter(({ kind }) => kind === 'due');
    const choices = [...new Set(due.map(({ facts }) => facts.mail))];
    const isUnclear = mails.some(({ kind }) => kind === 'needsPerson');
    const toSend = due.filter(({ facts }) => resend?.includes(facts.mail) ?? true);
    const handover = toHandover(order, toSend, turn);
    const offer = isUnclear
      ? { question: wording.order.offerLookAt(), handover: { ...handover, agreed: false } }
      : choices.length === 1
        ? { question: wording.mail.offerResend(), handover }
        : undefined;
    const outcome: Outcome = {
      key: [order.orderNumber, ...mails.map(({ facts, kind }) => `${facts.mail}/${kind}`)].join(' '),
      decisions: mails.map((mail) => toRecordedDecision('orderMails', mail)),
      say: (reply) => reply.say(wording.mail.told(order.orderNumber, mails, maskEmail(order.email))),
      ...(offer && { offer }),
      ...(!offer && (resend ?? []).length > 0 && { file: handover }),
      chips: nextStepChips(order, turn),
    };
    return { outcome, ...(!isUnclear && { choices }) };
  }

  protected override endingOf(context: FieldContext<Answers, Loaded>): Ending {
    return context.answers.resend?.length === 0 ? 'unresolved' : super.endingOf(context);
  }

  protected override complete(
    dc: DialogContext,
    context: FieldContext<Answers, Loaded>,
  ): Promise<DialogTurnResult> {
    const { answers, turn } = context;
    if (answers.resend?.length === 0) turn.reply.say(turn.wording.general.declinedOffer());
    return super.complete(dc, context);
  }
}

function toHandover(order: Order, toSend: readonly OrderMail[], { facts, wording }: Turn): Handover {
  return {
    reason: 'emailMissing',
    topic: 'order',
    orderNumber: order.orderNumber,
    draft: [wording.mail.draft(toSend), facts.matter].filter(Boolean).join('\n'),
    agreed: true,
  };
}

/** Without its number nobody can look: what the policy says, and the offer of a person. */
function outcomeInGeneral({ facts, now, settings, wording }: Turn): Outcome {
  const answer = policyAnswer('emails', settings, now);
  return {
    key: 'withoutNumber',
    decisions: [toRecordedDecision('policyAnswer', answer)],
    say: (reply) => reply.say(wording.answers.policy(answer)),
    offer: {
      question: wording.answers.offerToFile('emailMissing'),
      handover: { reason: 'emailMissing', topic: 'order', ...(facts.matter && { draft: facts.matter }) },
    },
  };
}

function readMailKinds(text: string, { mailKinds }: Vocabulary): MailKind[] {
  const said = normalizeText(text);
  return MAIL_KINDS.filter((kind) => mailKinds[kind].test(said));
}
