import type { ConditionWords } from '../vocabulary';

const GONE =
  '(?:cut(?: it| them)? ?off|cut|removed?|took(?: it| them)? off|taken off|off|gone|missing|lost|torn|ripped|thrown|threw|broken|detached|binned)';
const THERE =
  '(?:on|still (?:on|there|attached)|attached|intact|there|in place|not (?:cut|removed)|untouched)';
const BOX = '(?:(?:original |gift |jewell?ery )?(?:box|boxes|packaging|package|packing|wrapping))';
const THROWN = '(?:threw|throw|thrown|tossed|binned|lost|ditched|recycled|damaged|ripped|tore|torn)';

/**
 * What shoppers say of the state of an item, matched against normalised text. A thing that was only
 * tried on, opened, or scratched when it came is left out: the policy does not say what that means.
 */
export const CONDITION_WORDS: readonly ConditionWords[] = [
  {
    words:
      /\b(?:never|not(?: been)?|un|haven't(?: been)?|hasn't been|havent|hasnt been|didn't|didnt|wasn't|isn't|without|never been|have not(?: been)?)[ -]?(?:even )?(?:worn|wore|wear(?:ing)?|used?)\b|\b(?:unworn|unused|un-worn|un-used)\b|\bnever (?:put|had) (?:it|them) on\b/,
    says: { unused: true },
  },
  {
    words:
      /(?<!\b(?:never|not|un|haven't|havent|hasn't|hasnt|didn't|didnt|been|isn't|wasn't|even|without)[ -]?)\b(?:worn|wore)\b(?! out)|\b(?:(?:has|have|had|was|been|it's|already|i've|i) (?:been )?(?:worn|wore|used)|used (?:it|them) (?:once|twice|a few|for|every|daily)|wear (?:it|them) (?:every|daily|all))(?<!\b(?:never|not|haven't|hasn't|didn't|wasn't) (?:been )?(?:worn|used))/,
    says: { unused: false },
  },
  {
    words:
      /\b(?:brand[ -]new|as new|like new|mint condition|never (?:been )?opened|unopened|still sealed|original condition|perfect condition)\b(?<!\bnot (?:in )?(?:its |the )?(?:brand[ -]new|as new|like new|original condition|perfect condition))/,
    says: { originalCondition: true },
  },
  { words: /\b(?:brand[ -]new|never (?:been )?opened|unopened|still sealed)\b/, says: { unused: true } },
  {
    words:
      /\b(?:had|got|have) (?:it|them) (?:resized|engraved|altered|shortened|adjusted|polished|repaired)\b|\b(?:i|we|jeweller|jeweler) (?:resized|altered|shortened|bent|polished)\b|\bnot in (?:its |the )?original condition\b/,
    says: { originalCondition: false },
  },
  {
    words: new RegExp(
      `\\b(?:in|with|have|got|has|kept|keep) (?:(?:still|all|the|its|their|my|it in) )*${BOX}\\b(?! (?:is |was )?(?:gone|missing|damaged|torn|open))(?<!\\b(?:don't|do not|dont|didn't|no longer|doesn't|not) (?:have|got|kept|keep|has) (?:(?:still|all|the|its|my) )*${BOX})|\\b${BOX} (?:is |are |was )?(?:still )?(?:intact|there|fine|undamaged|complete|unopened|sealed|ok)\\b|\\b(?:unopened|still sealed)\\b`,
    ),
    says: { packagingIntact: true },
  },
  {
    words: new RegExp(
      `\\b${THROWN} (?:away |out )?(?:(?:the|its|their|my|it's|all|of|that) )*${BOX}\\b|\\b${BOX} (?:(?:is|are|was|were|has|have|been|got|it|away) )*(?:gone|missing|damaged|lost|torn|ripped|thrown(?: away| out)?|binned|broken|opened and)\\b|\\b(?:no|without|don't have|do not have|dont have|didn't keep|no longer have|missing) (?:(?:the|its|any|an?|my|original) )*${BOX}\\b`,
    ),
    says: { packagingIntact: false },
  },
  {
    words: new RegExp(
      `\\b(?:tags?|labels?) (?:(?:is|are|were|all|both) )*${THERE}\\b(?! off)|\\b(?:with|w)\\/? ?(?:(?:all|the|its|original|their) )*(?:tags?|labels?)\\b(?! ${GONE})|\\b(?:has|have|got|kept) (?:(?:still|all|the|its|their) )*(?:tags?|labels?)\\b(?! ${GONE})(?<!\\b(?:don't|do not|dont|doesn't|no longer) (?:have|has|got) (?:(?:the|its|their|all) )*(?:tags?|labels?))`,
    ),
    says: { tagsIntact: true },
  },
  {
    words: new RegExp(
      `\\b(?:tags?|labels?) (?:(?:is|are|was|were|has|have|been|got|came|it|i|both|all|already) )*${GONE}\\b|\\b(?:cut|took|tore|ripped|removed|lost|pulled|threw away|thrown away) (?:off )?(?:(?:the|its|their|all|both|of) )*(?:tags?|labels?)\\b|\\b(?:no|without|don't have|do not have|dont have|missing|no more) (?:(?:the|its|any|their) )*(?:tags?|labels?)\\b`,
    ),
    says: { tagsIntact: false },
  },
  {
    words: new RegExp(
      `\\b${BOX} and (?:the )?(?:tags?|labels?) (?:are )?(?:still )?(?:intact|there|on|fine|complete)\\b|\\b(?:tags?|labels?) and (?:the )?${BOX} (?:are )?(?:still )?(?:intact|there|fine|complete)\\b`,
    ),
    says: { packagingIntact: true, tagsIntact: true },
  },
];
