import { createSeededRandom, shuffledIndices } from '../../bot/language/seededRandom';

/** What they come for, and the demo orders that it fits. */
const SUBJECTS: readonly (readonly [subject: string, orders: readonly string[]])[] = [
  ['where an order is', ['1043', '1046', '1047', '1048', '1049', '1050', '1065']],
  ['an order that should have come long ago', ['1051']],
  ['a parcel that is marked delivered and is not there', ['1052', '1069']],
  ['cancel an order', ['1043', '1044', '1049', '1042']],
  ['change something about an order', ['1044', '1045', '1066']],
  ['a wrong delivery address', ['1045', '1046', '1049']],
  ['what shipping costs, and where to', []],
  ['how long it all takes', []],
  ['send back one item of several', ['1066', '1065', '1068']],
  ['send something back after weeks', ['1053', '1054', '1055']],
  ['a piece that came broken', ['1042', '1066', '1069']],
  ['the wrong item came', ['1042', '1067', '1069']],
  ['where the refund is', ['1056', '1057', '1058', '1060', '1061']],
  ['a refund that should have come by now', ['1059']],
  ['an exchange for another size', ['1042', '1066', '1067']],
  ['what a piece is made of', []],
  ['a ring size', []],
  ['how to care for a piece', []],
  ['what goes with what', []],
  ['a payment that fails', ['1062', '1063']],
  ['charged or not, and another amount than expected', ['1062', '1063', '1049']],
  ['no confirmation e-mail', ['1043', '1044', '1048']],
  ['a suggestion for the shop', []],
  ['a complaint about the service', ['1047', '1051', '1061']],
  ['trouble with the account', []],
  ['what is stored of me', []],
  ['wants a person and says little', []],
  ['how and when the shop answers', []],
  ['two matters at once', ['1065', '1068', '1042']],
  ['a return, and other questions in the middle of it', ['1042', '1066']],
];

const MOODS = [
  'friendly',
  'in a hurry',
  'worried',
  'annoyed',
  'angry',
  'confused',
  'chatty',
  'distrustful',
  'businesslike',
  'changes their mind',
];

const TYPING = [
  'full sentences',
  'lower case without punctuation',
  'typos on a phone',
  'single words',
  'long stories',
  'shouting',
  'textspeak',
  'several short messages',
  'emoji',
  'not a native speaker',
];

/** In a random order, so that thirty seeds running have each subject once. */
const subjectOrder = shuffledIndices(SUBJECTS.length, createSeededRandom(1));

export interface DrawnShopper {
  readonly subject: string;
  readonly mood: string;
  readonly typing: string;
  /** Number of a demo order, or `none`. */
  readonly order: string;
}

/**
 * Whom the one who holds a conversation plays.
 *
 * @param seed from 1 on; the same one always draws the same shopper
 */
export function drawShopper(seed: number): DrawnShopper {
  const random = createSeededRandom(seed * 104_729);
  const draw = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const [subject = '', orders = []] = SUBJECTS[subjectOrder[(seed - 1) % SUBJECTS.length] ?? 0] ?? [];
  return { subject, mood: draw(MOODS) ?? '', typing: draw(TYPING) ?? '', order: draw(orders) ?? 'none' };
}
