import { classify, type IntentModel } from '../../bot/language/intentModel';
import {
  decodeIntentModel,
  encodeIntentModel,
  IntentModelFileError,
} from '../../bot/language/intentModelFile';
import type { Encoder } from '../../bot/language/encoder';
import { wordsOf } from '../../bot/language/languages/wordsOf';
import { createSpeller } from '../../bot/language/speller';
import { trainIntentModel, type LabelledUtterance } from '../../bot/language/trainIntentModel';

/** Small, and far apart: what is tested is the machinery. */
const DATA: LabelledUtterance[] = [
  ...[
    'where is my order',
    'track my parcel',
    'has my order shipped',
    'order status',
    'track order',
    'my parcel status',
  ].map((text) => ({ text, intent: 'OrderStatus' as const })),
  ...[
    'return my ring',
    'i want a refund',
    'send the ring back',
    'refund my ring',
    'return it',
    'want to return',
  ].map((text) => ({ text, intent: 'ReturnRequest' as const })),
  ...['weather tomorrow', 'tell a joke', 'football score', 'bake a cake', 'weather today', 'sing a song'].map(
    (text) => ({ text, intent: 'None' as const }),
  ),
];
const LEXICON = new Map(DATA.flatMap(({ text }) => text.split(' ')).map((word) => [word, 10]));

/** Counts letters: enough to be a point. */
const LETTERS: Encoder = {
  id: 'letters',
  dimensions: 26,
  encode: (texts) =>
    Promise.resolve(
      texts.map((text) => {
        const point = new Float32Array(26);
        for (const letter of text)
          point[letter.charCodeAt(0) - 97] = (point[letter.charCodeAt(0) - 97] ?? 0) + 1;
        const length = Math.hypot(...point) || 1;
        return point.map((value) => value / length);
      }),
    ),
};

const { classesOf } = wordsOf('en');
const speller = createSpeller({ domain: LEXICON, lexicon: LEXICON });
const intentsOf = async (model: IntentModel, texts: string[], encoder?: Encoder): Promise<string[]> =>
  (await classify(model, texts, { speller, ...(encoder && { encoder }) })).map(({ intent }) => intent);

describe('an intent model', () => {
  it('tells intents apart, also misspelt, and with the encoder as without it', async () => {
    const model = await trainIntentModel(DATA, LEXICON, { language: 'en', encoder: LETTERS });
    const texts = ['where is my parcel', 'retrun the ring'];
    expect(await intentsOf(model, texts)).toEqual(['OrderStatus', 'ReturnRequest']);
    expect(await intentsOf(model, texts, LETTERS)).toEqual(['OrderStatus', 'ReturnRequest']);
  });

  it('is the same model for the same data', async () => {
    const [first, second] = [
      await trainIntentModel(DATA, LEXICON, { language: 'en' }),
      await trainIntentModel(DATA, LEXICON, { language: 'en' }),
    ];
    expect(encodeIntentModel(first, 'x').equals(encodeIntentModel(second, 'x'))).toBe(true);
  });

  it('ignores an encoder that it was not trained with', async () => {
    const model = await trainIntentModel(DATA, LEXICON, { language: 'en', encoder: LETTERS });
    const other: Encoder = {
      ...LETTERS,
      id: 'other',
      encode: () => Promise.reject(new Error('must not be asked')),
    };
    expect(await intentsOf(model, ['track my order'], other)).toEqual(['OrderStatus']);
  });

  it('comes back from its file as it was', async () => {
    const model = await trainIntentModel(DATA, LEXICON, { language: 'en', encoder: LETTERS });
    const read = decodeIntentModel(encodeIntentModel(model, 'print'), 'print', classesOf);
    const texts = ['where is my order', 'refund', 'a song'];
    expect(await classify(read, texts, { speller, encoder: LETTERS })).toEqual(
      await classify(model, texts, { speller, encoder: LETTERS }),
    );
    expect(await classify(read, texts, { speller })).toEqual(await classify(model, texts, { speller }));
  });

  it('is refused when its file has another fingerprint, is cut short or is none', async () => {
    const bytes = encodeIntentModel(await trainIntentModel(DATA, LEXICON, { language: 'en' }), 'print');
    expect(() => decodeIntentModel(bytes, 'other', classesOf)).toThrow(IntentModelFileError);
    expect(() => decodeIntentModel(bytes.subarray(0, bytes.length - 8), 'print', classesOf)).toThrow(
      IntentModelFileError,
    );
    expect(() => decodeIntentModel(Buffer.from('no model'), 'print', classesOf)).toThrow(
      IntentModelFileError,
    );
    expect(() => decodeIntentModel(Buffer.alloc(0), 'print', classesOf)).toThrow(IntentModelFileError);
  });
});
