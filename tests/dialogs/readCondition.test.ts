import { readCondition } from '../../dialogs/reading/readCondition';
import { ENGLISH } from '../../dialogs/text/en/english';
import type { ItemCondition } from '../../policies';

const says: readonly (readonly [string, ItemCondition])[] = [
  ['never worn', { unused: true }],
  ['Never worn!', { unused: true }],
  ["I haven't worn it", { unused: true }],
  ['i havent even worn it', { unused: true }],
  ["it hasn't been used", { unused: true }],
  ['it was not worn', { unused: true }],
  ['unworn', { unused: true }],
  ['completely unused', { unused: true }],
  ['I never put it on', { unused: true }],
  ['worn once', { unused: false }],
  ['I wore it to a wedding', { unused: false }],
  ['it has been worn a few times', { unused: false }],
  ["I've used it", { unused: false }],
  ['she wore them twice', { unused: false }],
  ['the tags are still on', { tagsIntact: true }],
  ['tags on', { tagsIntact: true }],
  ['with tags', { tagsIntact: true }],
  ['it still has the tags', { tagsIntact: true }],
  ['I cut the tags off', { tagsIntact: false }],
  ['tags are gone', { tagsIntact: false }],
  ['tag came off', { tagsIntact: false }],
  ['there are no tags', { tagsIntact: false }],
  ["I don't have the tags", { tagsIntact: false }],
  ['removed the label', { tagsIntact: false }],
  ['in the original box', { packagingIntact: true }],
  ['I still have the box', { packagingIntact: true }],
  ['packaging is intact', { packagingIntact: true }],
  ['I threw the box away', { packagingIntact: false }],
  ['threw away the original packaging', { packagingIntact: false }],
  ['no box', { packagingIntact: false }],
  ['without its packaging', { packagingIntact: false }],
  ['the box is torn', { packagingIntact: false }],
  ["don't have the box any more", { packagingIntact: false }],
  ['I had it resized', { originalCondition: false }],
  ['we had it engraved afterwards, I mean: had it engraved', { originalCondition: false }],
  ['brand new', { unused: true, originalCondition: true }],
  ['it is like new', { originalCondition: true }],
  ['unopened', { unused: true, originalCondition: true, packagingIntact: true }],
  ['never worn, tags on, in the original box', { unused: true, tagsIntact: true, packagingIntact: true }],
  ['never worn but the tags are off', { unused: true, tagsIntact: false }],
  ['box and tags are intact', { packagingIntact: true, tagsIntact: true }],
  ['worn once, tags still on', { unused: false, tagsIntact: true }],
];

const saysNothing: readonly string[] = [
  'I tried it on',
  'it arrived scratched',
  'where is my order',
  'which box do you use?',
  'it is a gift box',
  'do I need the tags?',
  'changed my mind',
  'it is worn out',
];

describe('the state of an item in the words of its owner', () => {
  it.each(says)('%s', (text, condition) => {
    expect(readCondition(text, ENGLISH.vocabulary)).toEqual(condition);
  });

  it.each(saysNothing)('"%s" says nothing of it', (text) => {
    expect(readCondition(text, ENGLISH.vocabulary)).toEqual({});
  });

  it('takes what stands in the way when a message says both', () => {
    expect(readCondition('never worn, well, I wore it once', ENGLISH.vocabulary)).toEqual({ unused: false });
  });
});
