import type { Vocabulary } from '../text/vocabulary';

const MOST_WORDS = 6;

/** Not the point of "Dr." or of an initial. */
const SENTENCE_END = /\p{L}{4}\. /u;

/** Up to four words like "Ann", with "van der" and the like between them; not "RIDICULOUS". */
const CAPITALIZED =
  /^\p{Lu}['’-]?(?:\p{Lu}?\p{Ll}[\p{L}\p{M}'-]*)(?: (?:(?:de|da|di|van|von|der|den|la|el|al|bin) )*\p{Lu}(?:[\p{L}\p{M}'-]*\p{Ll}[\p{L}\p{M}'-]*|\.)?(?![\p{L}])){0,3}/u;

/**
 * The name in an answer to "what's your name?". Refuses what is no name by its form: digits, an
 * `@`, a question, a sentence.
 *
 * @example
 * readName("hi, I'm Ann Lee", vocabulary); // 'Ann Lee'
 * readName('why do you need it?', vocabulary); // undefined
 */
export function readName(text: string, vocabulary: Vocabulary): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D/gu, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const introduction = vocabulary.nameIntroductions.find((words) => words.test(plain));
  // "THIS IS RIDICULOUS" shouts, and capitals tell no name there.
  const isShouted = plain === plain.toUpperCase() && /\p{Lu}/u.test(plain);
  if (introduction && introduction !== vocabulary.nameIntroductions[0] && isShouted) return undefined;
  const rest = introduction ? plain.replace(introduction, '') : plain;
  const name = rest.replace(/^[\s,.:;!-]+|[\s,.:;!-]+$/g, '');
  const isOne = /^\p{L}[\p{L}\p{M}'.\s-]*$/u.test(name) && !SENTENCE_END.test(name);
  if (isOne && name.split(' ').length <= MOST_WORDS && name.length <= 100) return name;
  return fullNameIn(rest);
}

/** "Finally. Robert Miller, and you can write to …": the only part that is written like a full name. */
function fullNameIn(text: string): string | undefined {
  const parts = text.split(/(?<=\p{L}{4})\.\s+|[,;:!?\n]+\s*/u).map((part) => part.trim());
  const names = parts.filter((part) => part.includes(' ') && CAPITALIZED.exec(part)?.[0] === part);
  return names.length === 1 ? names[0] : undefined;
}

/**
 * A name that the shopper gives without having been asked: only after words that introduce one,
 * and only as far as it is written like one.
 *
 * @example
 * readIntroducedName('my name is Ann Lee and my ring broke', vocabulary); // 'Ann Lee'
 */
export function readIntroducedName(text: string, vocabulary: Vocabulary): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  for (const introduction of vocabulary.introducesName) {
    const found = introduction.exec(plain);
    const name = found && CAPITALIZED.exec(plain.slice(found.index + found[0].length))?.[0];
    if (name) return name.replace(/[.,]+$/, '');
  }
  return undefined;
}
