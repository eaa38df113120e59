import { editDistance } from '../../dialogs/reading/editDistance';

/**
 * Mends spelling before a message is classified: one letter added, left out, replaced or swapped
 * with its neighbour; in long words two; a space too many or too few. A word that exists is never
 * touched, so "form" for "from" stays; the classifier copes with that.
 */

export interface SpellerWords {
  /** Words of the training data and of the catalogue, with how often they occur: preferred. */
  domain: ReadonlyMap<string, number>;
  /** All other words that exist; the smaller the number, the commoner the word. */
  lexicon: ReadonlyMap<string, number>;
}

export interface Speller {
  /** Takes and gives a normalised utterance. */
  correct(utterance: string): string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const WORD = /^\p{L}+$/u;
/** Shorter words have too many neighbours. */
const SHORTEST = 3;
/** From this length on a word may be two letters off, and only a domain word is then considered. */
const SHORTEST_FOR_TWO = 7;
const LONGEST = 24;

function* neighboursOf(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    if (after.length > 0) yield before + after.slice(1);
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
    for (const letter of LETTERS) {
      if (after.length > 0) yield before + letter + after.slice(1);
      yield before + letter + after;
    }
  }
}

export function createSpeller({ domain, lexicon }: SpellerWords): Speller {
  const isWord = (word: string): boolean => domain.has(word) || lexicon.has(word);
  const longDomainWords = [...domain.keys()].filter((word) => word.length >= SHORTEST_FOR_TWO - 1);
  const memory = new Map<string, string>();

  /** How likely this word is in a message to the shop; 0 when it does not exist. */
  function weightOf(word: string): number {
    const seen = domain.get(word);
    if (seen !== undefined) return 4 * seen + 2;
    const tier = lexicon.get(word);
    return tier === undefined ? 0 : 10 / tier;
  }

  function bestNeighbour(word: string): string | undefined {
    let best: string | undefined;
    let bestWeight = 0;
    for (const neighbour of neighboursOf(word)) {
      if (neighbour.length < 2) continue;
      let weight = weightOf(neighbour);
      if (weight === 0) continue;
      // The first letter is rarely the wrong one, and a swap or a letter left out is the commonest slip.
      if (neighbour[0] === word[0]) weight *= 4;
      if (neighbour.length >= word.length) weight *= 1.5;
      if (weight > bestWeight) [best, bestWeight] = [neighbour, weight];
    }
    return best;
  }

  function bestTwoAway(word: string): string | undefined {
    let best: string | undefined;
    let bestWeight = 0;
    for (const candidate of longDomainWords) {
      if (candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > 2) continue;
      const weight = weightOf(candidate);
      if (weight > bestWeight && editDistance(word, candidate, 2) <= 2)
        [best, bestWeight] = [candidate, weight];
    }
    return best;
  }

  /** "myorder" is "my order". */
  function split(word: string): string | undefined {
    let best: string | undefined;
    let bestWeight = 0;
    for (let at = 1; at < word.length; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (left.length < 2 && left !== 'i' && left !== 'a') continue;
      if (right.length < 2) continue;
      const weight = Math.min(domain.get(left) ?? 0, domain.get(right) ?? 0);
      if (weight > Math.max(bestWeight, 2)) [best, bestWeight] = [`${left} ${right}`, weight];
    }
    return best;
  }

  function correctWord(word: string): string {
    if (word.length < SHORTEST || word.length > LONGEST || !WORD.test(word) || isWord(word)) return word;
    const known = memory.get(word);
    if (known !== undefined) return known;
    const corrected =
      bestNeighbour(word) ??
      split(word) ??
      (word.length >= SHORTEST_FOR_TWO ? bestTwoAway(word) : undefined) ??
      word;
    // Strangers' words must not fill the memory for ever.
    if (memory.size > 5_000) memory.clear();
    memory.set(word, corrected);
    return corrected;
  }

  return {
    correct(utterance) {
      const words = utterance.split(' ');
      const corrected: string[] = [];
      for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        const next = words[at + 1];
        // "pack age": one of the halves is no word, both together are one of ours.
        if (next !== undefined && WORD.test(word) && WORD.test(next) && (!isWord(word) || !isWord(next))) {
          const joined = word + next;
          if (joined.length > 4 && domain.has(joined)) {
            corrected.push(joined);
            at++;
            continue;
          }
        }
        corrected.push(correctWord(word));
      }
      return corrected.join(' ');
    },
  };
}
