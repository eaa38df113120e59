/**
 * Trains the intent model. Everything is seeded: the same data gives the same model, on any number of
 * threads. With the encoder about half a minute on two cores for 11,000 utterances.
 */
import type { Intent } from '../../dialogs/language/intents';
import type { LanguageCode } from '../../dialogs/language/languages';
import type { Encoder } from './encoder';
import type { EncoderPart, Gate, IntentModel } from './intentModel';
import { wordsOf } from './languages/wordsOf';
import { calibrate, fitLogisticCalibration } from './logisticCalibration';
import { createNgramFeatures } from './ngramFeatures';
import { normalizeUtterance } from './normalizeUtterance';
import { createSeededRandom, shuffledIndices } from './seededRandom';
import { createSpeller } from './speller';
import { createTrainingCrew, type TrainingCrew } from './trainingCrew';
import { TRAINING_SETTINGS } from './trainingSettings';
import { keptPoints, type Judged, type TrainingSet } from './trainingTasks';

export interface LabelledUtterance {
  readonly text: string;
  readonly intent: Intent;
}

export interface TrainIntentModelOptions {
  readonly language: LanguageCode;
  readonly encoder?: Encoder;
  /** Told how much is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** In a word that occurs less often, and is in no dictionary, a slip of the pen is likelier than a word. */
const FEWEST_FOR_A_WORD = 3;
/** Texts that one thread encodes at a time, in seconds rather than minutes. */
const ENCODED_TOGETHER = 512;
/** How long each piece takes, in the time of 512 texts to encode: measured, for the progress alone. */
const COSTS = { fold: 5, ngrams: 2, points: 1 };

function countWords(
  utterances: readonly string[],
  lexicon: ReadonlyMap<string, number>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const utterance of utterances) {
    for (const word of new Set(utterance.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].filter(([word, count]) => count >= FEWEST_FOR_A_WORD || lexicon.has(word)));
}

/**
 * Takes the place of `falseStartShare` in a language without an encoder. There the n-grams refuse one
 * message in four of the shop's business at that share, one in six at this one: held-back Spanish data.
 */
const FALSE_STARTS_WITHOUT_ENCODER = 0.1;

function fitGate(judged: readonly Judged[], noneClass: number, falseStartShare: number): Gate {
  const scope = fitLogisticCalibration(
    judged.map(({ ranking, target }) => ({ numbers: ranking.numbers, isTrue: target !== noneClass })),
  );
  const trust = fitLogisticCalibration(
    judged.map(({ ranking, target }) => ({ numbers: ranking.numbers, isTrue: ranking.best === target })),
  );
  const notOurs = judged
    .filter(({ target }) => target === noneClass)
    .map(({ ranking }) => calibrate(scope, ranking.numbers))
    .sort((a, b) => b - a);
  const allowed = Math.floor(notOurs.length * falseStartShare);
  return { scope, threshold: notOurs[allowed] ?? 0.5, trust };
}

/** Each utterance's fold: every fold gets as many, at random. */
function foldsOf(size: number): Uint8Array {
  const foldOf = new Uint8Array(size);
  shuffledIndices(size, createSeededRandom(3)).forEach((row, position) => {
    foldOf[row] = position % TRAINING_SETTINGS.folds;
  });
  return foldOf;
}

interface Shared {
  readonly crew: TrainingCrew;
  /** Counts a piece of work as done. */
  done<T>(work: Promise<T>, cost: number): Promise<T>;
}

async function encodeAll(
  utterances: readonly string[],
  { dimensions }: Encoder,
  { crew, done }: Shared,
): Promise<Float32Array> {
  const points = new Float32Array(new SharedArrayBuffer(utterances.length * dimensions * 4));
  // Encoding a text costs what the longest one beside it costs.
  const order = utterances.map((_, row) => row).sort((a, b) => utterances[a]!.length - utterances[b]!.length);
  const chunks = Array.from({ length: Math.ceil(order.length / ENCODED_TOGETHER) }, (_, chunk) =>
    order.slice(chunk * ENCODED_TOGETHER, (chunk + 1) * ENCODED_TOGETHER),
  );
  await Promise.all(
    chunks.map(async (rows) => {
      const texts = rows.map((row) => utterances[row]!);
      const encoded = await done(
        crew.run((hand) => hand.encode(texts)),
        1,
      );
      rows.forEach((row, at) => {
        points.set(encoded.subarray(at * dimensions, (at + 1) * dimensions), row * dimensions);
      });
    }),
  );
  return points;
}

/**
 * @param lexicon words that exist, so that a slip in the training data is mended, not learned
 */
export async function trainIntentModel(
  data: readonly LabelledUtterance[],
  lexicon: ReadonlyMap<string, number>,
  options: TrainIntentModelOptions,
): Promise<IntentModel> {
  const { language, encoder, onProgress } = options;
  const languageWords = wordsOf(language);
  const intents = [...new Set([...data.map(({ intent }) => intent), 'None' as const])].sort();
  const noneClass = intents.indexOf('None');
  const targets = Uint8Array.from(data, ({ intent }) => intents.indexOf(intent));
  const normalized = data.map(({ text }) => normalizeUtterance(text, languageWords));
  const words = countWords(normalized, lexicon);
  const speller = createSpeller({ domain: words, lexicon });
  const utterances = normalized.map((utterance) => speller.correct(utterance));
  const mean = data.length / intents.length;
  const classWeights = intents.map((_, c) => {
    const size = targets.filter((target) => target === c).length;
    return (mean / Math.max(1, size)) ** TRAINING_SETTINGS.classBalance;
  });

  const folds = Array.from({ length: TRAINING_SETTINGS.folds }, (_, fold) => fold);
  const total =
    folds.length * COSTS.fold +
    COSTS.ngrams +
    (encoder ? Math.ceil(data.length / ENCODED_TOGETHER) + COSTS.points : 0);
  let spent = 0;
  const crew = createTrainingCrew(encoder);
  const shared: Shared = {
    crew,
    async done(work, cost) {
      const result = await work;
      spent += cost;
      onProgress?.(spent / total);
      return result;
    },
  };
  try {
    const set: TrainingSet = {
      language,
      utterances,
      targets,
      classes: intents.length,
      noneClass,
      classWeights,
      foldOf: foldsOf(data.length),
      dimensions: encoder?.dimensions ?? 0,
      points: encoder ? await encodeAll(utterances, encoder, shared) : new Float32Array(0),
    };
    const [judged, ngrams, points] = await Promise.all([
      Promise.all(
        folds.map((fold) =>
          shared.done(
            crew.run((hand) => hand.judgeFold(set, fold)),
            COSTS.fold,
          ),
        ),
      ),
      shared.done(
        crew.run((hand) => hand.fitNgrams(set)),
        COSTS.ngrams,
      ),
      encoder &&
        shared.done(
          crew.run((hand) => hand.fitPoints(set)),
          COSTS.points,
        ),
    ]);
    const byNgrams = judged.flatMap((fold) => fold.byNgrams);
    const byBoth = judged.flatMap((fold) => fold.byBoth);
    let encoderPart: EncoderPart | undefined;
    if (encoder && points) {
      const kept = keptPoints(set, [...utterances.keys()]);
      encoderPart = {
        encoderId: encoder.id,
        regression: points,
        training: { ...kept, points: Int8Array.from(kept.points) },
        gate: fitGate(byBoth, noneClass, TRAINING_SETTINGS.falseStartShare),
      };
    }
    return {
      intents,
      features: createNgramFeatures(ngrams.names, ngrams.idf, languageWords.classesOf),
      regression: ngrams.regression,
      gate: fitGate(
        byNgrams,
        noneClass,
        languageWords.hasEncoder ? TRAINING_SETTINGS.falseStartShare : FALSE_STARTS_WITHOUT_ENCODER,
      ),
      ...(encoderPart && { encoderPart }),
      words,
    };
  } finally {
    await crew.close();
  }
}
