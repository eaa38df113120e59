import { REASON_WORDS } from '../../../../dialogs/text/en/reasonWords';
import { createClassesOf } from '../../wordClasses';
import type { LanguageWords } from '../languageWords';
import { ADDRESS_WORDS } from './addressWords';
import { AMOUNT_WORDS } from './amountWords';
import { CONTRACTIONS } from './contractions';
import { DATE_WORDS } from './dateWords';
import { readLexicon } from './lexicon';
import { MATERIAL_WORDS } from './materials';
import { ORDER_NUMBER_WORDS } from './orderNumberWords';
import { PERSON_NAME_WORDS } from './personNameWords';
import { SHORTHAND } from './shorthand';
import { CLASSES } from './wordClasses';

export const ENGLISH_WORDS: LanguageWords = {
  code: 'en',
  shorthand: SHORTHAND,
  contractions: CONTRACTIONS,
  dropsAccents: false,
  classes: CLASSES,
  classesOf: createClassesOf(CLASSES),
  hasEncoder: true,
  hasDictionary: true,
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
