import type { MaterialWords } from '../../entities/materials';

const GOLD_FINISH = String.raw`(?:[\s-](?:vermeil|filled|plated|plating))?`;
/** Longer ones before those that they contain. "18k" without the gold is gold as well. */
const MATERIALS = [
  String.raw`(?:\d{1,2}\s?(?:k|kt|ct|carat|karat)\s)(?:solid\s)?(?:(?:white|rose|yellow)\s)?gold${GOLD_FINISH}`,
  String.raw`(?:white|rose|yellow|solid|recycled|real|pure)\sgold${GOLD_FINISH}`,
  `gold${GOLD_FINISH}`,
  String.raw`(?:9|10|14|18|22|24)\s?(?:k|kt|ct|carat|karat)`,
  String.raw`(?:sterling|925|solid|pure|real)\ssilver|silver[\s-]plated|silver`,
  'vermeil|platinum|palladium|titanium|tungsten|rhodium|nickel|brass|bronze|copper',
  String.raw`(?:stainless|surgical)\ssteel|(?:vegan\s)?leather|enamel|resin`,
  String.raw`freshwater\spearls?|pearls?|moonstones?|moissanite|cubic\szirconia|zirconia|cz`,
  String.raw`diamonds?|sapphires?|emeralds?|rub(?:y|ies)|opals?|(?:white\s)?topaz|amethysts?|garnets?|turquoise|onyx|jade|birthstones?`,
].join('|');

const SINGULARS: Readonly<Record<string, string>> = { rubies: 'ruby' };

/** @returns lower case, singular, single spaces: `14k gold vermeil`, `pearl` */
function canonical(words: string): string {
  const plain = words.replace(/\s+/g, ' ').replace(/(\d)\s?(?:kt|karat|carat|ct|k)\b/, '$1k');
  return SINGULARS[plain] ?? (/[^s]s$/.test(plain) ? plain.slice(0, -1) : plain);
}

export const MATERIAL_WORDS: MaterialWords = { pattern: MATERIALS, nameOf: canonical };
