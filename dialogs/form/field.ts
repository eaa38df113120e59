/** A form's questions as rows of a table. */
import type { ContactForm } from '../../policies';
import type { KnownFacts } from '../conversationFacts';
import type { Turn } from '../turn';

export interface Question {
  readonly text: string;
  /** Quick replies. */
  readonly chips: readonly string[];
  /** It is answered with names, whose words tell nothing of the language that the shopper speaks. */
  readonly takesNames?: boolean;
}

/** How a question takes its answer; decides what may interrupt it. */
export type PromptKind = 'choice' | 'value' | 'freeText';

export type Parsed<T> =
  | {
      readonly kind: 'read';
      readonly patch: Partial<T>;
      /** Its words mean nothing else, so it is no other matter, whatever the recogniser thinks. */
      readonly isSure?: boolean;
    }
  /** The message is no answer, for a reason worth telling; the question follows it, unless it is `whole`. */
  | {
      readonly kind: 'refused';
      readonly why: string;
      readonly whole?: boolean;
      /** It was meant as an answer, so it is no other matter, whatever the recogniser thinks. */
      readonly isAttempt?: boolean;
    }
  /** The message is an answer that could mean two things. */
  | { readonly kind: 'unclear'; readonly question: Question }
  /** The shopper names a field that is to be given anew. */
  | { readonly kind: 'giveAnew'; readonly field: keyof ContactForm };

/** What a field sees. `Loaded` is what the form fetched or decided from its answers. */
export interface FieldContext<T, Loaded> {
  readonly answers: Readonly<Partial<T>>;
  readonly loaded: Loaded;
  readonly turn: Turn;
}

export interface Field<T, Loaded = undefined> {
  readonly name: string;
  /** What the field holds: emptied when the shopper wants it changed. */
  readonly keys: readonly (keyof T)[];
  /** What holds instead then, where "not given" is an answer too. */
  readonly whenEmptied?: Partial<T>;
  readonly promptKind: PromptKind;
  /** Recalled also from a message that answers a free text. */
  readonly isInEveryMessage?: boolean;
  /** "Change the e-mail" means this field; by default the one that is called so. */
  isMeantBy?(named: keyof ContactForm, context: FieldContext<T, Loaded>): boolean;
  /** Asked only while this holds. */
  isMissing(context: FieldContext<T, Loaded>): boolean;
  /** @param attempt how many answers in a row could not be read; from 1 on it says it better */
  question(context: FieldContext<T, Loaded>, attempt: number): Question;
  parse(context: FieldContext<T, Loaded>): Parsed<T>;
  /**
   * The answer, if these facts hold it: asked with all that the conversation knows before the
   * question is put, and with what the present message states at any time, for corrections.
   */
  recall?(known: KnownFacts, context: FieldContext<T, Loaded>): Partial<T> | undefined;
}
