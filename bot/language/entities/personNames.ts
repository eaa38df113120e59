import type { Entity } from '../../../dialogs/language/entities';
import type { FoldedText } from './foldedText';

type PersonName = Extract<Entity, { kind: 'personName' }>;

const PARTICLE = String.raw`(?:de|da|di|del|der|den|van|von|la|le|el|al|bin|ibn|st\.?)`;
const CAPITALISED = String.raw`\p{Lu}[\p{Ll}\p{M}]*(?:['’-]?\p{Lu}?[\p{Ll}\p{M}]+)*\.?`;
const NAME = new RegExp(String.raw`^${CAPITALISED}(?:\s+(?:${PARTICLE}\s+){0,2}${CAPITALISED}){0,3}`, 'u');
const LOWER_NAME = new RegExp(String.raw`^[\p{L}\p{M}'’-]{2,20}(?:\s+[\p{L}\p{M}'’-]{2,20})?`, 'u');

/** How a language introduces a name, and what a name is not. Against text without accents. */
export interface PersonNameWords {
  /** Nothing but a name can follow. */
  readonly sure: RegExp;
  /** A name can follow, and much else. */
  readonly likely: RegExp;
  /** First names that are words as well. */
  readonly namesThatAreWords: ReadonlySet<string>;
  /** Words that end a name written in small letters. */
  readonly stops: ReadonlySet<string>;
}

const isShouted = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/**
 * The name that the writer gives as their own. After "my name is" small letters do as well; after "I'm" only
 * capitalised words count. Never words that a dictionary has, so that "I'm Angry" is nobody.
 *
 * @param isWord tells whether a word, in lower case, is an ordinary one
 *
 * @example
 * createPersonNameFinder(isWord, PERSON_NAME_WORDS)(foldText("hi, I'm Anna Weber"))[0]?.value; // 'Anna Weber'
 */
export function createPersonNameFinder(
  isWord: (word: string) => boolean,
  { sure, likely, namesThatAreWords, stops }: PersonNameWords,
): (text: FoldedText) => PersonName[] {
  const isNoName = (word: string): boolean =>
    isWord(word.toLowerCase()) && !namesThatAreWords.has(word.toLowerCase());

  function likelyName(rest: string): string | undefined {
    const name = NAME.exec(rest)?.[0];
    if (name === undefined) return undefined;
    const kept: string[] = [];
    for (const word of name.split(/\s+/)) {
      if (isNoName(word.replace(/\.$/, '')) && !new RegExp(`^${PARTICLE}$`, 'u').test(word)) break;
      kept.push(word);
    }
    return kept.length > 0 ? name.slice(0, endOf(name, kept.length)) : undefined;
  }

  function sureName(rest: string): string | undefined {
    const capitalised = NAME.exec(rest)?.[0];
    if (capitalised !== undefined && capitalised.length > 1) return capitalised;
    const lower = LOWER_NAME.exec(rest)?.[0];
    if (lower === undefined) return undefined;
    const words = lower.split(/\s+/);
    const [first = ''] = words;
    if (stops.has(first.toLowerCase()) || isNoName(first)) return undefined;
    const isSecondName = words[1] !== undefined && !stops.has(words[1].toLowerCase()) && !isNoName(words[1]);
    return lower.slice(0, endOf(lower, isSecondName ? 2 : 1));
  }

  return ({ original, folded }) => {
    const shouted = isShouted(original);
    const patterns: [RegExp, (rest: string) => string | undefined][] = [
      [sure, sureName],
      [likely, (rest) => (shouted ? undefined : likelyName(rest))],
    ];
    for (const [introduction, nameIn] of patterns) {
      for (const match of folded.matchAll(introduction)) {
        const start = match.index + match[0].length;
        const name = nameIn(original.slice(start, start + 100))?.replace(/[.'’-]+$/, '');
        if (name === undefined || name === '') continue;
        const end = start + name.length;
        return [{ kind: 'personName', value: name.replace(/\s+/g, ' '), text: name, start, end }];
      }
    }
    return [];
  };
}

/** Where the first `count` words of a text end. */
function endOf(text: string, count: number): number {
  let end = 0;
  for (const match of [...text.matchAll(/\S+/gu)].slice(0, count)) end = match.index + match[0].length;
  return end;
}
