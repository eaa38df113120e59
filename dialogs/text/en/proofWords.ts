import type { ProofWords } from '../vocabulary';

const MAIL = '(?:e-?mails?|mails?|mail ?box|inbox|(?:e-?mail |mail )?address(?:es)?|e-?mail accounts?)';
/** Any few words, unless they say that another number follows. */
const LEAD =
  "(?:(?!(?:orders?|ordr|purchase|ticket|case|zip\\w*|post\\w*|phone|tel|mobile|card|size|tracking)\\b)[a-z][a-z']*[ ,.:;=!?-]+){0,7}";

export const PROOF_WORDS: ProofWords = {
  // Five to eight digits: a digit too many or too few is a slip in a code, and no order number.
  oneTimeCode: new RegExp(
    `^${LEAD}(?<digits>\\d(?:[ -]?\\d){4,7})(?:[ ,.!]*(?:thanks?|thank you|thx|pls|please|is (?:it|the code|my code|what (?:i got|it says))))?$`,
  ),
  asksForCode:
    /^(?!.*\b(?:discount|promo\w*|voucher|coupon|gift|zip|postal|post|tracking|bar|qr|error)\W?codes?\b).*\b(?:(?:send|mail|e-?mail|get|give|use|have|want|need|try|by|with|via|resend|request|another|new|the) (?:me |to me )?(?:(?:a|the|that|my|an|one|another|new|fresh|six-?digit|one-?time|security|verification) )*codes?|^codes?(?: instead)?$)\b/,
  unknownEmail: new RegExp(
    `\\b(?:don't|do not|not|can't|cannot|no|forgot|forgotten|unsure)\\b.*\\b(?:know|knew|remember|recall|sure|idea|clue|forgot|forgotten|tell|which|what)\\b.*(?:\\b${MAIL}\\b|\\bwhich\\b|\\bi used\\b)|\\b(?:forgot|forgotten)\\b.*\\b(?:${MAIL}|i used)\\b|\\b(?:no (?:idea|clue)|not sure) (?:which|what)\\b`,
  ),
  cannotReadMail: new RegExp(
    `\\b(?:no(?: longer| more)?|don't|do not|doesn't|lost|without|can't|cannot|not able to|unable to|haven't got)\\b.*\\b(?:access|get (?:in)?to|open|reach|read|log ?in(?:to)?|sign ?in(?:to)?|use|check|exist|have)\\b.*\\b(?:${MAIL}|account|it any ?more|that one)\\b|\\b(?:old|dead|closed|deleted|former|work) (?:e-?mail|mail|address|inbox|mailbox)\\b.*\\b(?:gone|closed|deleted|no (?:longer|more)|can't|cannot|don't|lost)\\b|\\b(?:${MAIL}|account) (?:is|was|has been|got|doesn't|does not) (?:\\w+ )?(?:gone|closed|deleted|dead|hacked|blocked|exist)\\b`,
  ),
  sendAgain:
    /^(?:(?:please|pls|can you|could you|just|ok|no)[ ,]*)*(?:(?:send|mail|e-?mail)(?: (?:it|me|one|that|another|a|the|new|mail|e-?mail|one))* (?:again|once more|one more time|another(?: one)?|new one)|re-?send(?: (?:it|that|the mail|the e-?mail|please))*|another(?: one)?|(?:a )?new one|(?:try )?again|once more)(?: (?:please|pls))*$/,
  byEmail: new RegExp(
    `^(?:(?:no|ok|okay|please|can i|let me|i'll|i will|i'd rather|rather|just)[ ,]*)*(?:use|try|give(?: you)?|enter|type|with|by) (?:(?:my|the|an?|another|other|different) )*${MAIL}(?: instead)?(?: please)?$|^(?:my |the )?${MAIL} instead$`,
  ),
  nothingCame:
    /\bno (?:code|e-?mail|mail|message)s?\b|\b(?:nothing|didn't|did not|hasn't|haven't|never|don't|where)\b.*\b(?:came|come|arrived?|arriving|there|here|yet|got|get|gotten|received?|see|seen|code|show(?:n|ed|ing)?)\b|^(?:still )?(?:nothing|not (?:yet|there))$|\b(?:still )?waiting\b/,
};
