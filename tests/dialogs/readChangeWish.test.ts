import { knownSize, readBareValue, readChangeWish, readQuantity } from '../../dialogs/reading/readChangeWish';
import { ENGLISH } from '../../dialogs/text/en/english';

const WORDS = ENGLISH.vocabulary.changeWords;

describe('what a message wants changed', () => {
  it.each([
    ['change my ring in 1043 to size 54, mail ben@example.com', 'size', '54'],
    ['change my ring from size 52 to size 54', 'size', '54'],
    ['size 54 instead of 52 please', 'size', '54'],
    ['chnage my necklace in order 1043 to 18 inches', 'size', '18 inches'],
    ['I ordered size 6, I need size 8', 'size', '8'],
    ['a ring in size us6 but i need us 8', 'size', undefined],
    ['I need it in US 7.5', 'size', 'US 7.5'],
    ['can I have the ring in a size bigger', 'size', undefined],
    ['please change my ring to 54', 'size', '54'],
    ['change the quantity to 2', 'quantity', '2'],
    ['I need two instead of one', 'quantity', 'two'],
    ['no, make it 2 charms', 'quantity', '2'],
    ['remove the charm', 'remove', undefined],
    ['can you take the charm out of my order 1065', 'remove', undefined],
    ['swap it for another ring', 'piece', undefined],
    ['please engrave ANN on it', 'other', undefined],
    ['change my order 1043', undefined, undefined],
    ['order 104312, size please', 'size', undefined],
  ])('"%s": %s, %s', (text, aspect, value) => {
    expect(readChangeWish(text, WORDS)).toEqual({ ...(aspect && { aspect }), ...(value && { value }) });
  });

  it.each([
    ['56', '56'],
    ['no, 56 please', '56'],
    ['make it 18 in', '18 in'],
    ['sorry, us 8', 'us 8'],
    ['two', 'two'],
    ['no thanks', undefined],
    ['56 Elm Road', undefined],
    ['1043', undefined],
  ])('"%s" is the bare value %s', (text, value) => {
    expect(readBareValue(text, WORDS)).toBe(value);
  });

  it.each([
    ['two', 2],
    ['12', 12],
    ['0', undefined],
    ['100', undefined],
    ['18 in', undefined],
  ])('"%s" is %s pieces', (value, count) => {
    expect(readQuantity(value, WORDS)).toBe(count);
  });

  it.each([
    ['18 inches', ['16 in', '18 in'], '18 in'],
    ['18"', ['16 in', '18 in'], '18 in'],
    ['7', ['US 6', 'US 7'], 'US 7'],
    ['us7', ['US 6', 'US 7'], 'US 7'],
    ['uk 7', ['US 6', 'US 7'], undefined],
    ['54', ['US 6', 'US 7'], undefined],
    ['m', ['S', 'M'], 'M'],
    ['7,5 in', ['7 in', '7.5 in'], '7.5 in'],
  ])('"%s" of %j is %s', (value, sizes, known) => {
    expect(knownSize(value, sizes, WORDS)).toBe(known);
  });
});
