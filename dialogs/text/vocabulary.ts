/**
 * How shoppers say things in one language, as far as a dialog reads them itself: commands, answers
 * to choices, corrections, the state of an item. Everything is matched against text that
 * `normalizeText` prepared: lower case, straight apostrophes, single spaces.
 */
import type {
  ContactForm,
  DeliveryReport,
  ItemCondition,
  OrderItem,
  PolicyQuestion,
  ReturnReason,
} from '../../policies';
import type { Intent } from '../language/intents';
import type { ChangeIntent } from '../routes';
import type { ChangeAspect } from './changeWording';
import type { MailKind } from './mailWording';

export type Category = OrderItem['category'];

/** Commands that work at any time, also while a free text is asked for. Each matches a whole message. */
export interface CommandWords {
  readonly person: RegExp;
  readonly help: RegExp;
  readonly cancel: RegExp;
  readonly startOver: RegExp;
  readonly goOn: RegExp;
}

/** Properties of a piece that have no field in the catalogue; it states them in its texts, or not at all. */
export const PIECE_PROPERTIES = [
  'allergy',
  'engraving',
  'dimensions',
  'stock',
  'warranty',
  'origin',
  'water',
] as const;

export type PieceProperty = (typeof PIECE_PROPERTIES)[number];

/** What shoppers ask about pieces, beyond the recogniser's intents. */
export interface ProductWords {
  readonly price: RegExp;
  readonly cheapest: RegExp;
  /** Asks that of the pieces that were listed: "which one is the cheapest". */
  readonly ofThose: RegExp;
  /** Begins a question that was asked of another piece before: "and with the hoops?" */
  readonly alsoFor: RegExp;
  /** Asks what there is, and names nothing. */
  readonly open: RegExp;
  /** Asks what there is. */
  readonly selection: RegExp;
  /** Asks whether the shop has a thing, whatever it is. */
  readonly sells: RegExp;
  /** A sort of piece, in the plural. */
  readonly manyOfSort: RegExp;
  readonly care: RegExp;
  readonly layering: RegExp;
  /** In the catalogue's advice: made to be worn with others of its sort. */
  readonly stackable: RegExp;
  /** Asks which ring size fits. */
  readonly ringSize: RegExp;
  readonly properties: readonly (readonly [PieceProperty, { asks: RegExp; states?: RegExp }])[];
  /** One group each, the amount in dollars. */
  readonly atMost: RegExp;
  readonly atLeast: RegExp;
  /** "it", "this one": the piece spoken of before. */
  readonly samePiece: RegExp;
  /** Speaks of something ordered, whatever it says of a piece. */
  readonly ofOrder: RegExp;
  /** The shopper cannot measure. */
  readonly cannotMeasure: RegExp;
  /** Adjectives that make a material no other. */
  readonly sameMaterial: RegExp;
}

/** What an item's owner says of its state: the words, the fact and its value. */
export interface ConditionWords {
  readonly words: RegExp;
  readonly says: ItemCondition;
}

/** How a change of an order is worded. The patterns for values are for the text as written. */
export interface ChangeWords {
  /** Says in the middle of one request that it is to be another; the first match counts. */
  readonly requests: readonly (readonly [ChangeIntent, RegExp])[];
  /** Agrees to a cancellation that is being listed back. */
  readonly cancelsIt: RegExp;
  /** What is to be different; the first match counts. */
  readonly aspects: readonly (readonly [ChangeAspect, RegExp])[];
  /** A size with what marks it as one, in a group `value`; the first match counts. */
  readonly sizes: readonly RegExp[];
  /** How many, in a group `value`. */
  readonly quantities: readonly RegExp[];
  /** A value that is a whole message, in a group `value`. */
  readonly bareValue: RegExp;
  /** What is to be replaced ("from 52", "instead of the ring"); it is no new value. */
  readonly replaced: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
  /** Units and countries as sizes are written; each is replaced before sizes are compared. */
  readonly sizeSpellings: readonly (readonly [RegExp, string])[];
}

