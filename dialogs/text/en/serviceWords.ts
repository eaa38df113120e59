import type { Vocabulary } from '../vocabulary';
import { DISCOUNT, GIFT_WRAPPING } from './policyQuestionWords';

/** English words about payments, praise and personal data. */
export const SERVICE_WORDS: Pick<
  Vocabulary,
  'asksReceipt' | 'moneyNotSeen' | 'praise' | 'privacyRequest' | 'intentWords' | 'mistaken'
> = {
  asksReceipt:
    /\b(?:receipts?|reciepts?|invoices?|invioces?|bill for|tax document|proof of (?:purchase|payment))\b/,
  moneyNotSeen:
    /\b(?:don't|dont|do not|can't|cannot|cant|didn't|did not|haven't|have not|never) (?:\w+ )?(?:see|seen|find|found|got|gotten|get|received?|recieved?)\b(?: (?:it|that|this|any(?:thing)?|my|the|a) ?(?:refund|money|yet|anywhere|there|on|in|$)| yet|$)|\b(?:not|never|isn't|hasn't|has not|didn't|still not|nothing|no (?:money|refund)) (?:\w+ ){0,3}(?:on|in|at|into|to|reach(?:ed)?|hit) (?:my |the )?(?:bank|account|card|statement|paypal)\b|\b(?:it|refund|money)\b.{0,30}? (?:isn't|is not|hasn't|has not|never|didn't|did not|still isn't|still hasn't) (?:\w+ )?(?:there|here|arriv\w*|come|came|shown?|showing|appear\w*)\b/,
  praise:
    /^(?!.*(?:\?|\b(?:but|however|though|should|could|would|wish|pls|please|add|suggest\w*|idea|improve\w*|better|more|feedback|not|never|only|except|until|want|need|how|where|when|return|refund|order)\b|n't\b)).*\b(?:love|loved|adore|great|awesome|amazing|beautiful|gorgeous|fantastic|wonderful|excellent|perfect|brilliant|best|happy|delighted|stunning|lovely|well done|good job)\b/,
  privacyRequest:
    /\b(?:delet\w+|eras\w+|remov\w+|wipe|forget me|close my account|(?:copy|export|download) (?:of )?|send me (?:all )?(?:my|the) data|give me (?:all )?(?:my|the) data|gdpr request|opt(?:ing)? out|stop (?:using|selling|sharing)|correct my)\b/,
  intentWords: [
    // A finger or a ring, measured.
    [
      /\b\d{2}(?:[.,]\d+)? ?mm\b|\b\d(?:[.,]\d+)? ?cm (?:around|across|wide|in diameter|circumference)\b/,
      'ProductSizing',
    ],
    [DISCOUNT, 'PaymentMethods'],
    [GIFT_WRAPPING, 'ShippingInfo'],
    [/\b(?:find|know|measure|what(?:'?s| is)) (?:my|a|the|her|his) (?:ring|finger) siz/, 'ProductSizing'],
    [/\b(?:how (?:long|soon|fast)|when|how many days)\b.*\binspect(?:ion|ed|ing)?\b/, 'ReturnPolicy'],
    [/\b(?:response|answer(?:ing)?|reply) times?\b/, 'TicketStatus'],
    [/\bcomplain(?:t|ts|ing)?\b/, 'Complaint'],
    [/\b(?:eras\w+|gdpr|delete (?:my|all|the) (?:data|account|info\w*|personal\b.*))\b/, 'Privacy'],
  ],
  mistaken: [
    // What can be sent back has come: no change of an order.
    ['OrderChange', /\bsend(?: \w+){0,4} ba(?:c?k)\b/, 'ReturnRequest'],
    // Nothing is said to be broken, and it is asked how to keep something from happening.
    [
      'ItemProblem',
      /^(?!.*\b(?:bro(?:ke|ken)|snapped|fell|defect\w*|faulty|cracked|missing|wrong)\b).*\bhow (?:do|can|could|should|would|to)\b.*\b(?:stop|prevent|avoid)\b/,
      'ProductCare',
    ],
  ],
};
