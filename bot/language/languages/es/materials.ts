/** Metals and stones by their Spanish names without accents, as the source of a regular expression. */
const FINISH = String.raw`(?:\s(?:vermeil|laminado|chapado|banado))?`;
/** Longer ones before those that they contain. */
export const MATERIALS = [
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
