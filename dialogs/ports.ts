/**
 * What the dialogs need of the world: the shop, the recogniser, the ticket desk and the clock.
 * Nothing here does anything; `bot/` implements it and tests replace it.
 */
import type { ContactForm, ContactTopic, Order, Product, RecordedDecision } from '../policies';
import type { Entity } from './language/entities';
import type { Intent } from './language/intents';
import type { LanguageCode } from './language/languages';

/** A look-up either finds, does not find, or could not be made; nothing is ever guessed. */
export type Lookup<T> = { kind: 'found'; value: T } | { kind: 'notFound' } | { kind: 'unavailable' };

/** What shows that the shopper owns an order. E-mail addresses are compared in lower case. */
export type OwnershipProof =
  | { kind: 'email'; email: string }
  | { kind: 'signedIn'; subject: string; email: string }
  /** The code as typed, digits only; without one, a code that was right earlier in this conversation. */
  | { kind: 'code'; code?: string };

/**
 * One order by number and proof of ownership. A wrong pair, an unknown order and a locked
 * conversation are all `notFound`: the answer never tells which.
 */
export interface OrderSource {
  find(orderNumber: string, proof: OwnershipProof): Promise<Lookup<Order>>;
}

/** One-time codes, mailed to the address on an order. */
export interface OwnershipCodes {
  /**
   * Asks for one; it leaves when the turn has committed. Nothing tells whether there is such an order,
   * nor whether a mail was sent.
   *
   * @param locale of the mail, BCP 47
   */
  request(orderNumber: string, locale: string): void;
}

/** Pieces that a text may mean, the best first. */
export interface ProductMatches {
  /** Every word of the text that the catalogue knows is said of them. */
  readonly fitting: readonly Product[];
  /** Some of its words are. */
  readonly near: readonly Product[];
}

export interface ProductCatalogue {
  get(productId: string): Promise<Lookup<Product>>;
  /** Everything on offer, in the catalogue's order. */
  all(): Promise<Lookup<readonly Product[]>>;
  /** Found when there is at least one match. */
  search(text: string): Promise<Lookup<ProductMatches>>;
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

/** Tells languages apart. */
export interface LanguageDetector {
  /**
   * The language of a message; undefined where its words do not tell, as a number or a name does not.
   *
   * @param conversation its language, which it takes more to change once it `isSettled`: was heard,
   *   and not only taken from the browser
   */
  detect(
    text: string,
    conversation: { language: LanguageCode; isSettled: boolean },
  ): LanguageCode | undefined;
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
  /** What was sent in the matter, oldest first. */
  files: readonly SentFile[];
}

/** A file that came with a message; the channel keeps what is in it. */
export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  /** The channel's address of it. */
  readonly url: string;
}

export interface OpenedTicket {
  /** `T-1001` upwards. */
  number: string;
  /** The latest instant by which the shop answers (policy section 3). */
  responseDueBy: Date;
  /** In line, 1 is the next one; known while agents take chats. */
  place?: number;
}

/**
 * What shows that a ticket is the shopper's: it was opened in this conversation, the shop's sign-in
 * vouches for the address on it, or they know that address (lower case) beside the number.
 */
export type TicketProof = { kind: 'conversation' } | { kind: 'signedIn' } | { kind: 'email'; email: string };

/** A ticket as its customer may see it. */
export interface TicketStatus {
  number: string;
  /** With nobody yet, with an agent, answered and waiting for the customer, closed, withdrawn. */
  state: 'open' | 'assigned' | 'waiting' | 'resolved' | 'withdrawn';
  /** The agent's public name, from `assigned` on. */
  agentName?: string;
  submittedAt: Date;
  /** The team's first answer. */
  answeredAt?: Date;
  /** When the customer was told that it takes longer. */
  updatedAt?: Date;
  /** Resolved or withdrawn. */
  closedAt?: Date;
  /** The ticket in which this one is handled, where a customer wrote twice; the state is that one's. */
  mergedInto?: string;
  /** Whether it was opened in this conversation. */
  openedHere: boolean;
  /** What it is about, in the customer's words. */
  description: string;
  /** Where the answer goes. */
  answeredIn: 'here' | 'otherChat' | 'mail';
  /** In line, 1 is the next one; known while nobody has it and agents take chats. */
  place?: number;
}

/** The desk as the dialogs see it. Everything is collected and committed with the turn. */
export interface TicketPort {
  open(form: ContactForm, context: TicketContext): Promise<OpenedTicket>;
  /** Tickets that need no proof here: of this conversation, and of a signed-in customer. Newest first. */
  mine(): Promise<TicketStatus[]>;
  /** A wrong pair, an unknown number and a locked conversation are all `notFound`. */
  status(number: string, proof: TicketProof): Promise<Lookup<TicketStatus>>;
  /** Adds the shopper's words and files to their own ticket. */
  addNote(
    number: string,
    note: { text: string; files: readonly SentFile[] },
    proof?: TicketProof,
  ): Promise<void>;
  /** Closes the shopper's own ticket; nothing happens to one that is closed already. */
  withdraw(number: string, proof: TicketProof): Promise<void>;
  /**
   * Notes that the shopper is asked to rate the help with a ticket of this conversation.
   * @returns false when they must not be: asked before, or no person resolved it
   */
  askRating(number: string): Promise<boolean>;
  /** Stores the answer to it, from 1 to 5; a second one changes nothing. */
  rate(number: string, score: number): Promise<void>;
  /** Adds the shopper's words to their rating. */
  commentOnRating(number: string, text: string): Promise<void>;
}

/** What one turn did for what the shopper came for. */
export interface TurnMatters {
  /** What was begun. */
  topics: readonly ContactTopic[];
  /** How many matters the bot answered to their end, and how many ended without that. */
  answered: number;
  unresolved: number;
  /** Something is a ticket, or was about one. */
  withTeam: boolean;
  /** A question is open, or the shopper was not understood yet. */
  isOpen: boolean;
}

/** Keeps for the reports what became of what shoppers came for. Committed with the turn. */
export interface VisitPort {
  note(matters: TurnMatters): void;
}

/** Keeps what the bot did not understand, for whoever improves its training data. Committed with the turn. */
export interface UnclearPort {
  /** @param context language that was spoken, and the locale, BCP 47 */
  note(recognition: Recognition, context: { language: LanguageCode; locale: string }): void;
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
