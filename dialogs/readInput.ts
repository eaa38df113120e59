import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Intent } from './language/intents';
import type { Recognition, SentFile } from './ports';
import { asksForPieces } from './products/productRequest';
import { findFacts, type FindingContext } from './reading/findFacts';
import { normalizeText } from './reading/normalizeText';
import { readOneTimeCode } from './reading/readOneTimeCode';
import { wordsAroundFacts } from './reading/wordsAroundFacts';
import type { Vocabulary } from './text/vocabulary';
import type { Wording } from './text/wording';
import type { TurnInput } from './turn';

/** What a card's button submits: the words that a chip would have sent. */
const submitSchema = z.object({ say: z.string() });

const NOTHING: Recognition = { text: '', intent: 'None', score: 0, entities: [] };

/** Longer than any form field; what is beyond it is not read. */
const MOST_LETTERS = 6000;

/**
 * Reads an incoming message once: its words, what the recogniser makes of them, and the facts they
 * state. A chip of the bot's own means its intent whatever the recogniser thinks; a one-time code is
 * taken out first, so that neither the recogniser nor anything that is remembered sees it.
 */
export async function readInput(
  activity: Activity,
  recognize: (text: string) => Promise<Recognition>,
  context: FindingContext & {
    readonly wording: Wording;
    /** The order whose mailed code is awaited. */
    readonly codeFor: string | undefined;
  },
): Promise<TurnInput> {
  const text = wordsOf(activity);
  const typed = context.codeFor === undefined ? undefined : readOneTimeCode(text, context.vocabulary);
  if (typed && typed.code !== context.codeFor) {
    const recognition = { ...NOTHING, text: typed.hidden };
    return { text: typed.hidden, recognition, found: {}, files: filesOf(activity), code: typed.code };
  }
  const recognized = text === '' ? NOTHING : await recognizeMessage(text, recognize);
  const chip = chipIntent(text, context.wording);
  const recognition = chip
    ? { ...recognized, intent: chip, score: 1 }
    : saysOnlyFacts(recognized, context.vocabulary)
      ? { ...recognized, intent: 'None' as const, score: 0 }
      : meantByWords(recognized, context.vocabulary);
  return {
    text,
    recognition,
    found: text === '' ? {} : findFacts(recognition, context),
    files: filesOf(activity),
  };
}

function filesOf({ attachments = [] }: Activity): SentFile[] {
  return attachments
    .filter(({ contentType }) => !contentType.startsWith('text/html'))
    .map(({ name, contentType, contentUrl }) => ({
      name: name ?? contentType,
      contentType,
      url: contentUrl ?? '',
    }));
}

const EMAIL_ADDRESS = /\S+@\S+/g;
const SURE = 0.6;
const LONG_NUMBER = /#?\b\d{4,}\b/g;

/**
 * An e-mail address has words in it that are none of the message's. Where they leave doubt about
 * the intent, it is read once more without the address and the number beside it.
 */
async function recognizeMessage(
  text: string,
  recognize: (text: string) => Promise<Recognition>,
): Promise<Recognition> {
  const whole = await recognize(text);
  if (whole.score >= SURE || text.search(EMAIL_ADDRESS) < 0) return whole;
  const words = text.replace(EMAIL_ADDRESS, ' ').replace(LONG_NUMBER, ' ').replace(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(words)) return whole;
  const { intent, score, runnerUp } = await recognize(words);
  if (score <= whole.score) return whole;
  return { text: whole.text, entities: whole.entities, intent, score, ...(runnerUp && { runnerUp }) };
}

const MOST_WORDS_AROUND_FACTS = 2;

/**
 * A number, an address or a piece alone has no intent: what it is for was asked, or is to be asked.
 * What is wrong with it says what it is for: "order 1042 came scratched".
 */
function saysOnlyFacts(recognition: Recognition, { fillers }: Vocabulary): boolean {
  const hasFact = recognition.entities.some(
    ({ kind }) => kind === 'orderNumber' || kind === 'email' || kind === 'date' || kind === 'product',
  );
  const words = wordsAroundFacts(recognition);
  if (recognition.entities.some(({ kind }) => kind === 'reason')) return false;
  return hasFact && words.length <= MOST_WORDS_AROUND_FACTS && words.every((word) => fillers.has(word));
}

const IN_DOUBT = 0.8;

/** Plain words for a matter count where the recogniser is not sure of another one. */
function meantByWords(recognized: Recognition, vocabulary: Vocabulary): Recognition {
  const said = normalizeText(recognized.text);
  // Whoever was charged twice wants their money back, but returns nothing.
  if (vocabulary.chargedTwice.test(said)) return { ...recognized, intent: 'PaymentConfirmation', score: 1 };
  const { intent: mistaken } = recognized;
  const right = vocabulary.mistaken.find(([from, words]) => from === mistaken && words.test(said))?.[2];
  if (right) return { ...recognized, intent: right };
  if (recognized.score >= IN_DOUBT && recognized.intent !== 'None') return recognized;
  const intent =
    vocabulary.intentWords.find(([words]) => words.test(said))?.[1] ??
    (asksForPieces(recognized, vocabulary) ? ('ProductMaterials' as const) : undefined);
  return intent ? { ...recognized, intent, score: IN_DOUBT } : recognized;
}

function wordsOf({ text, value }: Activity): string {
  const submitted = submitSchema.safeParse(value);
  return ((text || undefined) ?? (submitted.success ? submitted.data.say : '')).trim().slice(0, MOST_LETTERS);
}

function chipIntent(text: string, { chips }: Wording): Intent | undefined {
  const said = normalizeText(text);
  const topics = Object.entries(chips.topics) as [Intent, string][];
  return topics.find(([, label]) => normalizeText(label) === said)?.[0];
}
