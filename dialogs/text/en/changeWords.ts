import type { ChangeWords } from '../vocabulary';

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNT = `(?<value>\\d{1,2}|${NUMBERS.join('|')})`;
const DECIMAL = '\\d{1,3}(?:[.,]\\d{1,2})?(?!\\d)';
const UNIT = '(?:cm|mm|in(?:ch(?:es)?)?\\b|["”])';

/** How English-speaking shoppers ask for another size, another piece, another number of pieces. */
export const CHANGE_WORDS: ChangeWords = {
  requests: [
    ['OrderCancel', /\bcancel/],
    ['AddressChange', /\b(?:shipping|delivery|postal|wrong|new|another|different|the|my) address\b/],
    ['OrderChange', /\bchange (?:it|the|my)\b|\b(?:another|different|other) size\b/],
  ],
  cancelsIt:
    /^(?:(?:just|please|ok|yes),? )*(?:cancel (?:it|that|this|them|everything|all(?: of it)?)|all of (?:it|them)|everything|the (?:whole|entire) (?:order|thing|lot))(?:,? please)?$/,
  aspects: [
    [
      'remove',
      /\b(?:remove|leave (?:it|them|out)|take (?:it|them|off|out)|take .+ (?:off|out)|without the|drop the)\b/,
    ],
    [
      'quantity',
      /\b(?:quantity|quantities|how many|(?:two|three|four|\d) (?:of (?:them|these|those|it)|pieces)|(?:one|two|three) (?:more|instead)|another one of|(?:only|just) (?:one|two|three))\b/,
    ],
    [
      'size',
      /\b(?:sizes?|sized|sizing|lengths?|longer|shorter|bigger|smaller|larger|tighter|looser|inch(?:es)?|\d+ ?(?:cm|mm|in))\b/,
    ],
    [
      'piece',
      /\b(?:(?:another|different|other) (?:piece|ring|necklace|chain|pendant|bracelet|earrings|charm|product|model|design|one)|swap|exchange|instead of the|switch)\b/,
    ],
    ['other', /\b(?:engrav\w*|gift ?wrap\w*|gift (?:box|card|note|message)|colou?rs?|metal|gold|silver)\b/],
  ],
  sizes: [
    new RegExp(
      `\\b(?:sizes?|length)\\s*(?:is|of|to|=|:|in|should be)?\\s*(?:a\\s+)?(?<value>(?:us|uk|eu)\\s?${DECIMAL}|${DECIMAL}\\s?${UNIT}?|(?:xs|s|m|l|xl)\\b)`,
      'i',
    ),
    new RegExp(`\\b(?<value>(?:us|uk|eu)\\s?${DECIMAL})\\b`, 'i'),
    new RegExp(`\\b(?<value>${DECIMAL}\\s?${UNIT})`, 'i'),
    new RegExp(`\\bto (?:an? )?(?<value>${DECIMAL})(?:,? (?:please|pls|instead))*[.!?]*$`, 'i'),
  ],
  quantities: [
    new RegExp(`\\b(?:quantity|number|amount)\\b.*\\bto ${COUNT}\\b`, 'i'),
    new RegExp(`\\b${COUNT} (?:of (?:them|these|those|it)|pieces|instead)\\b`, 'i'),
    new RegExp(
      `\\b${COUNT} (?:pairs|rings|bands|charms|necklaces|chains|pendants|bracelets|bangles|cuffs|studs)\\b`,
      'i',
    ),
    new RegExp(`\\b(?:only|just) ${COUNT}\\b`, 'i'),
  ],
  bareValue: new RegExp(
    `^(?:(?:no|nope|sorry|sry|wait|actually|i mean(?:t)?|make (?:it|that)|rather|to|an?|in|then|ok|yes|but)[\\s,.!]+)*(?<value>(?:us|uk|eu)\\s?${DECIMAL}|${DECIMAL}\\s?${UNIT}?|${NUMBERS.join('|')}|xs|s|m|l|xl)(?:[\\s,.!]+(?:please|pls|instead|then|thanks))*[.!]*$`,
    'i',
  ),
  replaced: new RegExp(
    `\\b(?:from|instead of|rather than|not|ordered|bought|have|chose|picked)\\s+(?:an?\\s+)?(?:size\\s+)?(?:(?:us|uk|eu)\\s?)?(?:${DECIMAL}\\s?${UNIT}?|${NUMBERS.join('|')})`,
    'gi',
  ),
  numbers: new Map(NUMBERS.map((word, index) => [word, index + 1])),
  sizeSpellings: [
    [/inch(?:es)?|["”]/g, 'in'],
    [/^sizes?/, ''],
  ],
};
