import type { Entity } from '../../../dialogs/language/entities';
import type { FoldedText } from './foldedText';

type Material = Extract<Entity, { kind: 'material' }>;

const SINGULARS: Readonly<Record<string, string>> = { rubies: 'ruby' };

/** @returns lower case, singular, single spaces: `14k gold vermeil`, `pearl` */
function canonical(words: string): string {
  const plain = words.replace(/\s+/g, ' ').replace(/(\d)\s?(?:kt|karat|carat|ct|k)\b/, '$1k');
  return SINGULARS[plain] ?? (/[^s]s$/.test(plain) ? plain.slice(0, -1) : plain);
}

/**
 * Metals and stones by name, also those that this shop does not use.
 *
 * @param named source of a regular expression: the materials that the language has names for
 * @param ownMaterials names from the catalogue, for example `recycled brass`
 *
 * @example
 * createMaterialFinder(MATERIALS, [])(foldText('is it 18K gold?'))[0]?.value; // '18k gold'
 */
export function createMaterialFinder(
  named: string,
  ownMaterials: readonly string[],
): (text: FoldedText) => Material[] {
  const own = [...new Set(ownMaterials.map((name) => name.toLowerCase()))]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`));
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${[...own, named].join('|')})(?![\p{L}\p{N}])`,
    'gu',
  );
  return ({ original, folded }) =>
    [...folded.matchAll(pattern)].map(({ 0: words, index: start }) => {
      const end = start + words.length;
      return { kind: 'material', value: canonical(words), text: original.slice(start, end), start, end };
    });
}
