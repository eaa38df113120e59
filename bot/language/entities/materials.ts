import type { Entity } from '../../../dialogs/language/entities';
import type { FoldedText } from './foldedText';

type Material = Extract<Entity, { kind: 'material' }>;

/** The materials that a language has names for; against text without accents. */
export interface MaterialWords {
  /** Source of a regular expression. */
  readonly pattern: string;
  /** The name as a catalogue has it, in English: `14k gold vermeil`, `pearl`. */
  nameOf(words: string): string;
}

/**
 * Metals and stones by name, also those that this shop does not use.
 *
 * @param ownMaterials names from the catalogue, for example `recycled brass`
 *
 * @example
 * createMaterialFinder(MATERIAL_WORDS, [])(foldText('is it 18K gold?'))[0]?.value; // '18k gold'
 */
export function createMaterialFinder(
  { pattern: named, nameOf }: MaterialWords,
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
      return { kind: 'material', value: nameOf(words), text: original.slice(start, end), start, end };
    });
}
