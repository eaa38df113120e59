import type { LanguageCode } from '../../../dialogs/language/languages';
import type { ReturnReason } from '../../../policies';
import type { AddressWords } from '../entities/addresses';
import type { AmountWords } from '../entities/amounts';
import type { DateWords } from '../entities/dates';
import type { MaterialWords } from '../entities/materials';
import type { OrderNumberWords } from '../entities/orderNumbers';
import type { PersonNameWords } from '../entities/personNames';
import type { ClassesOf, WordClasses } from '../wordClasses';

/** What the recogniser knows of one language beside its training data. */
export interface LanguageWords {
  readonly code: LanguageCode;
  /** What is typed on a phone, written out; whole words in lower case. */
  readonly shorthand: ReadonlyMap<string, string>;
  /** What a word may end in, and what that stands for. */
  readonly contractions: readonly (readonly [RegExp, string])[];
  /** Where shoppers leave accents out half of the time, all of them are left out. */
  readonly dropsAccents: boolean;
  readonly classes: WordClasses;
  readonly classesOf: ClassesOf;
  /** Whether the sentence encoder, which knows one language, knows this one. */
  readonly hasEncoder: boolean;
  /** Words that exist beside those of the training data, with their level; the smaller the commoner. */
  readLexicon(): ReadonlyMap<string, number>;
  /** Whether `readLexicon` has the language's words, and not only those of the shop's business. */
  readonly hasDictionary: boolean;
  readonly entities: EntityWords;
}

/** How the language says what is looked for in a message. */
export interface EntityWords {
  readonly addresses: AddressWords;
  readonly amounts: AmountWords;
  readonly dates: DateWords;
  readonly materials: MaterialWords;
  readonly orderNumbers: OrderNumberWords;
  readonly personNames: PersonNameWords;
  readonly reasons: readonly (readonly [ReturnReason, RegExp])[];
}
