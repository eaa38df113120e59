import type { Entity } from '../../../dialogs/language/entities';
import type { FoldedText } from './foldedText';

type OrderNumber = Extract<Entity, { kind: 'orderNumber' }>;

const TOKEN = /(?<![\p{L}\p{N}])(#\s?)?([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)/gu;

/** Says that an order number comes next. */
const MARKER =
  /(?:\b(?:orders?|order'?s|ordr|purchase|confirmation)\s*(?:(?:with|has|has the)\s)?(?:number|numbers|no|nr|num|nbr|id|ref|reference)?\.?\s*(?:is|was|are|were|:|=|-|,|and|&|or)*\s*(?:number|no|nr)?\.?\s*#?\s*|\b(?:no|nr|number|ref|reference)\.?\s*(?:is|was|:|=)?\s*|#\s*)$/u;
/** Says that it is some other number. */
const OTHER_MARKER =
  /(?:\b(?:sizes?|zip|zipcode|postal|post ?code|code|pin|pin code|year|years|in|since|until|till|from the|back in|born|ending(?: in| with)?|ends (?:in|with)|card|phone|mobile|cell|call(?: me)?(?: on| at)?|tel|telephone|fax|tracking(?: number| no| code)?|tracking number is|room|flat|apartment|apt|unit|suite|box|error|about|paid|pay|cost|costs|for only|under|over|than|nearly|almost|ticket|case)\s*(?:is|was|:|number|no\.?)*\s*#?\s*|[$€£¥]\s*|\b[a-z]{2},?\s+|\bt-)$/u;
/** Follows a quantity, a measure or a price. */
const UNIT =
  /^\s?(?:%|°|[$€£¥]|(?:mm|cm|m|km|inch(?:es)?|in|ft|kg|g|mg|oz|lbs?|ml|k|kt|ct|am|pm|h|hrs?|hours?|minutes?|mins?|days?|weeks?|months?|years?|times?|dollars?|usd|bucks|euros?|eur|pounds?|gbp|quid|cents?|rupees|yen|pieces|items|orders|rings|necklaces|earrings|bracelets|people|customers|friends|followers|miles|calories|points|stars|percent)\b)/u;
/** Two letters before a number are a US state when they are capitals. */
const US_STATE = /\b[A-Z]{2},?\s+$/;
/** What may come between the beginning of a bare message and its number. */
const BARE_LEAD =
  /^\s*(?:(?:hi|hello|hey|sure|ok|okay|yes|yep|yeah|it is|it's|its|that's|thats|that is|this is|the number is|here|here it is|here you go|i think|i think it's|my one is|mine is|sorry)[\s,.:!-]*)*$/u;
const BARE_TAIL = /^[\s.,!?)]*(?:thanks|thank you|please|pls|plz|i think)?[\s.,!?)]*$/u;
/** A number after one of these, with nothing that says otherwise, is the one the shopper speaks of. */
const REFERRING =
  /(?:^|[,.;:(]|\b(?:from|for|of|on|with|about|cancel|return|refund|track|trace|find|check|status|change|edit|update|amend|locate|resend|reorder|exchange|regarding|re|is|it's|its|where's|wheres|my|both|and|or|package|parcel|delivery|shipment))\s*$/u;
const CLAUSE_END =
  /^\s*(?:$|[.,;:!?)/-]|(?:has|have|is|was|and|or|but|please|pls|plz|yet|under|with|by|my|when|where|it|to|still|never|i|that|which|arrived|asap|for|before|because|not|status|shipped|dispatched|delivered)\b)/u;

function isYear(value: string): boolean {
  return /^(?:19|20)\d{2}$/.test(value);
}

/** A group of a longer number: a phone number, a card number, a date written in one. */
function isPartOfLongerNumber(folded: string, start: number, end: number): boolean {
  return (
    /\d[\s().-]{1,2}$|\+\s?$/.test(folded.slice(0, start)) ||
    /^[\s().-]{1,2}\d{2,}/.test(folded.slice(end)) ||
    /^[./:]\d|^,\d{3}/.test(folded.slice(end)) ||
    /\d[.,/:]$/.test(folded.slice(0, start))
  );
}

/**
 * Order numbers in the shop's own pattern. A number that merely has as many digits is none: sizes,
 * years, prices, measures, phone numbers and postcodes are left alone; a number all by itself is one.
 *
 * @param pattern source of a regular expression for the canonical form, as in the policy file
 *
 * @example
 * createOrderNumberFinder('[0-9]{4,6}')(foldText('wheres #1042?'))[0]?.value; // '1042'
 */
export function createOrderNumberFinder(pattern: string): (text: FoldedText) => OrderNumber[] {
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  return ({ original, folded }) => {
    const found: OrderNumber[] = [];
    for (const match of folded.matchAll(TOKEN)) {
      const hash = match[1] ?? '';
      const token = match[2] ?? '';
      const value = token.normalize('NFKC').toUpperCase();
      if (!/\d/.test(value) || !whole.test(value)) continue;
      const start = match.index;
      const end = start + match[0].length;
      const before = folded.slice(0, start);
      const after = folded.slice(end);
      if (!isOrderNumber({ before, after, hash, value, original, folded, start, end })) continue;
      found.push({ kind: 'orderNumber', value, text: original.slice(start, end), start, end });
    }
    return found;
  };
}

interface Candidate {
  before: string;
  after: string;
  hash: string;
  value: string;
  original: string;
  folded: string;
  start: number;
  end: number;
}

function isOrderNumber({ before, after, hash, value, original, folded, start, end }: Candidate): boolean {
  if (UNIT.test(after) || isPartOfLongerNumber(folded, start, end)) return false;
  const isOther = OTHER_MARKER.test(before.slice(-40)) || US_STATE.test(original.slice(0, start));
  if (MARKER.test(before.slice(-60)))
    return !/\b(?:ticket|case|tracking|phone|card|zip|pin|size|flat|apartment|room|house|telephone|mobile|account)\s*(?:number|no|nr|#)?\.?\s*(?:is|was|:|=)?\s*#?\s*$/u.test(
      before.slice(-60),
    );
  if (hash !== '') return !isOther;
  // A shop whose numbers have letters in them: nothing else looks like that.
  if (/\p{L}/u.test(value) && value.length >= 5) return true;
  if (BARE_LEAD.test(before) && BARE_TAIL.test(after)) return true;
  if (isOther || isYear(value)) return false;
  return REFERRING.test(before) && CLAUSE_END.test(after);
}
