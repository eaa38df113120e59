/**
 * What one conversation knows: what the shopper said of themselves and their order, what was proven,
 * decided and filed. It is stored as JSON with the conversation's state, so it has no `Date`.
 */
import type { CalendarDay, ItemCondition, ProductAspect, RecordedDecision, ReturnReason } from '../policies';
import type { Intent } from './language/intents';
import type { LanguageCode } from './language/languages';
import type { OwnershipProof, SentFile } from './ports';
import type { ChangeIntent } from './routes';
import type { Category, PieceProperty } from './text/vocabulary';

/** Facts as a single message can state them. */
export interface KnownFacts {
  name?: string;
  /** Lower case. */
  email?: string;
  /** Canonical. */
  orderNumber?: string;
  product?: { productId: string; name: string };
  category?: Category;
  deliveredOn?: CalendarDay;
  /** The other reading of an ambiguous `deliveredOn`. */
  deliveredOnOtherwise?: CalendarDay;
  reason?: ReturnReason;
  condition?: ItemCondition;
}

export interface ProvenOrder {
  orderNumber: string;
  /** The address that the proof was made with; unknown after a code. */
  email?: string;
  how: OwnershipProof['kind'];
}

export interface OpenTicketNote {
  number: string;
  /** ISO instant. */
  dueBy: string;
  /** Messages added to it since it was opened. */
  notes?: number;
}

/** The question how good a person's help was. */
export interface AskedRating {
  ticketNumber: string;
  /** It waits until nothing else is open, or it was asked for, or a comment on it is. */
  step: 'waits' | 'score' | 'comment';
  /** ISO instant from which it waits or is open. */
  since: string;
}

export interface LastPieces {
  ask: ProductAspect | 'price' | 'property' | 'selection' | 'ringSize';
  property?: PieceProperty;
  /** Of what was listed, as in the request for it. */
  materials?: string[];
  /** Whole US cents. */
  minCents?: number;
  maxCents?: number;
}

export interface ConversationFacts extends KnownFacts {
  welcomed: boolean;
  /** The language that the shopper writes; until it was heard, the locale decides. */
  language?: LanguageCode;
  /** Orders whose owner the shopper has shown to be. */
  proven: ProvenOrder[];
  /** The order for which a code was mailed that is still to be typed, if there is such an order. */
  codeFor?: string;
  /** The shopper said that they have no order number at hand. */
  withoutNumber?: boolean;
  /** Pairs of number and proof that matched no order, and how many look-ups missed since the last hit. */
  missedPairs: string[];
  misses: number;
  /** Tickets of this conversation that are not resolved, oldest first. */
  tickets: OpenTicketNote[];
  /** What was decided and asked since the last ticket. */
  decisions: RecordedDecision[];
  answers: { question: string; answer: string }[];
  /** Files that were sent and are on no ticket yet, oldest first. */
  files: SentFile[];
  /** Tickets of elsewhere that the shopper has shown to be theirs, by the address on them. */
  provenTickets: { number: string; email: string }[];
  /** Id of the piece whose card was shown last. */
  shownPiece?: string;
  /** What was last asked about pieces: "and with the hoops?", "which one is the cheapest?" go on from it. */
  lastPieces?: LastPieces;
  /** The shopper's own words for the matter at hand. */
  matter?: string;
  /** Id of the topic about an order that ended last; another number right after it means the same. */
  lastOrderTopic?: string;
  /** What was last asked for with an order that has not come yet; "and 1043?" means the same. */
  lastChange?: ChangeIntent;
  /** The last answer was what is done with personal data; "delete it all" is about them then. */
  privacyTold?: boolean;
  /** What the last question guessed that the shopper means; a yes takes it up. */
  guess?: Intent;
  /** Words of which it is being asked which matter they are about. */
  pending?: string;
  /** Requests made beside another one, in the shopper's words: they are taken up when that has ended. */
  later: string[];
  /** ISO instant of the shopper's last message. */
  lastActiveAt?: string;
  /** It is being asked whether to go on with what was left open. */
  askedToGoOn?: boolean;
  rating?: AskedRating;
  /** The shopper's last messages, newest last. */
  lastTexts: string[];
  /** How often in a row the same message came without being an answer. */
  repeats: number;
  /** How often in a row a message started nothing and answered nothing. */
  notUnderstood: number;
  lastReply?: string;
  /** The open question is answered with names, which are of no language. */
  namesAwaited?: boolean;
}

const MOST_RECORDED = 40;
const LAST_TEXTS = 3;
/** A longer message stands whole in the transcript; here its beginning is enough. */
const MOST_LETTERS = 500;

