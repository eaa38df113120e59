import type { PolicyQuestion } from '../../../policies';
import type { Vocabulary } from '../vocabulary';

type Rows = readonly (readonly [RegExp, PolicyQuestion])[];

const CHANNEL =
  /\b(?:phone|telephone|call (?:you|center|centre|someone)|hotline|whats ?app|e-?mail (?:address|you)|mail address|your (?:e-?mail|number|address)|contact (?:details|info(?:rmation)?|number)|how (?:can|do|could) (?:i|we) (?:contact|reach|get in touch)|(?:text|call|phone|ring|e-?mail|whats ?app) me)\b/;
const RESPONSE =
  /\b(?:(?:how|hwo|hw) (?:soon|fast|quick(?:ly)?|long)|when)\b.*\b(?:answer|reply|respond|response|hear (?:back|from)|get back|someone)\b|\b(?:response|answer(?:ing)?|reply) times?\b/;
const POSTAGE =
  /\b(?:who pays|postage|return (?:shipping|postage|label)|shipping (?:cost|fee|label|back)|prepaid|free returns?|returns? (?:are )?free|pay (?:for|to) (?:the )?(?:return|shipping|send|postage)|cost of (?:return|sending))|\b(?:free|fees?|costs?|charged?|covers?|covered|paying|labels?)\b/;
/** The same, asked with the wish to send something back. */
const POSTAGE_OF_MINE =
  /^(?:and |but |so )?(?:do|does|is|are|am|will|would|can|could|who|how much|what)\b.*\b(?:free|pay(?:s|ing)?|costs?|charged?|fees?|covers?|postage|labels?)\b/;
/** What a present is wrapped in; a piece that was one is another matter. */
export const GIFT_WRAPPING =
  /\bgift[- ]?(?:wrap\w*|bags?|notes?|messages?|packag\w*)\b|\bwrap\w* (?:it|them|this)? ?(?:up )?(?:as|like) a (?:gift|present)\b/;
/** Words on postage that speak of the way back alone: what it costs to get there is another question. */
const WAY_BACK =
  /\bwho(?:'s|'ll| has to| will| must| is)? (?:pay|paying|pays)\b|\breturn (?:shipping|postage|label)\b|\b(?:send|sending|ship|shipping|post|posting) (?:it|them|this) back\b|\b(?:pay|paying|cover|covers)\b.*\bpostage\b|\bpostage\b.*\b(?:on (?:me|you|us)|paid|covered)\b/;
const REFUND =
  /\b(?:how (?:long|soon|fast)|when|how many days)\b.*\b(?:refund\w*|money|paid back|reimburse\w*)\b|\brefund (?:time|take)/;
const INSPECTION = /\b(?:how (?:long|soon|fast)|when|how many days)\b.*\binspect\w*/;
const EXCHANGE =
  /\b(?:exchang\w*|swap(?:ped|ping)?|replacement|(?:bigger|smaller|larger|different|another|right|correct|other) (?:one|size)(?: instead)?)\b/;
const DESTINATION =
  /\b(?:international(?:ly)?|countr(?:y|ies)|abroad|overseas|worldwide|ship to|deliver to|shipping to|delivery to|send to|canada|europe|australia|germany|france|spain|india|mexico|ireland|uk|united kingdom|eu|hawaii|alaska|po box|destinations?)\b/;
const METHOD =
  /\b(?:express|expedited|overnight|next[- ]day|same[- ]day|faster|fast(?:er)? shipping|carriers?|couriers?|shipping (?:methods?|options?)|dhl|fedex|ups|usps|pick ?up|collect)\b/;
const PREPARATION =
  /\b(?:process(?:ing|ed)?|prepar\w+|pack(?:ed|ing)?|dispatch(?:ed)?|ship(?:s|ped)? out|before (?:it|you) ships?|until (?:it|you) ships?|when (?:will|do|does) (?:it|you|my order) ship|handling)\b/;
const LATE =
  /\b(?:late|delay(?:ed|s)?|longer than|takes? too long|doesn't (?:come|arrive)|not (?:come|arrive)|overdue|lost in)\b/;

const WHAT_IF_LATE =
  /\b(?:what|and) (?:if|happens (?:if|when))\b.*\b(?:come|arrive|turn up|show up|here|late)\b/;

/** Money off, and what it is asked with. */
export const DISCOUNT =
  /\b(?:discount(?:s|ed)?|promo(?:tion)?s?|promo ?codes?|coupons?|vouchers?|gift ?cards?|sales? (?:on|code)|black friday|percent off)\b/;
const OTHER_AMOUNT =
  /\b(?:(?:different|another|other|wrong|higher|weird|odd) (?:amount|sum|price|total|number|currency)|(?:amount|sum|total|price)\b.*\b(?:different|differ\w*|higher|more than|doesn't match|not the same)|exchange rate|convert\w*|conversion)\b/;

/** English words for the policy's answers, by subject. */
export const POLICY_QUESTION_WORDS: Vocabulary['policyQuestions'] = {
  DeliveryTime: rows(
    [
      /\b(?:how (?:soon|fast|quick(?:ly)?|long)|when)\b.*\b(?:answers?|repl(?:y|ies)|responds?|hear back|get back to me)\b/,
      'responseTime',
    ],
    [DESTINATION, 'destinations'],
    [LATE, 'overdueDelivery'],
    [PREPARATION, 'preparationTime'],
  ),
  DeliveryProblem: rows([WHAT_IF_LATE, 'overdueDelivery']),
  ShippingInfo: rows(
    [GIFT_WRAPPING, 'giftWrapping'],
    [WAY_BACK, 'returnPostage'],
    [DESTINATION, 'destinations'],
    [METHOD, 'destinations'],
  ),
  ReturnPolicy: rows(
    [WHAT_IF_LATE, 'overdueDelivery'],
    [INSPECTION, 'inspectionTime'],
    [EXCHANGE, 'exchanges'],
    [POSTAGE, 'returnPostage'],
    [REFUND, 'refundTime'],
    [/^(?:and |what about |how about |for )*(?:the )?refunds?$/, 'refundTime'],
  ),
  ReturnRequest: rows(
    [INSPECTION, 'inspectionTime'],
    [EXCHANGE, 'exchanges'],
    [POSTAGE_OF_MINE, 'returnPostage'],
  ),
  RefundStatus: rows(
    [INSPECTION, 'inspectionTime'],
    [
      /\brefund (?:times?|policy|take)\b|\bhow (?:long|fast|soon)\b.*\b(?:refunds|a refund)\b|\bhow long\b.*\brefund.*\btake\b/,
      'refundTime',
    ],
  ),
  // "No phone? When will you answer, then?" asks the second.
  TalkToHuman: rows([RESPONSE, 'responseTime'], [CHANNEL, 'contact']),
  PaymentMethods: rows([DISCOUNT, 'discounts']),
  PaymentConfirmation: rows([OTHER_AMOUNT, 'currency']),
  ContactForm: rows([RESPONSE, 'responseTime'], [CHANNEL, 'contact']),
  TicketStatus: rows([RESPONSE, 'responseTime']),
};

function rows(...list: (readonly [RegExp, PolicyQuestion])[]): Rows {
  return list;
}
