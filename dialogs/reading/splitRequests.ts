import type { Vocabulary } from '../text/vocabulary';
import { normalizeText } from './normalizeText';

const MOST_REQUESTS = 3;

/**
 * The message as the requests that it makes, in their order, by its form alone: a new one begins
 * with a question, a wish or an order, where the words before it made one already. A story belongs
 * to the request that follows it, details to the one before them.
 *
 * Whether two requests are about two matters is for the recogniser to say.
 *
 * @returns one element, the whole message, where it makes one request or none
 *
 * @example
 * splitRequests('where is my order 1045 and do you have silver rings?', vocabulary); // two
 * splitRequests('the clasp broke and I want my money back', vocabulary); // one
 */
export function splitRequests(text: string, vocabulary: Vocabulary): string[] {
  const requests: { start: number; isComplete: boolean }[] = [{ start: 0, isComplete: false }];
  for (const clause of clausesOf(text, vocabulary)) {
    const { start } = clause;
    const isAnother = vocabulary.another.test(clause.words);
    const isRequest = isAnother || isRequestForm(clause, vocabulary);
    const open = requests.at(-1);
    if (!isRequest || !open) continue;
    if (start > 0 && (open.isComplete || isAnother)) requests.push({ start, isComplete: true });
    else open.isComplete = true;
  }
  if (requests.length > MOST_REQUESTS) return [text];
  return requests.map(({ start }, at) => {
    const words = trimmed(text.slice(start, requests[at + 1]?.start), vocabulary);
    return at === 0 ? words : words.replace(vocabulary.addition, '');
  });
}

/**
 * An answer and what is asked or wanted along with it.
 *
 * @example
 * splitOffAnswer('yes, and who pays the postage?', vocabulary); // ['yes', 'who pays the postage?']
 */
export function splitOffAnswer(text: string, vocabulary: Vocabulary): [string, string] | undefined {
  const request = clausesOf(text, vocabulary).find(
    (clause) => vocabulary.another.test(clause.words) || isRequestForm(clause, vocabulary),
  );
  if (!request || request.start === 0) return undefined;
  return [trimmed(text.slice(0, request.start), vocabulary), text.slice(request.start).trim()];
}

interface Clause {
  readonly start: number;
  /** Prepared for comparing. */
  readonly words: string;
  /** A question mark ends it. */
  readonly isAsked: boolean;
}

function isRequestForm({ words, isAsked }: Clause, { questionWord, request }: Vocabulary): boolean {
  return request.test(words) || (isAsked && questionWord.test(words));
}

function clausesOf(text: string, { joints }: Vocabulary): Clause[] {
  const starts = [0, ...[...text.matchAll(joints)].map((joint) => joint.index + joint[0].length)];
  return starts.map((start, at) => {
    const clause = text.slice(start, starts[at + 1]);
    return { start, words: normalizeText(clause), isAsked: /\?[\s!?]*$/.test(clause) };
  });
}

/** Without the joint at its end. */
function trimmed(text: string, { joints }: Vocabulary): string {
  const last = [...text.matchAll(joints)].at(-1);
  const isAtEnd = last !== undefined && last.index > 0 && last.index + last[0].length === text.length;
  return (isAtEnd ? text.slice(0, last.index) : text).trim();
}
