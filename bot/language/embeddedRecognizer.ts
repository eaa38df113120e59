/** The recogniser that runs inside the process: no service, no network. */
import type { Product } from '../../policies';
import type { Entity } from '../../dialogs/language/entities';
import type { Intent } from '../../dialogs/language/intents';
import type { Recognition, Recognizer } from '../../dialogs/ports';
import type { Encoder } from './encoder';
import { createEntityFinder } from './entities/createEntityFinder';
import { classify, type Classification, type IntentModel } from './intentModel';
import type { LanguageWords } from './languages/languageWords';
import { MAX_UTTERANCE_LENGTH, normalizeUtterance } from './normalizeUtterance';
import { splitClauses } from './splitClauses';
import { createSpeller } from './speller';

export interface EmbeddedRecognizerOptions {
  /** Of the language that the model was trained in. */
  words: LanguageWords;
  model: IntentModel;
  /** Without it, or with another one than the model's, the n-grams decide alone. */
  encoder?: Encoder;
  /** Words that exist, with their level; the smaller the commoner. */
  lexicon: ReadonlyMap<string, number>;
  /** Tells whether a normalised word is an ordinary one, and so no name. */
  exists: (word: string) => boolean;
  products: readonly Product[];
  /** Source of a regular expression for order numbers, as in the policy file. */
  orderNumberPattern: string;
  /** IANA name of the shop's time zone. */
  timeZone: string;
}

export interface EmbeddedRecognizer extends Recognizer {
  /** The entities alone, in the order of the text, never overlapping. */
  findEntities(text: string, context: { locale: string; now: Date }): Entity[];
  /** Many at once, about three times as fast as one by one; answers in their order. */
  recognizeAll(utterances: readonly string[], context: { locale: string; now: Date }): Promise<Recognition[]>;
}

/** From this length on a message is a story, whose point may be in one of its sentences. */
const STORY_LENGTH = 160;
const MOST_SENTENCES = 8;
/** A story that is this clear as a whole is taken as a whole. */
const CLEAR = 0.6;
/** What a sentence has to reach to speak for its story. */
const DECISIVE = 0.7;

/** Sentences that tell nothing about what a story is about. */
const ASIDES: ReadonlySet<Intent> = new Set([
  'None',
  'Greeting',
  'Thanks',
  'Goodbye',
  'Affirm',
  'Deny',
  'Help',
  'Cancel',
]);

/** The last sentences of a story; none where the message is short, or one sentence. */
function sentencesOf(text: string): string[] {
  if (text.length < STORY_LENGTH) return [];
  const sentences = splitClauses(text.slice(-4 * MAX_UTTERANCE_LENGTH));
  return sentences.length > 1 ? sentences.slice(-MOST_SENTENCES) : [];
}

function pointOf(whole: Classification, sentences: readonly Classification[]): Classification {
  if (whole.intent !== 'None' && whole.score >= CLEAR) return whole;
  const floor = whole.intent === 'None' ? DECISIVE : Math.max(DECISIVE, whole.score);
  return sentences
    .filter(({ intent, score }) => !ASIDES.has(intent) && score >= floor)
    .reduce((best, sentence) => (best === whole || sentence.score > best.score ? sentence : best), whole);
}

/** So often does a word of the catalogue count as seen in training, for the speller. */
const CATALOGUE_WORD_WEIGHT = 2;

export function createEmbeddedRecognizer(options: EmbeddedRecognizerOptions): EmbeddedRecognizer {
  const { words, model, encoder, lexicon, exists, products, orderNumberPattern, timeZone } = options;
  const normalize = (text: string): string => normalizeUtterance(text, words);
  const domain = new Map(model.words);
  for (const { name, aliases } of products) {
    for (const word of normalize([name, ...aliases].join(' ')).split(' ')) {
      domain.set(word, Math.max(domain.get(word) ?? 0, CATALOGUE_WORD_WEIGHT));
    }
  }
  const speller = createSpeller({ domain, lexicon });
  const findEntities = createEntityFinder({
    words: words.entities,
    products,
    orderNumberPattern,
    timeZone,
    isWord: (word) => exists(normalize(word)),
  });

  async function recognizeAll(utterances: readonly string[], { now }: { now: Date }): Promise<Recognition[]> {
    const normalized = utterances.map(normalize);
    const sentences = utterances.map((text) => sentencesOf(text).map(normalize));
    const classified = await classify(model, [...normalized, ...sentences.flat()], {
      speller,
      ...(encoder && { encoder }),
    });
    const classifiedSentences = classified.slice(normalized.length);
    return utterances.map((text, at) => {
      const entities = findEntities(text, now);
      const whole = classified[at];
      const parts = classifiedSentences.splice(0, sentences[at]?.length ?? 0);
      // A message without a word is not ours.
      if (!whole || normalized[at] === '') return { text, intent: 'None', score: 1, entities };
      return { text, ...pointOf(whole, parts), entities };
    });
  }

  return {
    findEntities: (text, { now }) => findEntities(text, now),
    recognizeAll,
    async recognize(utterance, context) {
      const [recognition] = await recognizeAll([utterance], context);
      return recognition ?? { text: utterance, intent: 'None', score: 1, entities: [] };
    },
  };
}
