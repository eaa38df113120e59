import type { PersonNameWords } from '../../entities/personNames';

export const PERSON_NAME_WORDS: PersonNameWords = {
  sure: /\b(?:my (?:full )?name(?:'s| is|:)|(?:the )?name is|name:|i am called|i'm called|they call me)\s+/gu,
  likely:
    /(?<![\p{L}'])(?:i'm|i am|im|this is|it's|its|(?:the )?name is|name:|regards,?|sincerely,?|yours,?)\s+/gu,
  namesThatAreWords: new Set(
    'amber april art august bill chase chip dawn daisy drew eve faith frank grace grant harry hazel holly hope iris ivy jack jade jasmine joy june king lee lily mark may miles olive page pat pearl penny peter ray rob robin rose ruby sandy sky summer sunny victor violet wade will young'.split(
      ' ',
    ),
  ),
  stops: new Set(
    'and i my from the a an but with on in at to for of is was or please pls order number email thanks so because who here'.split(
      ' ',
    ),
  ),
};
