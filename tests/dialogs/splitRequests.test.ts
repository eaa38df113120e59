import { splitOffAnswer, splitRequests } from '../../dialogs/reading/splitRequests';
import { ENGLISH } from '../../dialogs/text/en/english';

const { vocabulary } = ENGLISH;

describe('two requests in one message are told apart by their form', () => {
  it.each<[string, string[]]>([
    [
      'where is my order 1045 and do you have silver rings?',
      ['where is my order 1045', 'do you have silver rings?'],
    ],
    ['cancel 1043, and how long do refunds take?', ['cancel 1043', 'how long do refunds take?']],
    ['Can I return it? Do you pay the postage?', ['Can I return it?', 'Do you pay the postage?']],
    [
      'it was just a question 🙄 how long until i get my stuff',
      ['it was just a question 🙄 how long until i get my stuff'],
    ],
    ['track 1048 + cancel 1043', ['track 1048', 'cancel 1043']],
    [
      'I ordered a ring last week. where is it? also do u ship to canada',
      ['I ordered a ring last week. where is it?', 'do u ship to canada'],
    ],
    ['My necklace broke. Also my bill is wrong', ['My necklace broke.', 'my bill is wrong']],
    [
      "i'd like to return my ring\nis silver ok in water\nthe order is 1042",
      ["i'd like to return my ring", 'is silver ok in water\nthe order is 1042'],
    ],
  ])('"%s"', (text, requests) => {
    expect(splitRequests(text, vocabulary)).toEqual(requests);
  });
});

describe('one request stays whole', () => {
  it.each([
    'the clasp broke and I want my money back',
    "I ordered a ring and it hasn't come",
    'I want to return the ring, the earrings and the bracelet',
    'I want to return the ring, get my money back and never come here again',
    'change the address to 12 King Street, Apt 4, Springfield and please hurry',
    'cancel my order 1043 and refund me',
    'what is the ring made of, the gold one',
    "hi, I'm Ann and my order is 1042, where is it?",
    'how are you',
    'The ring I ordered came today and when I opened the box the stone was cracked, what I paid for was a whole one',
    'I wrote to you, which is the second time, and where I live the post is slow',
    'ring and necklace',
    '',
    // So many questions are a story, and nobody can keep them apart.
    'can i pay by card? can i pay by paypal? can i pay later? can i pay cash?',
  ])('"%s"', (text) => {
    expect(splitRequests(text, vocabulary)).toEqual([text]);
  });
});

describe('an answer is told from the question beside it', () => {
  it.each<[string, [string, string] | undefined]>([
    ['yes, and who pays the postage?', ['yes', 'who pays the postage?']],
    ['anna@example.com and how long do refunds take?', ['anna@example.com', 'how long do refunds take?']],
    ['Kim. and how long until i get my stuff', ['Kim.', 'how long until i get my stuff']],
    ['the first and the third', undefined],
    ['no, the other ring', undefined],
    ['yes 🙄 how long until i get my stuff', ['yes', 'how long until i get my stuff']],
    ['who pays the postage?', undefined],
  ])('"%s"', (text, parts) => {
    expect(splitOffAnswer(text, vocabulary)).toEqual(parts);
  });
});