/** What a shopper says while the bot asks for a proof of ownership. */
export interface ProofWords {
  /** A whole message; group `digits` is a code with five to eight digits, perhaps in groups. */
  readonly oneTimeCode: RegExp;
  /** Asks for a code by mail. */
  readonly asksForCode: RegExp;
  /** Does not know which address the order is under. */
  readonly unknownEmail: RegExp;
  /** Has no way to read mail to that address. */
  readonly cannotReadMail: RegExp;
  /** A whole message. */
  readonly sendAgain: RegExp;
  /** Rather gives the address: a whole message. */
  readonly byEmail: RegExp;
  /** No mail has come. */
  readonly nothingCame: RegExp;
}

export interface TicketWords {
  readonly ticket: RegExp;
  /** Other words for it, which mean other things as well. */
  readonly request: RegExp;
  readonly withdraw: RegExp;
  /** Wants no longer to wait for a person; "order" and the like are not named. */
  readonly leaveLine: RegExp;
  /** How long it takes until a person comes, and how many come before. */
  readonly line: RegExp;
  /** "add X to my ticket: Y", matched as written; the groups are X and Y. */
  readonly add: RegExp;
  /** An X that says nothing yet. */
  readonly something: RegExp;
}

/** How shoppers rate the help that they got. */
export interface RatingWords {
  /** A whole message; group `score` is a digit or one of `numberWords`. */
  readonly score: RegExp;
  /** Whole messages that mean a score. */
  readonly words: readonly (readonly [RegExp, number])[];
  /** A whole message that refuses a comment, beside `skip` and a no. */
  readonly noComment: RegExp;
}

