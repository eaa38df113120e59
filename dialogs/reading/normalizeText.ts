import { withoutAccents } from './withoutAccents';

/**
 * A message as the readers compare it: lower case, no accents, straight apostrophes and quotes,
 * single spaces, no emoji, no punctuation at either end.
 *
 * @example
 * normalizeText('  Don’t   KNOW!! 😡 '); // "don't know"
 */
export function normalizeText(text: string): string {
  return (
    withoutAccents(text.normalize('NFKC'))
      .toLowerCase()
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/[“”«»]/g, '"')
      .replace(/[–—]/g, '-')
      .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D/gu, ' ')
      // English on a phone: "didnt". No other language has these as words.
      .replace(/\b(do|does|did|is|are|was|were|has|have|had|could|would|should)nt\b/g, "$1n't")
      .replace(/\b(ca|wo)nt\b/g, "$1n't")
      .replace(/\s+/g, ' ')
      .replace(/^[\s.,;:!?¿¡"'()-]+|[\s.,;:!?¿¡"'()-]+$/g, '')
  );
}
