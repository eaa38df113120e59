import { mentionAt, mentionsIn, splitMentions } from '../../../handoff/web/words/mentionAt';

test.each([
  ['@', { start: 0, query: '' }],
  ['@Mi', { start: 0, query: 'Mi' }],
  ['please, @Mia Be', { start: 8, query: 'Mia Be' }],
  ['(@zoë', { start: 1, query: 'zoë' }],
  ['first line\n@m', { start: 11, query: 'm' }],
  ['mail me@shop', undefined],
  ['@Mia ', undefined],
  ['@Mia Berg is', undefined],
  ['no mention', undefined],
])('right before the caret, %p begins the mention %p', (text, mention) => {
  expect(mentionAt(text, text.length)).toEqual(mention);
});

test('what stands behind the caret is no part of a mention', () => {
  expect(mentionAt('@Mia', 2)).toEqual({ start: 0, query: 'M' });
});

test('of those picked, the ones that are still named are mentioned, each once', () => {
  const mia = { id: '1', name: 'Mia' };
  const noor = { id: '2', name: 'Noor' };
  expect(mentionsIn('@Mia, look', [mia, noor, mia])).toEqual([mia]);
});

test.each([
  ['ask @Mia Berg now', ['Mia', 'Mia Berg'], ['ask ', '@Mia Berg', ' now']],
  ['@J. (Jo) Lu', ['J. (Jo) Lu'], ['', '@J. (Jo) Lu', '']],
  ['nobody', [], ['nobody']],
])('%p with %p named is shown as %p', (text, names, parts) => {
  expect(splitMentions(text, names)).toEqual(parts);
});
