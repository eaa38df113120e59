import { readChange } from '../../dialogs/reading/readChange';
import { readIntroducedName, readName } from '../../dialogs/reading/readName';
import { ENGLISH } from '../../dialogs/text/en/english';

const { vocabulary } = ENGLISH;

describe('an answer to "what is your name?"', () => {
  it.each([
    ['Ann Lee', 'Ann Lee'],
    ['ann', 'ann'],
    ["I'm Ann Lee", 'Ann Lee'],
    ['hi, this is Ann', 'Ann'],
    ['my name is Zoë O’Neill-Smith.', "Zoë O'Neill-Smith"],
    ["it's José", 'José'],
    ['Jean-Luc van der Berg', 'Jean-Luc van der Berg'],
    ['李小龙', '李小龙'],
    ['MY NAME IS ANN LEE', 'ANN LEE'],
    ['ANN LEE', 'ANN LEE'],
    ['Finally. Robert Miller, and you can write to me', 'Robert Miller'],
    ['Why? ok, Mary O. Jones', 'Mary O. Jones'],
    ['Dr. Ann Lee', 'Dr. Ann Lee'],
    ['sam 🙂', 'sam'],
    ['ok Ana', 'Ana'],
    ['my sister calls me Yaya but the name on the order is Yara Costa', 'Yara Costa'],
  ])('"%s" is %s', (text, name) => {
    expect(readName(text, vocabulary)).toBe(name);
  });

  it.each([
    '1042',
    'ann@example.com',
    '',
    'why do you need that from me exactly now',
    '???',
    '<b>Ann</b>',
    'THIS IS RIDICULOUS',
    "I'M FURIOUS!",
  ])('"%s" is none', (text) => {
    expect(readName(text, vocabulary)).toBeUndefined();
  });
});

describe('a name that nobody asked for', () => {
  it.each([
    ['my name is Ann Lee and my ring broke', 'Ann Lee'],
    ["Hi, I'm Ann. Where is my order?", 'Ann'],
    ["My name's Ludwig van der Berg", 'Ludwig van der Berg'],
  ])('"%s" introduces %s', (text, name) => {
    expect(readIntroducedName(text, vocabulary)).toBe(name);
  });

  it.each(['THIS IS RIDICULOUS!!!', "I'm Furious", "I'm waiting", 'this is Outrageous', 'my name is wrong'])(
    '"%s" introduces nobody',
    (text) => {
      expect(readIntroducedName(text, vocabulary)).toBeUndefined();
    },
  );
});

describe('a wish to change one field', () => {
  it.each([
    ['change the email', { field: 'email' }],
    ['pls change my e-mail address', { field: 'email' }],
    ['change the email to ann@example.com', { field: 'email', value: 'ann@example.com' }],
    ['my name is wrong', { field: 'name' }],
    ['the order number is incorrect', { field: 'orderNumber' }],
    ['change my name to Ann Lee', { field: 'name', value: 'Ann Lee' }],
    ['name: Ann Lee', { field: 'name', value: 'Ann Lee' }],
    ['actually my email is ann@example.org', { field: 'email', value: 'ann@example.org' }],
    ['wrong email', { field: 'email' }],
    ['edit the message', { field: 'description' }],
    ['change the topic', { field: 'topic' }],
  ])('"%s"', (text, change) => {
    expect(readChange(text, vocabulary)).toEqual(change);
  });

  it.each([
    'change my mind',
    'I want to change my order',
    'the clasp is wrong',
    'Ann Lee',
    'email me when it ships',
  ])('"%s" changes none', (text) => {
    expect(readChange(text, vocabulary)).toBeUndefined();
  });
});
