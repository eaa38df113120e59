import type { ProductWords } from '../vocabulary';

const SORT =
  '(?:ear ?rings?|earings?|studs?|hoops?|rings?|necklaces?|neckl?aces|chains?|pendants?|bracelets?|bangles?|anklets?|charms?|jewel(?:le)?ry|cuffs?|bands?)';
const SORTS =
  '(?:ear ?rings|earings|studs|hoops|rings|necklaces|chains|pendants|bracelets|bangles|anklets|charms|cuffs|bands)';
const AMOUNT = String.raw`(?:us ?)?\$? ?(\d[\d,]*(?:\.\d{2})?) ?(?:dollars?|bucks|usd|\$)?`;

/** English words about pieces of jewellery. */
export const PRODUCT_WORDS: ProductWords = {
  price: /\b(?:how much|price[sd]?|pricing|costs?|expensive|what's the damage)\b/,
  cheapest: /\b(?:cheap\w*|least expensive|most affordable|lowest price)\b/,
  ofThose: /\b(?:cheapest|least expensive|most affordable|lowest price)\b/,
  alsoFor: /^(?:(?:and|so|ok|okay|then|also) )*(?:and|with|for|(?:what|how) about)\b/,
  open: /\b(?:what (?:else )?(?:do|can|did) (?:you|u|ya)|what (?:jewel\w*|products|pieces)|anything|everything|jewel\w*|collection|catalog\w*|products|pieces)\b/,
  sells: /\bdo (?:you|u|ya)(?: guys)?(?: also)? (?:sell|carry|stock)\b/,
  selection: new RegExp(
    String.raw`\b(?:^(?:no,? )?(?:i (?:mean|meant|said) )?(?:some |any )?(?:other|more|different) (?:[\w-]+ ){0,2}${SORTS}\b|(?:do|did|would) (?:you|u|ya)(?: guys)? (?:also )?(?:have|sell|carry|make|offer|do|stock)|have (?:you|u) got|(?:you|u) (?:got|have|sell|carry)|show me|looking (?:for|at)|search(?:ing)? for|recommend|suggest me|gift for|(?:an?|some|any) (?:[\w-]+ ){0,3}${SORT} (?:with|in|for|from|like|under)|(?:something|anything) (?:in|made|with|for|under|below|silver|gold)|(?:what|which|any) (?:(?!size)[\w-]+ ){0,3}${SORT}(?: (?:do|are|have|in|with|under|below|for)\b|$)|what (?:else )?(?:do|can) (?:you|u) (?:have|sell|offer))`,
  ),
  manyOfSort: new RegExp(String.raw`\b${SORTS}\b`),
  care: /\b(?:water ?-?proof|water|shower\w*|swim\w*|bath(?:e|ing)?|sweat|tarnish\w*|oxidi[sz]\w*|turns? (?:green|black)|rust\w*|scratch\w*|clean\w*|polish\w*|wash\w*|care|store it|storing|look after|maintain\w*)\b/,
  layering:
    /\b(?:layer\w*|stack\w*|(?:wear|go|worn|goes|combine\w*|match)\b.*\b(?:together|with)|pair (?:it|them|this) with)\b/,
  stackable: /\b(?:stack|layer)\w*/i,
  ringSize:
    /\b(?:(?:my|ring|finger|right|his|her|their|find (?:a|the|my)) (?:ring |finger )?siz(?:e|ing)\b(?! (?:is|was) (?:wrong|too))|size (?:chart|guide|am i)|(?:what|which) size (?:am i|do i|should i|would i)|siz(?:e|ing) (?:my|a) (?:ring|finger)|measur\w+ (?:my|a|the|for) (?:ring|finger|size)\w*)/,
  properties: [
    [
      'allergy',
      {
        asks: /\b(?:nickel|hypo ?-?allergenic|allerg\w+|sensitive (?:skin|ears?))\b/,
        states: /\b(?:nickel|hypo-?allergenic|allerg\w*)\b/i,
      },
    ],
    [
      'stock',
      {
        asks: /\b(?:in stock|sold out|out of stock|back in|restock\w*|available (?:now|again|in store)|pre-?order)\b/,
      },
    ],
    [
      'engraving',
      {
        asks: /\b(?:engrav\w+|personali[sz]\w+|initials?|monogram\w*)\b/,
        states: /\b(?:engrav\w+|letters)\b/i,
      },
    ],
    [
      'dimensions',
      {
        asks: /\b(?:how (?:wide|thick|heavy)|width|thick(?:ness)?|dimensions?|diameter|weigh\w*)\b/,
        states: /\b\d+(?:\.\d+)? ?(?:to \d+ )?(?:mm|cm|inch(?:es)?|g|grams?)\b/i,
      },
    ],
    ['warranty', { asks: /\b(?:warrant\w+|guarant\w+|lifetime)\b/ }],
    [
      'origin',
      {
        asks: /\b(?:where (?:is|are) (?:it|they|this|these|the \w+) made|made in|country of origin|ethical\w*|conflict[ -]free|lab[ -]grown|fair ?trade)\b/,
        states: /\b(?:made in|lab-grown|ethical\w*|recycled)\b/i,
      },
    ],
    [
      'water',
      {
        asks: /^(?!.*\b(?:clean|polish|wash)\w*).*\b(?:water ?-?(?:proof|resistant|safe)|(?:get|gets|getting) (?:it |them )?wet|in (?:the )?(?:water|rain|sea|pool|bath)|shower\w*|swim\w*|bath(?:e|ing))\b/,
        states: /\bwater\b|\b(?:swim|soak|shower)\w*|\bkeep \w+ dry\b/i,
      },
    ],
  ],
  atMost: new RegExp(
    String.raw`\b(?:under|below|less th[ae]n|up to|max(?:imum)?(?: of)?|between [$\d.,]+ and|cheaper th[ae]n|at most|no more th[ae]n|within|budget (?:of|is))(?: about| around)? ${AMOUNT}`,
  ),
  atLeast: new RegExp(String.raw`\b(?:over|above|more th[ae]n|at least|from|starting at|between) ${AMOUNT}`),
  samePiece:
    /\b(?:it|its|it's|this|that one|this one|the same|these|them|they|(?:the|that) (?:ring|necklace|chain|pendant|bracelet|bangle|cuff|anklet|charm|band))\b/,
  ofOrder:
    /\b(?:orders?|ordered|refund\w*|return\w*|send|sent|ship\w*|deliver\w*|charg\w+|paid|pay(?:ments?)?|exchang\w*|arriv\w*|received|got (?:the|a) wrong|brok\w+|damag\w*|wrong|lost|cancel\w*|missing|bought|purchased?)\b/,
  cannotMeasure: /\b(?:can't|cannot|don't (?:have|own|know)|no (?:ruler|ring|idea)|not sure|idk|unsure)\b/,
  sameMaterial: /\b(?:925|genuine)\s*/g,
};
