import { findByWords } from '../../../handoff/web/words/findByWords';

const REPLIES = [
  { id: '1', name: 'Ask for a photo', text: 'Hello Ana, could you send me one?' },
  { id: '2', name: 'Hello', text: 'Good day.' },
  { id: '3', name: 'Café', text: 'A reply about a café.' },
  { id: '4', name: 'Unassigned' },
  { id: '5', name: 'Assign to a colleague', text: 'give' },
];

it.each([
  ['everything for no word', ' ', ['1', '2', '3', '4', '5']],
  ['a word of the name, from within', 'hoto', ['1']],
  ['a word of the text', 'send', ['1']],
  ['the name before the text', 'hello', ['2', '1']],
  ['a word that begins so before one that has it within', 'assign', ['5', '4']],
  ['all words, wherever they are', 'ana ask', ['1']],
  ['letters whatever their case and accents', 'CAFE', ['3']],
  ['nothing where a word is missing', 'photo refund', []],
])('finds %s', (_what, query, ids) => {
  expect(findByWords(REPLIES, query).map(({ id }) => id)).toEqual(ids);
});
