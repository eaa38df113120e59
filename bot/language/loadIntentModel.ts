/**
 * Finds the trained model of the training data as it is now, or trains it. A model carries the
 * fingerprint of its data and settings, in its name and inside: a stale one is never used.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Encoder } from './encoder';
import type { IntentModel } from './intentModel';
import { decodeIntentModel, encodeIntentModel, IntentModelFileError } from './intentModelFile';
import type { LanguageWords } from './languages/languageWords';
import { parseTrainingFile, readTrainingFile } from './trainingData';
import { trainIntentModel } from './trainIntentModel';
import { TRAINING_SETTINGS } from './trainingSettings';

/** To be raised when the code makes other features or other text of the same data. */
const MODEL_VERSION = 2;

/** The folder of package.json, from the sources as well as from the build. */
function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${__dirname}`);
    folder = parent;
  }
  return folder;
}

function fingerprintOf(words: LanguageWords, trainingFile: string, encoderId: string): string {
  const { code, shorthand, classes } = words;
  return createHash('sha256')
    .update(JSON.stringify([MODEL_VERSION, code, encoderId, TRAINING_SETTINGS, [...shorthand]]))
    .update(JSON.stringify(classes))
    .update(trainingFile)
    .digest('hex');
}

function readModel(file: string, fingerprint: string, { classesOf }: LanguageWords): IntentModel | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return decodeIntentModel(readFileSync(file), fingerprint, classesOf);
  } catch (error) {
    // Cut short by a crash, or of another fingerprint: as good as absent.
    if (error instanceof IntentModelFileError) return undefined;
    throw error;
  }
}

function saveModel(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  // Written beside and renamed, so that nobody reads half a model.
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, bytes);
  renameSync(beside, file);
}

export interface LoadIntentModelOptions {
  /** The language, whose training file is read. */
  words: LanguageWords;
  /** The speller's words; asked for only when a model has to be trained. */
  lexicon: ReadonlyMap<string, number>;
  encoder?: Encoder;
  /** Told how far a training is, from 0 to 1; never when the model is there already. */
  onTraining?: (share: number) => void;
}

/**
 * Looks beside this code, in `dist/`, and in `node_modules/.cache/bezel`; trains and saves to the
 * cache where none is found. Loading takes some 50 ms, training about half a minute on two cores.
 */
export async function loadIntentModel(options: LoadIntentModelOptions): Promise<IntentModel> {
  const { words, lexicon, encoder, onTraining } = options;
  const trainingFile = readTrainingFile(words.code);
  const fingerprint = fingerprintOf(words, trainingFile, encoder?.id ?? 'none');
  const name = `intents-${words.code}-${fingerprint.slice(0, 16)}.model`;
  const root = packageRoot();
  const cache = join(root, 'node_modules', '.cache', 'bezel');
  for (const folder of [__dirname, join(root, 'dist', 'bot', 'language'), cache]) {
    const found = readModel(join(folder, name), fingerprint, words);
    if (found) return found;
  }
  onTraining?.(0);
  const { utterances } = parseTrainingFile(trainingFile).assets;
  const model = await trainIntentModel(
    utterances.filter(({ dataset }) => dataset === 'Train'),
    lexicon,
    { language: words.code, ...(encoder && { encoder }), ...(onTraining && { onProgress: onTraining }) },
  );
  const bytes = encodeIntentModel(model, fingerprint);
  try {
    saveModel(join(cache, name), bytes);
  } catch (error) {
    // A read-only installation trains at every start, which is slow but right.
    if (!isWriteRefused(error)) throw error;
  }
  return decodeIntentModel(bytes, fingerprint, words.classesOf);
}

/** Puts the model beside this code, so that the build carries it. */
export async function placeIntentModel(options: LoadIntentModelOptions): Promise<void> {
  const model = await loadIntentModel(options);
  const { words, encoder } = options;
  const fingerprint = fingerprintOf(words, readTrainingFile(words.code), encoder?.id ?? 'none');
  const file = join(__dirname, `intents-${words.code}-${fingerprint.slice(0, 16)}.model`);
  if (!existsSync(file)) saveModel(file, encodeIntentModel(model, fingerprint));
}

function isWriteRefused(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['EACCES', 'EROFS', 'EPERM'].includes(String(error.code))
  );
}
