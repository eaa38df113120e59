import fc from 'fast-check';
import { readChoice } from '../../dialogs/reading/readChoice';
import { readYesNo } from '../../dialogs/reading/readYesNo';
import { ENGLISH } from '../../dialogs/text/en/english';

const { vocabulary } = ENGLISH;
const THREE = [
  { label: 'Aurora Moonstone Ring' },
  { label: 'Classic Signet Ring' },
  { label: 'Pearl Stud Earrings' },
];
const TWO = THREE.slice(0, 2);

describe('an answer to a choice', () => {
  it.each<[string, number[]]>([
    ['Classic Signet Ring', [1]],
    ['classic signet rign', [1]],
    ['the first one', [0]],
    ['second', [1]],
    ['the 2nd one please', [1]],
    ['the last one', [2]],
    ['3', [2]],
    ['number 2', [1]],
    ['#1', [0]],
    ['1 and 3', [0, 2]],
    ['the first and the third', [0, 2]],
    ['all except the earrings', [0, 1]],
    ['everything but the signet', [0, 2]],
    ['the first two', [0, 1]],
    ['last 2 please', [1, 2]],
    ['not the earrings', [0, 1]],
    ['1, 2', [0, 1]],
    ['none of these', []],
    ['all of them', [0, 1, 2]],
    ['everything', [0, 1, 2]],
    ['all', [0, 1, 2]],
    ['none of them', []],
    ['neither', []],
    ['the signet', [1]],
    ['the pearl ones', [2]],
    ['moonstone and pearls', [0, 2]],
    ['the Aurora Moonstone Ring, please', [0]],
  ])('"%s"', (text, chosen) => {
    expect(readChoice(text, THREE, vocabulary)).toEqual(chosen);
  });

  it('"both" takes both of two', () => {
    expect(readChoice('both please', TWO, vocabulary)).toEqual([0, 1]);
  });

  it.each([
    'both',
    'the first five',
    'not sure',
    'not yet',
    'the ring',
    'hm',
    '4',
    '0',
    'what do you mean?',
    '',
    'all except the nice one',
    'the clasp snapped the first time I put it on',
    'on the second day',
  ])('"%s" could be either, or none of them: it chooses nothing', (text) => {
    expect(readChoice(text, THREE, vocabulary)).toBeUndefined();
  });

  it('a word of a label does not choose one that counts only as a whole', () => {
    const options = [
      { label: 'It arrived damaged', isWhole: true },
      { label: 'I got the wrong item', isWhole: true },
    ];
    for (const text of ['it arrived yesterday', 'got it']) {
      expect(readChoice(text, options, vocabulary)).toBeUndefined();
    }
    expect(readChoice('I got the wrong itm', options, vocabulary)).toEqual([1]);
    expect(readChoice('the first one', options, vocabulary)).toEqual([0]);
  });

  it('a digit inside a sentence is no choice', () => {
    expect(readChoice('I have had it for 2 weeks', THREE, vocabulary)).toBeUndefined();
  });
});

/** Lists of options as a shop's are: their words in one label only. */
const optionLists = fc
  .uniqueArray(fc.constantFrom('Aurora', 'Signet', 'Pearl', 'Luna', 'Tidal', 'Ember'), {
    minLength: 2,
    maxLength: 5,
  })
  .map((names) => names.map((name) => ({ label: `${name} Ring` })));
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

describe('whatever the options are', () => {
  it('the chip, its number, its place and its own word choose the same one', () => {
    fc.assert(
      fc.property(optionLists, fc.nat(), (options, any) => {
        const at = any % options.length;
        const { label = '' } = options[at] ?? {};
        const ways = [label, label.toUpperCase(), `${at + 1}`, `#${at + 1}`, `the ${ORDINALS[at] ?? ''} one`];
        for (const way of [...ways, `the ${label.replace(' Ring', '').toLowerCase()} please`]) {
          expect(readChoice(way, options, vocabulary)).toEqual([at]);
        }
      }),
      { seed: 20261123 },
    );
  });

  it('every choice is ascending, without doubles and within the options', () => {
    const words = fc.constantFrom(
      ...[
        'the',
        'first',
        'second',
        'last',
        'two',
        '1',
        '3',
        '9',
        'and',
        'not',
        'both',
        'all',
        'none',
        'except',
      ],
      ...['pearl', 'luna', 'ring', 'ones', ',', 'please', 'no', 'yes', 'only'],
    );
    fc.assert(
      fc.property(optionLists, fc.array(words, { maxLength: 6 }), (options, said) => {
        const chosen = readChoice(said.join(' '), options, vocabulary);
        if (chosen === undefined) return;
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
        expect(chosen.every((index) => index >= 0 && index < options.length)).toBe(true);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});

describe('yes and no', () => {
  it.each([
    'yes',
    'Yes!',
    'yep',
    'y',
    'ok',
    'sure thing',
    'please do',
    'go ahead',
    'yes, please',
    '👍',
    'it is',
    'Oh, that would be lovely, yes please.',
    "yes, that'd be great",
    'yess please 🙏 and thank u 💛',
  ])('"%s" is a yes', (text) => {
    expect(readYesNo(text, vocabulary)).toBe('yes');
  });

  it.each(['no', 'Nope.', 'nah', 'no thanks', 'not really', 'no, it is the other one', '👎', "it isn't"])(
    '"%s" is a no',
    (text) => {
      expect(readYesNo(text, vocabulary)).toBe('no');
    },
  );

  it.each([
    'no box',
    'no idea',
    'no tags',
    'that would be nice in gold',
    'nothing',
    'maybe',
    'where is my order',
    'know',
    '',
  ])('"%s" is neither', (text) => {
    expect(readYesNo(text, vocabulary)).toBeUndefined();
  });
});
