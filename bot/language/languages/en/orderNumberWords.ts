import type { OrderNumberWords } from '../../entities/orderNumbers';

export const ORDER_NUMBER_WORDS: OrderNumberWords = {
  marker:
    /(?:\b(?:orders?|order'?s|ordr|purchase|confirmation)\s*(?:(?:with|has|has the)\s)?(?:number|numbers|no|nr|num|nbr|id|ref|reference)?\.?\s*(?:is|was|are|were|:|=|-|,|and|&|or)*\s*(?:number|no|nr)?\.?\s*#?\s*|\b(?:no|nr|number|ref|reference)\.?\s*(?:is|was|:|=)?\s*|#\s*)$/u,
  otherMarker:
    /(?:\b(?:sizes?|zip|zipcode|postal|post ?code|code|pin|pin code|year|years|in|since|until|till|from the|back in|born|ending(?: in| with)?|ends (?:in|with)|card|phone|mobile|cell|call(?: me)?(?: on| at)?|tel|telephone|fax|tracking(?: number| no| code)?|tracking number is|room|flat|apartment|apt|unit|suite|box|error|about|paid|pay|cost|costs|for only|under|over|than|nearly|almost|ticket|case)\s*(?:is|was|:|number|no\.?)*\s*#?\s*|[$€£¥]\s*|\b[a-z]{2},?\s+|\bt-)$/u,
  unit: /^\s?(?:%|°|[$€£¥]|(?:mm|cm|m|km|inch(?:es)?|in|ft|kg|g|mg|oz|lbs?|ml|k|kt|ct|am|pm|h|hrs?|hours?|minutes?|mins?|days?|weeks?|months?|years?|times?|dollars?|usd|bucks|euros?|eur|pounds?|gbp|quid|cents?|rupees|yen|pieces|items|orders|rings|necklaces|earrings|bracelets|people|customers|friends|followers|miles|calories|points|stars|percent)\b)/u,
  bareLead:
    /^\s*(?:(?:hi|hello|hey|sure|ok|okay|yes|yep|yeah|it is|it's|its|that's|thats|that is|this is|the number is|here|here it is|here you go|i think|i think it's|my one is|mine is|sorry)[\s,.:!-]*)*$/u,
  bareTail: /^[\s.,!?)]*(?:thanks|thank you|please|pls|plz|i think)?[\s.,!?)]*$/u,
  referring:
    /(?:^|[,.;:(]|\b(?:from|for|of|on|with|about|cancel|return|refund|track|trace|find|check|status|change|edit|update|amend|locate|resend|reorder|exchange|regarding|re|is|it's|its|where's|wheres|my|both|and|or|package|parcel|delivery|shipment))\s*$/u,
  clauseEnd:
    /^\s*(?:$|[.,;:!?)/-]|(?:has|have|is|was|and|or|but|please|pls|plz|yet|under|with|by|my|when|where|it|to|still|never|i|that|which|arrived|asap|for|before|because|not|status|shipped|dispatched|delivered)\b)/u,
  otherNumberMarker:
    /\b(?:ticket|case|tracking|phone|card|zip|pin|size|flat|apartment|room|house|telephone|mobile|account)\s*(?:number|no|nr|#)?\.?\s*(?:is|was|:|=)?\s*#?\s*$/u,
};
