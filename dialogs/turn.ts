import type { TurnContext } from 'botbuilder';
import type { CalendarDay, Order, ShopSettings } from '../policies';
import {
  forgetProof,
  pairOf,
  rememberMiss,
  rememberProof,
  type ConversationFacts,
  type KnownFacts,
} from './conversationFacts';
import type { MatterNotes } from './matterNotes';
import type { Lookup, OrderSource, OwnershipProof, Recognition, SentFile, SignedInCustomer } from './ports';
import type { Reply } from './reply';
import type { Vocabulary } from './text/vocabulary';
import type { Wording } from './text/wording';

/** What the shopper sent, read once. */
export interface TurnInput {
  /** As written, trimmed; empty for a message of files only. */
  readonly text: string;
  readonly recognition: Recognition;
  /** What the message states, whatever was asked. */
  readonly found: KnownFacts;
  /** The files that came with it. */
  readonly files: readonly SentFile[];
  /** The one-time code that the message is, while one is awaited; the text shows no digit of it. */
  readonly code?: string;
}

/** Resolved; released by its agent; back in the queue because its agent was gone or silent; part of another. */
export const HAND_BACK_CAUSES = ['resolved', 'released', 'returned', 'merged'] as const;

/** The desk gives the conversation back to the bot. */
export interface HandBack {
  readonly ticketNumber: string;
  readonly cause: (typeof HAND_BACK_CAUSES)[number];
  /** The ticket in which a merged one goes on. */
  readonly mergedInto?: string;
}

/** Everything that the dialogs of one turn share. */
export interface Turn {
  readonly input: TurnInput;
  readonly facts: ConversationFacts;
  readonly reply: Reply;
  readonly matters: MatterNotes;
  readonly wording: Wording;
  readonly vocabulary: Vocabulary;
  readonly settings: ShopSettings;
  readonly now: Date;
  /** In the shop's time zone. */
  readonly today: CalendarDay;
  /** BCP 47, of the language that is spoken: `es`, or `es-MX` where the channel says so. */
  readonly locale: string;
  /** The message asks for nothing but this language. */
  readonly isLanguageWish?: boolean;
  readonly customer?: SignedInCustomer;
  /** Set when the turn is no message, but the conversation coming back from a person. */
  readonly handBack?: HandBack;
  /** Reads a part of the message as a message of its own. */
  read(text: string): Promise<TurnInput>;
  /** True while more of the same message is to be answered: the open question waits for the end of it. */
  readonly isToBeContinued?: boolean;
  /** Set when the turn is no message, but the shopper opening an earlier conversation again. */
  readonly isComingBack?: boolean;
  /** One look-up a turn for each pair: asking twice would count a wrong pair twice. */
  findOrder(orderNumber: string, proof: OwnershipProof): Promise<Lookup<Order>>;
  /** Has a one-time code mailed to the address on the order, if there is such an order. */
  requestCode(orderNumber: string): void;
  /** Keeps the message as one that was not understood. */
  noteUnclear(input: TurnInput): void;
}

const TURN = Symbol('turn');

export function setTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

/** @throws Error outside a turn of the support bot */
export function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn>(TURN);
  if (!turn) throw new Error('This dialog runs only in a turn of the support bot.');
  return turn;
}

/**
 * Look-ups of one turn: a pair asked for again is answered from memory, and what came of each is
 * noted in the conversation's facts.
 */
export function createLookups(orders: OrderSource, facts: ConversationFacts): Turn['findOrder'] {
  const known = new Map<string, Promise<Lookup<Order>>>();
  const lookUp: Turn['findOrder'] = async (orderNumber, proof) => {
    const lookup = await orders.find(orderNumber, proof);
    if (proof.kind === 'code') {
      if (lookup.kind === 'notFound') forgetProof(facts, orderNumber);
      if (lookup.kind === 'found') rememberProof(facts, { orderNumber, how: proof.kind });
      return lookup;
    }
    if (lookup.kind === 'notFound') rememberMiss(facts, pairOf(orderNumber, proof));
    if (lookup.kind === 'found') rememberProof(facts, { orderNumber, email: proof.email, how: proof.kind });
    return lookup;
  };
  return (orderNumber, proof) => {
    const pair = pairOf(orderNumber, proof);
    const lookup = known.get(pair) ?? lookUp(orderNumber, proof);
    known.set(pair, lookup);
    return lookup;
  };
}
