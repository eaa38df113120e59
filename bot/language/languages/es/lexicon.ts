import { indexWordClasses } from '../../wordClasses';
import { SHORTHAND } from './shorthand';
import { CLASSES } from './wordClasses';

/** The words that the recogniser knows by name. */
export function readLexicon(): ReadonlyMap<string, number> {
  const lexicon = new Map<string, number>();
  for (const word of indexWordClasses(CLASSES).keys()) lexicon.set(word, 20);
  for (const written of SHORTHAND.values()) for (const word of written.split(' ')) lexicon.set(word, 10);
  return lexicon;
}
