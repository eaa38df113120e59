/** A case in two or three lines, made by rule of what the ticket has: nothing in them is guessed. */
import type { RecordedDecision } from '../../policies';
import type { OrderStage, OrderTimeline } from '../desk/orderSteps';
import type { TicketOwnership } from '../schema';
import { decisionText } from './decisionText';
import { reasonWords } from './reasonWords';

export interface Case {
  reason: string;
  orderNumber: string | null;
  ownership: TicketOwnership;
  order: OrderTimeline | undefined;
  decisions: readonly RecordedDecision[];
  description: string;
  answers: readonly { question: string; answer: string }[];
  /** What the customer gave as contact: no news in an answer. */
  known: readonly string[];
}

const PROOFS = {
  email: 'Verified by e-mail address',
  code: 'Verified by a mailed code',
  signedIn: 'Verified by sign-in',
} as const;

const STAGE_WORDS: Readonly<Record<OrderStage, string>> = {
  notShipped: 'not shipped',
  underway: 'on its way',
  delivered: 'delivered',
  cancelled: 'cancelled',
  unclear: 'record unclear',
};

const MOST_LETTERS = 160;
const MOST_ANSWERS = 2;

/**
 * What is wanted and who wants it; what the policy says; what the customer wrote.
 *
 * @example
 * // Wants to cancel order 1043 (not shipped). Verified by e-mail address.
 * // Policy §1: Nothing has shipped: to cancel can still be asked for. …
 * // Wrote: “Please cancel, I ordered the wrong size.”
 */
export function caseSummary(it: Case): string[] {
  return [`${wantedWords(it)}. ${proofWords(it)}.`, policyLine(it.decisions), saidLine(it)].filter(
    (line) => line !== undefined,
  );
}

function wantedWords({ reason, orderNumber, ownership, order }: Case): string {
  const words = reasonWords(reason);
  const proven = ownership.verified ? ownership.orderNumber : undefined;
  const number = orderNumber ?? proven;
  if (number === undefined || number === '') return words;
  const stages = order && number === proven ? order.stages.map(({ stage }) => STAGE_WORDS[stage]) : [];
  const named = `order ${number}${stages.length > 0 ? ` (${stages.join(', ')})` : ''}`;
  // "Wants to cancel an order": the order has its place in the words already.
  const placed = words.replace(/\b(?:an|the) order(?=$| and\b)/, named);
  return placed === words ? `${words}; ${named}` : placed;
}

function proofWords({ orderNumber, ownership }: Case): string {
  if (!ownership.verified) return orderNumber ? 'Not verified that it is theirs' : 'Not verified';
  const isOther = orderNumber !== null && orderNumber !== ownership.orderNumber;
  return `${PROOFS[ownership.how]}${isOther ? `, for order ${ownership.orderNumber} alone` : ''}`;
}

/** The last decision with something to say on the case; answers to general questions only where there is no other. */
function policyLine(decisions: readonly RecordedDecision[]): string | undefined {
  const decision = decisions.findLast(({ policy }) => !IN_GENERAL.includes(policy)) ?? decisions.at(-1);
  if (!decision) return undefined;
  const source = decision.section === undefined ? 'Our procedure' : `Policy §${decision.section}`;
  return `${source}: ${decisionText(decision)}`;
}

const IN_GENERAL = [
  'policyAnswer',
  'productAnswer',
  'chainLayering',
  'materialCare',
  'ringSize',
  'contactFormCheck',
];

function saidLine({ description, answers, known }: Case): string {
  const wrote = oneLine(description);
  const old = [wrote, ...known].map((each) => each.toLowerCase());
  const news = answers
    .map(({ answer }) => oneLine(answer))
    // A yes or a number says nothing without its question.
    .filter((answer) => answer.includes(' ') && !old.some((each) => each.includes(answer.toLowerCase())));
  const added = [...new Set(news)].slice(-MOST_ANSWERS);
  const quoted = added.map((answer) => `“${shortened(answer)}”`).join(', ');
  return `Wrote: “${shortened(wrote)}”${quoted && ` Answered: ${quoted}`}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= MOST_LETTERS) return text;
  return `${characters
    .slice(0, MOST_LETTERS - 1)
    .join('')
    .trimEnd()}…`;
}
