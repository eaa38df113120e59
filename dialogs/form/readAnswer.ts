import type { ContactForm } from '../../policies';
import { normalizeText } from '../reading/normalizeText';
import { readChange } from '../reading/readChange';
import type { Field, FieldContext, Parsed } from './field';

export type ReadAnswer<T> =
  | {
      readonly kind: 'answers';
      readonly patch: Partial<T>;
      readonly isToQuestion: boolean;
      readonly isSure?: boolean;
    }
  | Exclude<Parsed<T>, { kind: 'read' }>;

/**
 * What a message means to a form: the answer to its open question, facts for other fields, a
 * correction, all of that, or nothing. Reads only.
 */
export function readAnswer<T extends object, Loaded>(
  fields: readonly Field<T, Loaded>[],
  asked: Field<T, Loaded>,
  context: FieldContext<T, Loaded>,
): ReadAnswer<T> {
  const changed = asked.promptKind === 'freeText' ? undefined : readNamedChange(fields, context);
  if (changed) return changed;
  const { input, vocabulary } = context.turn;
  const parsed = asked.parse(context);
  const others = recallOthers(fields, asked, context);
  const hasOthers = Object.keys(others).length > 0;
  // "No, order 1043" refuses what was known, and not what was asked.
  const isCorrection =
    hasOthers && asked.promptKind === 'choice' && vocabulary.correction.test(normalizeText(input.text));
  if (isCorrection) return { kind: 'answers', patch: others, isToQuestion: false };
  if (parsed.kind === 'read') {
    const { isSure = false } = parsed;
    return { kind: 'answers', patch: { ...others, ...parsed.patch }, isToQuestion: true, isSure };
  }
  return parsed.kind === 'refused' && hasOthers
    ? { kind: 'answers', patch: others, isToQuestion: false }
    : parsed;
}

/** "change the e-mail", with or without what it is to be. */
function readNamedChange<T extends object, Loaded>(
  fields: readonly Field<T, Loaded>[],
  context: FieldContext<T, Loaded>,
): ReadAnswer<T> | undefined {
  const { turn } = context;
  const change = readChange(turn.input.text, turn.vocabulary);
  const field = change && fieldMeantBy(fields, change.field, context);
  if (!change || !field) return undefined;
  if (change.value === undefined) {
    return field.isMissing(context) ? undefined : { kind: 'giveAnew', field: change.field };
  }
  const input = { ...turn.input, text: change.value };
  const parsed = field.parse({ ...context, turn: { ...turn, input } });
  return parsed.kind === 'read' ? { kind: 'answers', patch: parsed.patch, isToQuestion: false } : undefined;
}

/** The field that a shopper means by a name of the contact form's. */
export function fieldMeantBy<T extends object, Loaded>(
  fields: readonly Field<T, Loaded>[],
  named: keyof ContactForm,
  context: FieldContext<T, Loaded>,
): Field<T, Loaded> | undefined {
  return fields.find((field) => field.isMeantBy?.(named, context) ?? field.name === named);
}

/** What the message states for other fields than the asked one, as far as it is new. */
function recallOthers<T extends object, Loaded>(
  fields: readonly Field<T, Loaded>[],
  asked: Field<T, Loaded>,
  context: FieldContext<T, Loaded>,
): Partial<T> {
  const patch: Partial<T> = {};
  for (const field of fields) {
    const isOpen = asked.promptKind !== 'freeText' || field.isInEveryMessage;
    if (field.name !== asked.name && isOpen) {
      Object.assign(patch, field.recall?.(context.turn.input.found, context));
    }
  }
  const entries = Object.entries(patch) as [keyof T, unknown][];
  const isNew = ([key, value]: [keyof T, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(context.answers[key]);
  return Object.fromEntries(entries.filter(isNew)) as Partial<T>;
}
