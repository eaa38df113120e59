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

  it.each(['the ring', 'hm', '4', '0', 'what do you mean?', '', 'all except the nice one'])(
    '"%s" could be either, or none of them: it chooses nothing',
    (text) => {
      expect(readChoice(text, THREE, vocabulary)).toBeUndefined();
    },
  );

  it('a digit inside a sentence is no choice', () => {
    expect(readChoice('I have had it for 2 weeks', THREE, vocabulary)).toBeUndefined();
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
  ])('"%s" is a yes', (text) => {
    expect(readYesNo(text, vocabulary)).toBe('yes');
  });

  it.each(['no', 'Nope.', 'nah', 'no thanks', 'not really', 'no, it is the other one', '👎', "it isn't"])(
    '"%s" is a no',
    (text) => {
      expect(readYesNo(text, vocabulary)).toBe('no');
    },
  );

  it.each(['no box', 'no idea', 'no tags', 'nothing', 'maybe', 'where is my order', 'know', ''])(
    '"%s" is neither',
    (text) => {
      expect(readYesNo(text, vocabulary)).toBeUndefined();
    },
  );
});
