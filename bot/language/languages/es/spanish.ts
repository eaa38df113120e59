import { REASON_WORDS } from '../../../../dialogs/text/es/reasonWords';
import { createClassesOf } from '../../wordClasses';
import type { LanguageWords } from '../languageWords';
import { ADDRESS_WORDS } from './addressWords';
import { AMOUNT_WORDS } from './amountWords';
import { DATE_WORDS } from './dateWords';
import { readLexicon } from './lexicon';
import { MATERIAL_WORDS } from './materials';
import { ORDER_NUMBER_WORDS } from './orderNumberWords';
import { PERSON_NAME_WORDS } from './personNameWords';
import { SHORTHAND } from './shorthand';
import { CLASSES } from './wordClasses';

export const SPANISH_WORDS: LanguageWords = {
  code: 'es',
  shorthand: SHORTHAND,
  contractions: [],
  dropsAccents: true,
  classes: CLASSES,
  classesOf: createClassesOf(CLASSES),
  hasEncoder: false,
  hasDictionary: false,
  readLexicon,
  entities: {
    addresses: ADDRESS_WORDS,
    amounts: AMOUNT_WORDS,
    dates: DATE_WORDS,
    materials: MATERIAL_WORDS,
    orderNumbers: ORDER_NUMBER_WORDS,
    personNames: PERSON_NAME_WORDS,
    reasons: REASON_WORDS,
  },
};
