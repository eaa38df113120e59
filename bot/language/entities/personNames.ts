import type { Entity } from '../../../dialogs/language/entities';
import type { FoldedText } from './foldedText';

type PersonName = Extract<Entity, { kind: 'personName' }>;

const PARTICLE = String.raw`(?:de|da|di|del|der|den|van|von|la|le|el|al|bin|ibn|st\.?)`;
const CAPITALISED = String.raw`\p{Lu}[\p{Ll}\p{M}]*(?:['’-]?\p{Lu}?[\p{Ll}\p{M}]+)*\.?`;
const NAME = new RegExp(String.raw`^${CAPITALISED}(?:\s+(?:${PARTICLE}\s+){0,2}${CAPITALISED}){0,3}`, 'u');
const LOWER_NAME = new RegExp(String.raw`^[\p{L}\p{M}'’-]{2,20}(?:\s+[\p{L}\p{M}'’-]{2,20})?`, 'u');

/** Nothing but a name can follow. */
const SURE =
  /\b(?:my (?:full )?name(?:'s| is|:)|(?:the )?name is|name:|i am called|i'm called|they call me)\s+/gu;
/** A name can follow, and much else. */
const LIKELY =
  /(?<![\p{L}'])(?:i'm|i am|im|this is|it's|its|(?:the )?name is|name:|regards,?|sincerely,?|yours,?)\s+/gu;

/** First names that are words as well. */
const NAMES_THAT_ARE_WORDS = new Set(
  'amber april art august bill chase chip dawn daisy drew eve faith frank grace grant harry hazel holly hope iris ivy jack jade jasmine joy june king lee lily mark may miles olive page pat pearl penny peter ray rob robin rose ruby sandy sky summer sunny victor violet wade will young'.split(
    ' ',
  ),
);
/** Words that end a name written in small letters. */
const STOPS = new Set(
  'and i my from the a an but with on in at to for of is was or please pls order number email thanks so because who here'.split(
    ' ',
  ),
);

const isShouted = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/**
 * The name that the writer gives as their own. After "my name is" small letters do as well; after "I'm" only
 * capitalised words count. Never words that a dictionary has, so that "I'm Angry" is nobody.
 *
 * @param isWord tells whether a word, in lower case, is an ordinary one
 *
 * @example
 * createPersonNameFinder(isWord)(foldText("hi, I'm Anna Weber"))[0]?.value; // 'Anna Weber'
 */
export function createPersonNameFinder(
  isWord: (word: string) => boolean,
): (text: FoldedText) => PersonName[] {
  const isNoName = (word: string): boolean =>
    isWord(word.toLowerCase()) && !NAMES_THAT_ARE_WORDS.has(word.toLowerCase());

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
    if (STOPS.has(first.toLowerCase()) || isNoName(first)) return undefined;
    const isSecondName = words[1] !== undefined && !STOPS.has(words[1].toLowerCase()) && !isNoName(words[1]);
    return lower.slice(0, endOf(lower, isSecondName ? 2 : 1));
  }

  return ({ original, folded }) => {
    const shouted = isShouted(original);
    const patterns: [RegExp, (rest: string) => string | undefined][] = [
      [SURE, sureName],
      [LIKELY, (rest) => (shouted ? undefined : likelyName(rest))],
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
