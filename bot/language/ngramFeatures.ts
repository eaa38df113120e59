/**
 * A message as a sparse vector in three blocks, each scaled to its own length: its words and pairs of
 * neighbouring words; the classes of its words, with their neighbours; the runs of two to five
 * characters inside each word, borders included. Values are TF-IDF.
 */
import type { ClassesOf } from './wordClasses';

export interface SparseVector {
  /** Ascending is not required; no index occurs twice. */
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

export interface NgramFeatures {
  /** Feature names by index. */
  readonly names: readonly string[];
  /** Inverse document frequency by index. */
  readonly idf: Float32Array;
  vectorOf(utterance: string): SparseVector;
}

/** The first character of a feature's name tells its block. */
const WORDS = '=';
const CLASSES = '@';
const RUNS = '~';
/** How long each block's part of the vector is. */
const BLOCK_LENGTHS: Readonly<Record<string, number>> = { [WORDS]: 0.65, [CLASSES]: 0.55, [RUNS]: 0.5 };

const SHORTEST_RUN = 2;
const LONGEST_RUN = 5;
/** A feature of a single training utterance tells nothing about others. */
const FEWEST_UTTERANCES = 2;
const START = '^';
const END = '$';

/** How often each feature occurs in a normalised utterance. */
function countFeatures(utterance: string, classesOf: ClassesOf): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  const words = utterance.split(' ').filter((word) => word !== '');
  for (let at = 0; at <= words.length; at++) {
    const before = words[at - 1] ?? START;
    const word = words[at] ?? END;
    add(`${WORDS}${before} ${word}`);
    if (word === END) break;
    add(`${WORDS}${word}`);
    const next = words[at + 1] ?? END;
    for (const name of classesOf(word)) {
      add(`${CLASSES}${name}`);
      // With its neighbours, so that "in kroner" and "in francs" are one pair.
      add(`${CLASSES}${before} >${name}`);
      add(`${CLASSES}${name}> ${next}`);
      for (const nextName of classesOf(next)) add(`${CLASSES}${name} + ${nextName}`);
    }
    const bordered = `_${word}_`;
    for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
      for (let from = 0; from + length <= bordered.length; from++) {
        add(`${RUNS}${bordered.slice(from, from + length)}`);
      }
    }
  }
  return counts;
}

/** The features with these names and weights, in this order. */
export function createNgramFeatures(
  names: readonly string[],
  idf: Float32Array,
  classesOf: ClassesOf,
): NgramFeatures {
  const indexOf = new Map(names.map((name, index) => [name, index]));
  return {
    names,
    idf,
    vectorOf(utterance) {
      const indices: number[] = [];
      const values: number[] = [];
      const blocks: string[] = [];
      const squares: Record<string, number> = {};
      for (const [name, count] of countFeatures(utterance, classesOf)) {
        const index = indexOf.get(name);
        if (index === undefined) continue;
        const block = name.charAt(0);
        const value = (1 + Math.log(count)) * (idf[index] ?? 0);
        indices.push(index);
        values.push(value);
        blocks.push(block);
        squares[block] = (squares[block] ?? 0) + value * value;
      }
      return {
        indices: Uint32Array.from(indices),
        values: Float32Array.from(values, (value, at) => {
          const block = blocks[at] ?? '';
          return (value * (BLOCK_LENGTHS[block] ?? 0)) / Math.sqrt(squares[block] ?? 1);
        }),
      };
    },
  };
}

/** The features that occur in these normalised utterances often enough to be learned from. */
export function collectNgramFeatures(utterances: readonly string[], classesOf: ClassesOf): NgramFeatures {
  const documents = new Map<string, number>();
  for (const utterance of utterances) {
    for (const name of countFeatures(utterance, classesOf).keys())
      documents.set(name, (documents.get(name) ?? 0) + 1);
  }
  const kept = [...documents].filter(([, count]) => count >= FEWEST_UTTERANCES);
  return createNgramFeatures(
    kept.map(([name]) => name),
    Float32Array.from(kept, ([, count]) => Math.log((1 + utterances.length) / (1 + count)) + 1),
    classesOf,
  );
}
