import { createEntityFinder } from '../../bot/language/entities/createEntityFinder';
import { wordsOf } from '../../bot/language/languages/wordsOf';
import { INTENTS } from '../../dialogs/language/intents';
import { LANGUAGES } from '../../dialogs/language/languages';
import { DEMO_CATALOGUE } from '../../bot/shop/catalogue';
import { parseTrainingFile, readTrainingFile } from '../../bot/language/trainingData';

const FEWEST_UTTERANCES = 60;
const FEWEST_NOT_OURS = 400;
/** The largest intent has at most this many times the utterances of the smallest. */
const MOST_UNBALANCED = 3;

/** Two lines are one when they differ in case, accents, spaces and punctuation alone. */
function bareForm(text: string): string {
  const letters = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}#$€£]+/gu, ' ')
    .trim();
  return letters === '' ? text : letters;
}

describe.each(LANGUAGES)('the training data in %s', (language) => {
  const project = parseTrainingFile(readTrainingFile(language));
  const { utterances, intents, entities } = project.assets;

  const sizes = new Map(
    INTENTS.map((intent) => [intent, utterances.filter((utterance) => utterance.intent === intent).length]),
  );

  it('is all in that language', () => {
    const others = utterances.filter(({ language: tag }) => tag.split('-')[0] !== language);
    expect(others).toEqual([]);
  });

  it('declares exactly the intents of the design', () => {
    expect(intents.map(({ category }) => category)).toEqual([...INTENTS]);
  });

  it('has each utterance once, and none in two intents', () => {
    const seen = new Map<string, string>();
    const doubles: string[] = [];
    for (const { text, intent } of utterances) {
      const form = bareForm(text);
      const other = seen.get(form);
      if (other !== undefined) doubles.push(`${other} and ${intent}: ${text}`);
      seen.set(form, intent);
    }
    expect(doubles).toEqual([]);
  });

  it.each(INTENTS.filter((intent) => intent !== 'None'))('has at least 60 utterances of %s', (intent) => {
    expect(sizes.get(intent)).toBeGreaterThanOrEqual(FEWEST_UTTERANCES);
  });

  it("has at least 400 utterances that are not this shop's business", () => {
    expect(sizes.get('None')).toBeGreaterThanOrEqual(FEWEST_NOT_OURS);
  });

  it('is balanced: no intent has more than three times the utterances of another', () => {
    const counts = [...sizes].filter(([intent]) => intent !== 'None').map(([, count]) => count);
    expect(Math.max(...counts) / Math.min(...counts)).toBeLessThanOrEqual(MOST_UNBALANCED);
  });

  it('says what it has to say with many words, not by a pattern: no word begins a third of an intent', () => {
    const uniform: string[] = [];
    for (const intent of INTENTS) {
      const own = utterances.filter((utterance) => utterance.intent === intent);
      const starts = new Map<string, number>();
      for (const { text } of own) {
        const start = text.toLowerCase().split(/\s+/).slice(0, 2).join(' ');
        starts.set(start, (starts.get(start) ?? 0) + 1);
      }
      for (const [start, count] of starts) if (count > own.length / 3) uniform.push(`${intent}: ${start}`);
    }
    expect(uniform).toEqual([]);
  });

  it('is trimmed, on one line, and short enough for Azure Language (500 characters)', () => {
    const wrong = utterances.filter(({ text }) => text !== text.trim() || /[\r\n\t]/.test(text));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('labels entities inside the text, on word borders, in order and without overlap', () => {
    const wrong: string[] = [];
    for (const { text, entities: labels } of utterances) {
      let before = 0;
      for (const { category, offset, length } of labels) {
        const label = text.slice(offset, offset + length);
        const isInside = offset >= before && offset + length <= text.length;
        const isWhole =
          label === label.trim() &&
          !/[\p{L}\p{N}]$/u.test(text.slice(0, offset)) &&
          !/^[\p{L}\p{N}]/u.test(text.slice(offset + length));
        if (!isInside || !isWhole) wrong.push(`${category} "${label}" in: ${text}`);
        before = offset + length;
      }
    }
    expect(wrong).toEqual([]);
  });

  it('labels what has a fixed form by that form', () => {
    const forms: Partial<Record<string, RegExp>> = {
      orderNumber: /^#?\d{4,6}$/,
      email: /^[^\s@]+@[^\s@]+\.[a-z]+$/i,
      amount: /^\$\d|\d (?:dollars|bucks|d[oó]lares)$/,
    };
    const wrong = utterances.flatMap(({ text, entities: labels }) =>
      labels
        .map(({ category, offset, length }) => ({ category, label: text.slice(offset, offset + length) }))
        .filter(({ category, label }) => forms[category]?.test(label) === false),
    );
    expect(wrong).toEqual([]);
  });

  it('has examples of every kind of entity', () => {
    const labelled = new Set(
      utterances.flatMap((utterance) => utterance.entities.map(({ category }) => category)),
    );
    expect([...labelled].sort()).toEqual(entities.map(({ category }) => category).sort());
  });

  it('names no real address: e-mail addresses are in the domains kept for examples', () => {
    const real = utterances.filter(({ text }) => {
      const address = /@([\w.-]+)/.exec(text)?.[1];
      return address !== undefined && !/^(?:[\w-]+\.)*example\.(?:com|org|net)$/.test(address);
    });
    expect(real.map(({ text }) => text)).toEqual([]);
  });
});

describe('the English training data', () => {
  it('labels every fact that the recogniser itself finds, as it finds it', () => {
    const { utterances } = parseTrainingFile(readTrainingFile('en')).assets;
    const words = wordsOf('en');
    const lexicon = words.readLexicon();
    const find = createEntityFinder({
      words: words.entities,
      products: DEMO_CATALOGUE,
      orderNumberPattern: '[0-9]{4,6}',
      timeZone: 'America/New_York',
      isWord: (word) => lexicon.has(word),
    });
    const wrong = utterances
      .filter(({ intent }) => intent !== 'None')
      .flatMap(({ text, entities: labels }) => {
        // Reasons are labelled where they matter: in returns.
        const found = find(text, new Date('2026-11-19T15:00:00Z')).filter(({ kind }) => kind !== 'reason');
        const [ours, theirs] = [
          found.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
          labels
            .filter(({ category }) => category !== 'reason')
            .map(({ category, offset, length }) => `${category} ${text.slice(offset, offset + length)}`),
        ];
        return ours.join() === theirs.join() ? [] : [`${text}: ${ours.join()} | ${theirs.join()}`];
      });
    expect(wrong).toEqual([]);
  });
});
