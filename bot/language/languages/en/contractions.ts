/** Contractions that end a word, longest first where one contains the other. */
export const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L})n't\b/gu, ' not'],
  [/(?<=\b(?:where|what|who|how|when|that|there|here|it|he|she|let))'s\b/gu, ' is'],
  [/(?<=\p{L})'re\b/gu, ' are'],
  [/(?<=\bi)'m\b/gu, ' am'],
  [/(?<=\p{L})'ve\b/gu, ' have'],
  [/(?<=\p{L})'ll\b/gu, ' will'],
  [/(?<=\p{L})'d\b/gu, ' would'],
  [/(?<=\p{L})'s\b/gu, ''],
];
