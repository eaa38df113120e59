import { normalizeUtterance } from '../../bot/language/normalizeUtterance';
import { ENGLISH_WORDS } from '../../bot/language/languages/en/english';
import { createSpeller } from '../../bot/language/speller';

const domain = new Map([
  ['order', 90],
  ['my', 200],
  ['return', 60],
  ['package', 40],
  ['necklace', 30],
  ['delivery', 30],
  ['confirmation', 20],
  ['where', 50],
]);
const speller = createSpeller({ domain, lexicon: ENGLISH_WORDS.readLexicon() });

describe('the speller', () => {
  it.each([
    ['a letter left out', 'retun my ordr', 'return my order'],
    ['a letter too many', 'reeturn my necklacce', 'return my necklace'],
    ['a wrong letter', 'wherr is my oeder', 'where is my order'],
    ['two letters swapped', 'retrun my pakcage', 'return my package'],
    ['two slips in a long word', 'confimaton', 'confirmation'],
    ['a space left out', 'myorder', 'my order'],
    ['a space too many', 'deliv ery of my ord er', 'delivery of my order'],
  ])('mends %s', (_slip, written, meant) => {
    expect(speller.correct(written)).toBe(meant);
  });

  it.each(['form', 'ring', 'sipping', 'colour', 'jewellery', 'klarna', 'moissanite'])(
    'leaves a word that exists: %s',
    (word) => {
      expect(speller.correct(word)).toBe(word);
    },
  );

  it.each(['1042', 'привет', 'xq', '', 'q'.repeat(40)])('leaves what is no word: "%s"', (text) => {
    expect(speller.correct(text)).toBe(text);
  });

  it('prefers a word of the training data to a commoner one', () => {
    expect(speller.correct('ordes')).toBe('order');
  });
});

describe('a normalised utterance', () => {
  it.each([
    ['Wheres my pkg??', 'where is my package ? ?'],
    ['hv u shipd', 'have you shipped'],
    ['I can’t log in', 'i can not log in'],
    ["where's #20411", 'where is # 1042'],
    ['mail Jo@Example.com', 'mail someone@example.com'],
    ['heeeelp', 'heelp'],
    ['ticket T-1077', 'ticket ticket number'],
    ['size 7', 'size 7'],
    ['', ''],
    ['\u0000\ud800  \n', ''],
  ])('of %j is %j', (text, normalized) => {
    expect(normalizeUtterance(text, ENGLISH_WORDS)).toBe(normalized);
  });

  it('of a long story keeps its beginning and its end', () => {
    const story = `${'once upon a time '.repeat(100)}${'and then '.repeat(100)}i want a refund`;
    const normalized = normalizeUtterance(story, ENGLISH_WORDS);
    expect(normalized.length).toBeLessThan(1_100);
    expect(normalized).toMatch(/^once upon/);
    expect(normalized).toMatch(/i want a refund$/);
  });
});
