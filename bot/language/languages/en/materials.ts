/** Metals and stones by their English names, as the source of a regular expression. */
const GOLD_FINISH = String.raw`(?:[\s-](?:vermeil|filled|plated|plating))?`;
/** Longer ones before those that they contain. "18k" without the gold is gold as well. */
export const MATERIALS = [
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
