import type { RatingWording } from '../ratingWording';
import type { RatingWords } from '../vocabulary';

export const RATING: RatingWording = {
  ask: (number) => `How good was our help with ${number}?`,
  scores: ['1 – Poor', '2 – Not so good', '3 – All right', '4 – Good', '5 – Very good'],
  askComment: (score) => {
    if (score >= 4) return 'Thank you! Would you like to add a few words for our team?';
    if (score === 3) return 'Thank you. What could we have done better?';
    return "Thank you for telling us, and I'm sorry that it wasn't better. What went wrong?";
  },
  noComment: 'No comment',
  noted: () => "Thank you, I've noted that for our team.",
};

export const RATING_WORDS: RatingWords = {
  score:
    /^(?:(?:i(?:'d| would)? (?:give|rate|say) (?:it |you |that |them |her |him )?(?:an? )?|an? |number )?)(?<score>[1-5]|one|two|three|four|five)(?: ?(?:\/|of|out of) ?(?:5|five))?(?: (?:stars?|points?))?(?: (?:please|thanks?|thank you|thx))?$/,
  words: [
    [/^(?:very (?:bad|poor)|terrible|awful|horrible|the worst|useless)$/, 1],
    [/^(?:not (?:so |very |that )?good|bad)$/, 2],
    [/^(?:all ?right|so so|average|mediocre)$/, 3],
    [/^(?:(?:quite |pretty )?good)$/, 4],
    [
      /^(?:(?:very |really )good|excellent|perfect|amazing|awesome|fantastic|brilliant|outstanding|(?:10|ten) ?(?:\/|of|out of) ?(?:10|ten))$/,
      5,
    ],
  ],
  noComment: /^(?:no comments?|nothing (?:else|more)?|i'm (?:good|fine)|not now|later)$/,
};
