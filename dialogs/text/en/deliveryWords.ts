import type { Vocabulary } from '../vocabulary';

type DeliveryWords = Pick<
  Vocabulary,
  'deliveryReports' | 'mailKinds' | 'partlyArrived' | 'hasLooked' | 'looksFirst' | 'isHere'
>;

/** How English-speaking shoppers say that something has not come: a parcel or an e-mail. */
export const DELIVERY_WORDS: DeliveryWords = {
  deliveryReports: [
    [
      'notReceived',
      /\b(?:say(?:s|ing)?|said|shows?|showing|marked|claims?|supposedly|apparently|tracking|status)\b.*\bdelivered\b|\bdelivered\b.*\b(?:but|yet)\b.*\b(?:not|no|never|nothing|don't|didn't|haven't|isn't)\b/,
    ],
    ['missing', /\b(?:lost|missing|stolen|disappeared|vanished|gone)\b/],
  ],
  mailKinds: {
    orderConfirmation:
      /\b(?:order confirmation|confirmation (?:of|for) (?:my|the|an?) order|receipt)\b|(?<!ship(?:ping|ment) )\bconfirmation (?:e-?mail|mail)\b|^confirmation$/,
    shippingConfirmation:
      /\b(?:ship(?:ping|ment)?|dispatch|tracking|delivery)[ -]?(?:confirmation|e-?mail|mail|info(?:rmation)?|number|link|code)\b|\btracking\b/,
    refundNotice: /\brefund\b/,
  },
  partlyArrived:
    /\b(?:only )?(?:part|half|some) of (?:it|my|the)\b|\bonly (?:one|two|half|part|some)\b|\bnot (?:all|everything)\b|\bincomplete\b|\b(?:one|a) (?:item|piece|ring|thing)\b.*\bmissing\b|\bmissing (?:an?|one) (?:item|piece|ring|thing)\b/,
  hasLooked: /\b(?:(?:already |have |i've |i )(?:looked|checked|asked|searched)|nowhere|everywhere)\b/,
  looksFirst:
    /\b(?:i'?ll|i will|let me|will|going to|gonna|haven't|didn't|not yet)\b.*\b(?:look(?:ed)?|check(?:ed)?|ask(?:ed)?|see)\b|\bfound it\b/,
  isHere:
    /^(?!.*\b(?:not|isn't|isnt|nowhere|never|no longer)\b).*\b(?:(?:it'?s|it is|they'?re|they are|that'?s|the (?:parcel|package|ring|piece) is) (?:already |actually |right )?(?:here|arrived|there now|with me)|(?:i|we)(?:'ve)? (?:got|have|found|received) (?:it|them)|(?:it|they) (?:(?:did|has|have) )?(?:come|came|arrived?|turned up))\b/,
};
