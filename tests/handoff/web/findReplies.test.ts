import { findReplies } from '../../../handoff/web/words/findReplies';

const REPLIES = [
  { id: '1', name: 'Ask for a photo', text: 'Hello Ana, could you send me one?' },
  { id: '2', name: 'Hello', text: 'Good day.' },
  { id: '3', name: 'Café', text: 'A reply about a café.' },
];

it.each([
  ['everything for no word', ' ', ['1', '2', '3']],
  ['a word of the name, from within', 'hoto', ['1']],
  ['a word of the text', 'send', ['1']],
  ['the name before the text', 'hello', ['2', '1']],
  ['all words, wherever they are', 'ana ask', ['1']],
  ['letters whatever their case and accents', 'CAFE', ['3']],
  ['nothing where a word is missing', 'photo refund', []],
])('finds %s', (_what, query, ids) => {
  expect(findReplies(REPLIES, query).map(({ id }) => id)).toEqual(ids);
});
