import type { ReturnReason } from '../../../policies';

/**
 * Why shoppers send something back, in their words, the first match counts. What fits nothing is
 * asked: "it tarnished" or "bad quality" may or may not be a defect, so it stands nowhere here.
 */
export const REASON_WORDS: readonly (readonly [ReturnReason, RegExp])[] = [
  ['wrongSize', /\bi (?:\w+ )?(?:ordered|picked|chose|bought|selected) (?:the |a )?wrong size\b/],
  ['changedMind', /\bi (?:\w+ )?(?:ordered|picked|chose|bought|clicked|selected) (?:the |a )?wrong\b/],
  [
    'wrongItem',
    /\bwrong (?:item|product|ring|necklace|bracelet|earrings?|one|thing|piece|colou?r|metal|order)\b|\b(?:sent|got|received|recieved|shipped|delivered|given)(?: me| us)? (?:the |a |an )?(?:\w+ )?(?:wrong|different|incorrect)\b|\bnot (?:what|the (?:one|item|ring)) i ordered\b|\bsomeone else's (?:order|parcel|package)\b/,
  ],
  [
    'damagedInTransit',
    /\b(?:damaged?|dmaged?|dama?ged|dammaged|demaged) (?:in|during|on|by|at) (?:the )?(?:transit|delivery|shipping|shipment|post|mail|way|arrival|courier|carrier|transport)\b|\b(?:arrived|came|delivered|got here|turned up) (?:(?:all|completely|totally|badly|already|with (?:the|a)) )*(?:damaged|broken|bent|crushed|scratched|smashed|shattered|dented|in pieces)\b|\b(?:box|parcel|package|packaging) (?:was|is|arrived|came) (?:\w+ )?(?:crushed|smashed|dented|squashed)\b|\barrived damaged\b|\b(?:arr?ived|came) like (?:that|this)\b/,
  ],
  [
    'defect',
    /\b(?:defect(?:ive|s)?|faulty|fault(?: in| with)?|broke(?:n)?|snapped|fell (?:off|out|apart)|(?:stone|gem|pearl|diamond|crystal)s? (?:is |are |was |were |has |have )?(?:all |completely |badly )?(?:missing|fell|fallen|came out|loose|gone|cracked|chipped|split|shattered)|missing (?:a )?(?:stone|gem|pearl)|clasp (?:\w+ )?(?:doesn't|won't|does not|isn't|is)|(?:doesn't|won't|does not) (?:close|fasten|lock))\b/,
  ],
  [
    'notAsDescribed',
    /\bnot (?:as|like) (?:described|pictured|advertised|shown|in the (?:picture|photo)s?|the (?:picture|photo|description)s?)\b|\b(?:looks?|is) (?:nothing like|different (?:from|to|than)|not like)\b|\b(?:doesn't|does not|don't) (?:look like|match) (?:the|what)\b/,
  ],
  [
    'wrongSize',
    /\b(?:too|to|2) (?:small|big|large|tight|loose|long|short|wide)\b|\b(?:doesn't|does not|didn't|did not|don't|won't|doesnt|dont) fit\b|\bwrong size\b|\bnot (?:the|my) (?:right |correct )?size\b|\bsize (?:is|was) (?:wrong|off)\b/,
  ],
  [
    'gift',
    /\b(?:was|is|it's|as) (?:an? )?(?:unwanted )?(?:gift|present)\b(?! (?:box|wrap|bag|receipt))|\bunwanted (?:gift|present)\b|^(?:a )?gift$/,
  ],
  [
    'changedMind',
    /\bchang(?:ed?|ing) (?:my|her|his|their|our) minds?\b|\b(?:don't|do not|dont|doesn't|didn't|no longer) (?:really )?(?:like|want|need|love) (?:it|them|this|that|the)\b|\bnot (?:my|her|his) (?:style|taste|thing)\b|\b(?:by (?:mistake|accident)|found (?:it |one )?cheaper|regret)\b|\bno longer (?:want|need)(?:ed)?\b|\bunwanted\b|\bnot wanted\b/,
  ],
];
