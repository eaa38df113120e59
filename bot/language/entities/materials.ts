import type { Entity } from '../../../dialogs/language/entities';
import type { FoldedText } from './foldedText';

type Material = Extract<Entity, { kind: 'material' }>;

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

/**
 * Metals and stones by name, also those that this shop does not use.
 *
 * @param ownMaterials names from the catalogue, for example `recycled brass`
 *
 * @example
 * createMaterialFinder([])(foldText('is it 18K gold?'))[0]?.value; // '18k gold'
 */
export function createMaterialFinder(ownMaterials: readonly string[]): (text: FoldedText) => Material[] {
  const own = [...new Set(ownMaterials.map((name) => name.toLowerCase()))]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`));
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${[...own, MATERIALS].join('|')})(?![\p{L}\p{N}])`,
    'gu',
  );
  return ({ original, folded }) =>
    [...folded.matchAll(pattern)].map(({ 0: words, index: start }) => {
      const end = start + words.length;
      return { kind: 'material', value: canonical(words), text: original.slice(start, end), start, end };
    });
}