export function createConversationFacts(): ConversationFacts {
  return {
    welcomed: false,
    proven: [],
    missedPairs: [],
    misses: 0,
    tickets: [],
    decisions: [],
    answers: [],
    later: [],
    files: [],
    provenTickets: [],
    lastTexts: [],
    repeats: 0,
    notUnderstood: 0,
  };
}

/** Facts as an older version stored them, with what it did not know yet. */
export function completeFacts(stored: Partial<ConversationFacts>): ConversationFacts {
  return Object.assign(stored, { ...createConversationFacts(), ...stored });
}

/** Forgets the matter and what was said of it; the tickets stay, since they exist. */
export function forgetMatter(facts: ConversationFacts): void {
  const { welcomed, language, tickets, lastReply } = facts;
  for (const key of Object.keys(facts) as (keyof ConversationFacts)[]) delete facts[key];
  Object.assign(facts, createConversationFacts(), {
    welcomed,
    tickets,
    ...(language && { language }),
    ...(lastReply && { lastReply }),
  });
}

/**
 * Takes in what a message states; newer facts replace older ones.
 *
 * @param isCorrection said in the middle of a form: then another order number changes only that.
 *   Otherwise another order brings another item, and what was said of the old one is forgotten.
 */
export function rememberFound(facts: ConversationFacts, found: KnownFacts, isCorrection: boolean): void {
  const { condition, ...rest } = found;
  const isAnotherOrder =
    rest.orderNumber !== undefined &&
    facts.orderNumber !== undefined &&
    rest.orderNumber !== facts.orderNumber;
  if (isAnotherOrder && !isCorrection) forgetItem(facts);
  if (rest.orderNumber !== undefined) delete facts.withoutNumber;
  if (rest.deliveredOn !== undefined) delete facts.deliveredOnOtherwise;
  // "How do I layer necklaces?" is not about the ring spoken of before.
  const isOtherSort =
    facts.category !== undefined && rest.category !== undefined && rest.category !== facts.category;
  if (isOtherSort) delete facts.product;
  Object.assign(facts, rest);
  if (condition) facts.condition = { ...facts.condition, ...condition };
}

/** What was said of the item of a matter that is settled. */
export function forgetItem(facts: ConversationFacts): void {
  delete facts.deliveredOn;
  delete facts.deliveredOnOtherwise;
  delete facts.reason;
  delete facts.condition;
  delete facts.product;
  delete facts.category;
}

export function rememberDecision(facts: ConversationFacts, decision: RecordedDecision): void {
  const same = (other: RecordedDecision): boolean => JSON.stringify(other) === JSON.stringify(decision);
  facts.decisions = [...facts.decisions.filter((other) => !same(other)), decision].slice(-MOST_RECORDED);
}

export function rememberAnswer(facts: ConversationFacts, question: string, answer: string): void {
  facts.answers = [...facts.answers, { question, answer: answer.slice(0, MOST_LETTERS) }].slice(
    -MOST_RECORDED,
  );
}

export function rememberText(facts: ConversationFacts, text: string): void {
  facts.lastTexts = [...facts.lastTexts, text.slice(0, MOST_LETTERS)].slice(-LAST_TEXTS);
}

/** Keeps what was sent until it is on a ticket. */
export function rememberFiles(facts: ConversationFacts, files: readonly SentFile[]): void {
  const known = new Set(facts.files.map(({ url }) => url));
  facts.files = [...facts.files, ...files.filter(({ url }) => !known.has(url))].slice(-MOST_RECORDED);
}

/** The files of the matter, which go on a ticket now. */
export function takeFiles(facts: ConversationFacts): SentFile[] {
  return facts.files.splice(0);
}

export function pairOf(orderNumber: string, proof: OwnershipProof): string {
  // Never with a code in it: this is stored.
  return [orderNumber, proof.kind, ...(proof.kind === 'code' ? [] : [proof.email])].join(' ');
}

export function rememberMiss(facts: ConversationFacts, pair: string): void {
  facts.missedPairs = [...facts.missedPairs.filter((other) => other !== pair), pair].slice(-MOST_RECORDED);
  facts.misses += 1;
}

export function rememberProof(facts: ConversationFacts, proof: ProvenOrder): void {
  const others = facts.proven.filter(({ orderNumber }) => orderNumber !== proof.orderNumber);
  facts.proven = [...others, proof].slice(-MOST_RECORDED);
  facts.misses = 0;
  if (facts.codeFor === proof.orderNumber) delete facts.codeFor;
}

export function isProvenByCode({ proven }: ConversationFacts, orderNumber: string): boolean {
  return proven.some((proof) => proof.orderNumber === orderNumber && proof.how === 'code');
}

/** The proof no longer holds. */
export function forgetProof(facts: ConversationFacts, orderNumber: string): void {
  facts.proven = facts.proven.filter((proof) => proof.orderNumber !== orderNumber);
}
