import { isAngry } from '../../dialogs/reading/isAngry';
import { readMatter } from '../../dialogs/reading/readMatter';
import { ENGLISH } from '../../dialogs/text/en/english';

const { vocabulary } = ENGLISH;

describe('anger that calls for a person', () => {
  it.each([
    'this is ridiculous',
    'worst shop ever',
    'WHERE THE HELL IS MY DAMN ORDER!!!',
    'you are scammers',
    'I am so angry, this is terrible',
    'useless bot',
    'WHERE IS MY ORDER!!!',
    'answer me, for fucks sake',
    'I am upset and your service is terrible',
  ])('"%s"', (text) => {
    expect(isAngry(text, vocabulary)).toBe(true);
  });

  it.each([
    'where is my order?!',
    'WHERE IS MY ORDER',
    'I am a bit disappointed',
    'oh shit, wrong address',
    'thanks!!!',
    'I am mad about this ring',
    'OK',
    'my order 1042 is late',
    'it is too tight, my sister is really upset and I feel terrible',
    "my daughter's very disappointed, and I'm a bit upset too",
    'my nephew is mad about bracelets, and the weather is awful',
  ])('"%s" is not enough', (text) => {
    expect(isAngry(text, vocabulary)).toBe(false);
  });
});

describe('the matter in a message', () => {
  it.each([
    'agent! the clasp of my necklace broke',
    'I have a complaint, the courier threw the parcel over the fence',
    'your packaging should be plastic free',
  ])('"%s" says what it is about', (text) => {
    expect(readMatter(text, vocabulary)).toBe(text);
  });

  it.each([
    'can I talk to a person please',
    'I want to leave a message',
    'I have a suggestion',
    'Talk to a person',
    'agent',
    'get me a real human now',
  ])('"%s" does not', (text) => {
    expect(readMatter(text, vocabulary)).toBeUndefined();
  });
});