export interface Vocabulary {
  readonly rating: RatingWords;
  readonly changeWords: ChangeWords;
  /** What is said of an order that has not come; the first match counts, and "late" is what is left. */
  readonly deliveryReports: readonly (readonly [DeliveryReport['report'], RegExp])[];
  /** Some of it came. */
  readonly partlyArrived: RegExp;
  /** Names one of the e-mails that an order brings. */
  readonly mailKinds: Readonly<Record<MailKind, RegExp>>;
  /** Has looked around for it, or will. */
  readonly hasLooked: RegExp;
  readonly looksFirst: RegExp;
  /** The parcel is there after all. */
  readonly isHere: RegExp;
  readonly commands: CommandWords;
  /** A whole message. */
  readonly yes: RegExp;
  readonly no: RegExp;
  /** Starts a message that agrees or refuses and goes on: "no, it's the other one". */
  readonly startsWithYes: RegExp;
  readonly startsWithNo: RegExp;
  /** "the first one", each with its position; -1 is the last. */
  readonly ordinals: readonly (readonly [RegExp, number])[];
  readonly all: RegExp;
  /** The words of `all` that are right for two only. */
  readonly both: RegExp;
  /** "The first two": groups `count` and, unless it counts from the end, `first`. */
  readonly firstOrLast: RegExp;
  /** From one on. */
  readonly numberWords: readonly string[];
  /** Nothing but numbers of options: "1 and 3". */
  readonly optionNumbers: RegExp;
  /** "all except": what follows is left out. */
  readonly except: RegExp;
  readonly noneOfThem: RegExp;
  /** A message that asks something, whatever its punctuation. */
  readonly question: RegExp;
  /** Where one request can end and the next begin; global. */
  readonly joints: RegExp;
  /** Begins something to be done or answered, not a part of a story ("when I opened it"). */
  readonly request: RegExp;
  /** Begins a request only where a question mark ends it. */
  readonly questionWord: RegExp;
  /** Says that what follows is another matter, however it is put. */
  readonly another: RegExp;
  /** "actually", "instead", "forget that": the matter changes, nothing is to be resumed. */
  readonly changeOfMind: RegExp;
  /** Each different word counts, so the patterns are global; insults and threats weigh enough alone. */
  readonly anger: readonly { readonly words: RegExp; readonly weight: number }[];
  /** Asks for a person, whatever else the message says. */
  readonly asksForPerson: RegExp;
  /** Says that an answer missed the point. */
  readonly unhelpful: RegExp;
  /** Asks what has become of a case. */
  readonly news: RegExp;
  /** Says that money which was sent is not there. */
  readonly moneyNotSeen: RegExp;
  /** Asks whether a machine is talking. */
  readonly asksIfBot: RegExp;
  /** Begins a correction: "no, I mean …". */
  readonly correction: RegExp;
  /** Says that the same payment was taken more than once. */
  readonly chargedTwice: RegExp;
  readonly products: ProductWords;
  /** Asks for a receipt or an invoice. */
  readonly asksReceipt: RegExp;
  /** Praises, and asks for nothing. */
  readonly praise: RegExp;
  /** Wants something done with personal data, and not only to know about them. */
  readonly privacyRequest: RegExp;
  /** Words that mean an intent where the recogniser is in doubt. */
  readonly intentWords: readonly (readonly [RegExp, Intent])[];
  /** Words that mean the second intent where the recogniser says the first, however sure it is. */
  readonly mistaken: readonly (readonly [Intent, RegExp, Intent])[];
  readonly conditions: readonly ConditionWords[];
  readonly categories: Readonly<Partial<Record<Category, RegExp>>>;
  /** Names several pieces of a sort, where the language tells them from one. */
  readonly several: Readonly<Partial<Record<Category, RegExp>>>;
  /** Leaves out whatever is not named with it: "just the ring". */
  readonly only: RegExp;
  /** The one that was not chosen. */
  readonly theOther: RegExp;
  /** Says that something was not in the parcel. */
  readonly missingPiece: RegExp;
  /** Says that a parcel has not come so far. */
  readonly notArrived: RegExp;
  readonly reasons: readonly (readonly [ReturnReason, RegExp])[];
  /** Words before a date that say what happened on that day. */
  readonly arrived: RegExp;
  readonly ordered: RegExp;
  /** Ends a clause, so that a verb beyond it says nothing of a day; global. */
  readonly clauseBreaks: RegExp;
  /** Speaks of a time, however vaguely. */
  readonly timeWords: RegExp;
  /** Says that the shopper has no such thing: no order number, no name. */
  readonly withoutOne: RegExp;
  readonly skip: RegExp;
  readonly proof: ProofWords;
  /** Says that there is no photo, or none now. */
  readonly withoutPhoto: RegExp;
  /** A greeting, thanks or farewell that is a whole message. */
  readonly smallTalk: RegExp;
  /** A greeting that is a whole message, also of someone who was here before. */
  readonly greeting: RegExp;
  /** What precedes a name ("my name is"), so that the rest is the name; only the first precedes nothing else. */
  readonly nameIntroductions: readonly RegExp[];
  /** The surer ones of them, which introduce a name that nobody asked for. */
  readonly introducesName: readonly RegExp[];
  /** "change the …", "… is wrong": one group `field`, optionally one group `value`. */
  readonly changes: readonly RegExp[];
  readonly formFields: Readonly<Record<keyof ContactForm, RegExp>>;
  /** What wraps a request without saying what it is about ("I want to talk to"). */
  readonly wrapping: readonly RegExp[];
  /** Begins something that is to be added to what was written. */
  readonly addition: RegExp;
  /** What shoppers say of a case that is with the team. */
  readonly ticketWords: TicketWords;
  /** Files that were sent are to be left out. */
  readonly withoutFiles: RegExp;
  readonly send: RegExp;
  /** "Send it, and tell them …": group `more` is what else is to be told. */
  readonly sendsWith: RegExp;
  /** Speaks of one of several: "just one of the rings". */
  readonly oneOf: RegExp;
  /** Picks no topic of those that have a name. */
  readonly otherTopic: RegExp;
  /** Says that there is nothing more. */
  readonly thatIsAll: RegExp;
  readonly change: RegExp;
  readonly tryAgain: RegExp;
  readonly worked: RegExp;
  readonly stillFails: RegExp;
  /** Within a subject, the words that ask for one of the policy's answers; the first match counts. */
  readonly policyQuestions: Readonly<Partial<Record<Intent, readonly (readonly [RegExp, PolicyQuestion])[]>>>;
  /** Short words that tell nothing about which item is meant. */
  readonly fillers: ReadonlySet<string>;
  /** Speaks of an order that was spoken of before. */
  readonly ofTheOrder: RegExp;
  /** Words that ask for the same once more, of another order. */
  readonly sameAgain: ReadonlySet<string>;
}
