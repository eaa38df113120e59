/**
 * What the dialogs need of the world: the shop, the recogniser, the ticket desk and the clock.
 * Nothing here does anything; `bot/` implements it and tests replace it.
 */
import type { ContactForm, Order, Product, RecordedDecision } from '../policies';
import type { Entity } from './language/entities';
import type { Intent } from './language/intents';

/** A look-up either finds, does not find, or could not be made; nothing is ever guessed. */
export type Lookup<T> = { kind: 'found'; value: T } | { kind: 'notFound' } | { kind: 'unavailable' };

/** What shows that the shopper owns an order. E-mail addresses are compared in lower case. */
export type OwnershipProof =
  { kind: 'email'; email: string } | { kind: 'signedIn'; subject: string; email: string };

/**
 * One order by number and proof of ownership. A wrong pair, an unknown order and a locked
 * conversation are all `notFound`: the answer never tells which.
 */
export interface OrderSource {
  find(orderNumber: string, proof: OwnershipProof): Promise<Lookup<Order>>;
}

export interface ProductCatalogue {
  get(productId: string): Promise<Lookup<Product>>;
  /** Best match first, at most `limit`. */
  search(text: string, limit: number): Promise<Lookup<Product[]>>;
}

export interface Recognition {
  /** As the shopper wrote it, payment cards masked. */
  text: string;
  /** `None` when nothing reached the recogniser's threshold. */
  intent: Intent;
  /** Confidence in `intent`, 0 to 1. */
  score: number;
  /** The next best intent, for "did you mean". */
  runnerUp?: { intent: Intent; score: number };
  /** In order of `start`, never overlapping. */
  entities: Entity[];
}

export interface Recognizer {
  recognize(utterance: string, context: { locale: string; now: Date }): Promise<Recognition>;
}

/** How the shopper showed that the order is theirs, as the agent sees it. */
export type Ownership =
  { verified: false } | { verified: true; how: 'email' | 'code' | 'signedIn'; orderNumber: string };

export interface TicketContext {
  ownership: Ownership;
  /** What the bot decided before it handed over, newest last. */
  decisions: RecordedDecision[];
  /** Question and answer pairs of the dialogs, in order, in the shopper's language. */
  answers: { question: string; answer: string }[];
  /** BCP 47, for example `en-US`. */
  locale: string;
  /** Why a person is needed; a stable code such as `askedForPerson`, `returnRequest`, `angry`. */
  reason: string;
  /** True puts it before the others: a case that is decided by how soon someone looks at it. */
  timeCritical: boolean;
}

export interface OpenedTicket {
  /** `T-1001` upwards. */
  number: string;
  /** The latest instant by which the shop answers (policy section 3). */
  responseDueBy: Date;
}

/** The desk as the dialogs see it. Everything is collected and committed with the turn. */
export interface TicketPort {
  open(form: ContactForm, context: TicketContext): Promise<OpenedTicket>;
  /** Adds the shopper's words to their own open ticket of this conversation. */
  addNote(number: string, text: string): Promise<void>;
}

/** A customer whom the shop's own sign-in vouches for in this conversation. */
export interface SignedInCustomer {
  subject: string;
  /** Lower case. */
  email: string;
  name?: string;
}

export interface CustomerPort {
  /** Whose conversation the present turn belongs to; undefined for an anonymous shopper. */
  current(): SignedInCustomer | undefined;
}

export interface Clock {
  now(): Date;
}
