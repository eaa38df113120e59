import type { MaterialWords } from '../../entities/materials';

const FINISH = String.raw`(?:\s(?:vermeil|laminado|chapado|banado))?`;
/** Longer ones before those that they contain. */
const MATERIALS = [
  String.raw`oro\s(?:blanco|rosa|amarillo|rosado|solido|macizo|reciclado|puro)${FINISH}(?:\sde\s\d{1,2}\s?(?:k|kt|quilates|kilates))?`,
  String.raw`oro\s(?:de\s)?\d{1,2}\s?(?:k|kt|quilates|kilates)`,
  String.raw`(?:banad[oa]s?|chapad[oa]s?|enchapad[oa]s?)\s(?:en|de)\s(?:oro|plata)|oro${FINISH}`,
  String.raw`(?:9|10|14|18|22|24)\s?(?:k|kt|quilates|kilates)`,
  String.raw`plata\s(?:de\sley|esterlina|sterling|925|fina|maciza)|plata`,
  'vermeil|platino|paladio|titanio|tungsteno|rodio|niquel|laton|bronce|cobre|alpaca',
  String.raw`acero(?:\s(?:inoxidable|quirurgico))?|cuero(?:\svegano)?|esmalte|resina`,
  String.raw`perlas?(?:\sde\s(?:agua\sdulce|rio))?|piedras?\s(?:de\s)?luna|moissanita|circonitas?|circonias?|zirconias?`,
  'diamantes?|zafiros?|esmeraldas?|rubi(?:es)?|opalos?|topacios?|amatistas?|granates?|turquesas?|onix|jade',
].join('|');

/** What each is in a catalogue; the first that is found counts. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/oro blanco/, 'white gold'],
  [/oro (?:rosa|rosado)/, 'rose gold'],
  [/vermeil/, 'vermeil'],
  [/(?:banad|chapad)\w+ (?:en|de) oro/, 'gold plating'],
  [/\b14\s?[kq]/, '14k gold'],
  [/\b18\s?[kq]/, '18k gold'],
  [/\boro\b/, 'gold'],
  [/plata (?:de ley|esterlina|sterling|925)/, 'sterling silver'],
  [/plata/, 'silver'],
  [/perlas? de/, 'freshwater pearl'],
  [/perla/, 'pearl'],
  [/luna/, 'moonstone'],
  [/circoni|zirconi/, 'cubic zirconia'],
  [/acero/, 'stainless steel'],
  [/cuero/, 'leather'],
  [/laton/, 'brass'],
  [/bronce/, 'bronze'],
  [/cobre/, 'copper'],
  [/platino/, 'platinum'],
  [/titanio/, 'titanium'],
  [/rodio/, 'rhodium'],
  [/niquel/, 'nickel'],
  [/diamante/, 'diamond'],
  [/zafiro/, 'sapphire'],
  [/esmeralda/, 'emerald'],
  [/rubi/, 'ruby'],
  [/opalo/, 'opal'],
  [/topacio/, 'topaz'],
  [/amatista/, 'amethyst'],
  [/granate/, 'garnet'],
  [/turquesa/, 'turquoise'],
  [/onix/, 'onyx'],
  [/esmalte/, 'enamel'],
];

export const MATERIAL_WORDS: MaterialWords = {
  pattern: MATERIALS,
  nameOf: (words) => NAMES.find(([pattern]) => pattern.test(words))?.[1] ?? words,
};
