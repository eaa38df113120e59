/**
 * What passwords the desk takes. Length and what is known to be guessed decide, as NIST SP 800-63B has it: no
 * rules about kinds of characters, no regular change. The list of breached passwords stays on the server.
 */
import { dictionary } from '@zxcvbn-ts/language-common';
import { z } from 'zod';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../api/contract';

/** Whose it is: words that somebody who knows them would try first. */
export interface PasswordOwner {
  email: string;
  name: string;
  shopName: string;
}

/** What has to be left of a password without the words of `PasswordOwner`. */
const OWN_MIN_LENGTH = 8;
/** Shorter words, such as the "an" of an address, are part of too many others. */
const SHORTEST_WORD = 3;
const FEWEST_DIFFERENT = 5;
/** Of the steps from one character to the next, how many may lead to a neighbour or to the same. */
const MOST_IN_SEQUENCE = 0.7;

/** Some 49,000, all in lower case. */
const BREACHED: ReadonlySet<string> = new Set(dictionary['passwords-common'] as readonly string[]);

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * What is wrong with a password, for the one who chose it; undefined when it will do.
 *
 * @example
 * passwordProblem('Password-2026!', owner); // 'This is one of the first passwords that attackers try. …'
 */
export function passwordProblem(password: string, owner: PasswordOwner): string | undefined {
  const normal = password.normalize('NFKC');
  const characters = [...normal];
  if (characters.length < PASSWORD_MIN_LENGTH) return `At least ${PASSWORD_MIN_LENGTH} characters`;
  if (characters.length > PASSWORD_MAX_LENGTH) return `At most ${PASSWORD_MAX_LENGTH} characters`;
  if (new Set(characters).size < FEWEST_DIFFERENT) return `At least ${FEWEST_DIFFERENT} different characters`;
  if (isSequence(normal.toLowerCase()))
    return 'This is a row of neighbouring characters. Three unrelated words are better.';
  if (isBreached(normal.toLowerCase())) {
    return 'This is one of the first passwords that attackers try. Three unrelated words are better.';
  }
  if ([...withoutOwnWords(normal.toLowerCase(), owner)].length < OWN_MIN_LENGTH) {
    return 'Too much of this is your name, your address or the shop’s name.';
  }
  return undefined;
}

/** @throws ZodError that names the field `password` and does not quote it */
export function checkPassword(password: string, owner: PasswordOwner, field = 'password'): void {
  const message = passwordProblem(password, owner);
  if (message === undefined) return;
  throw new z.ZodError([{ code: 'custom', path: [field], message, input: undefined }]);
}

/** On the list as it is, or nothing but a listed word: repeated, written with digits, or between digits and signs. */
function isBreached(password: string): boolean {
  return [password, asLetters(password)].some((text) => {
    const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    return [text, core, core.replace(/[^\p{L}\p{N}]+/gu, '')].some((each) => BREACHED.has(unitOf(each)));
  });
}

function asLetters(text: string): string {
  // Digits at the end are an addition, those in between stand for letters.
  const core = text.replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, '');
  return [...core].map((character) => LOOKALIKES[character] ?? character).join('');
}

/** `abcabcabc` is made of `abc`. */
function unitOf(text: string): string {
  const end = (text + text).indexOf(text, 1);
  return end < text.length && text.length % end === 0 ? text.slice(0, end) : text;
}

function isSequence(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const near = codes.filter((code, index) => index > 0 && Math.abs(code - (codes[index - 1] ?? 0)) <= 1);
  return near.length / (codes.length - 1) > MOST_IN_SEQUENCE;
}

function withoutOwnWords(text: string, { email, name, shopName }: PasswordOwner): string {
  const words = `${email} ${name} ${shopName} bezel`
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD)
    .sort((a, b) => b.length - a.length);
  return words.reduce((rest, word) => rest.replaceAll(word, ''), text);
}
