import { z } from 'zod';
import type { Field, FieldContext, Parsed } from '../form/field';
import type { OrderAnswers, OrderLoaded } from '../order/orderAnswers';
import { normalizeText } from '../reading/normalizeText';

export const photoAnswersShape = { photo: z.enum(['given', 'none']) };

type Answers = OrderAnswers & z.infer<z.ZodObject<typeof photoAnswersShape>>;
type Context = FieldContext<Answers, OrderLoaded>;

/**
 * A photo helps, and nobody has to have one. Any file that was sent in the matter counts; the
 * conversation keeps it for the ticket.
 *
 * @param isWanted the topic has come to where a photo is of use
 */
export function createPhotoField(isWanted: (context: Context) => boolean): Field<Answers, OrderLoaded> {
  return {
    name: 'photo',
    keys: ['photo'],
    promptKind: 'value',
    isMissing: (context) => context.answers.photo === undefined && isWanted(context),
    question: ({ turn: { wording } }, attempt) => ({
      text: wording.returns.askPhoto(attempt),
      chips: [wording.returns.noPhoto],
    }),
    parse: ({ turn: { input, vocabulary, wording } }): Parsed<Answers> => {
      if (input.files.length > 0) return { kind: 'read', patch: { photo: 'given' } };
      const said = normalizeText(input.text);
      return said === normalizeText(wording.returns.noPhoto) || vocabulary.withoutPhoto.test(said)
        ? { kind: 'read', patch: { photo: 'none' } }
        : { kind: 'refused', why: wording.returns.noFileSeen() };
    },
    recall: (_known, { turn: { facts } }) => (facts.files.length > 0 ? { photo: 'given' } : undefined),
  };
}
