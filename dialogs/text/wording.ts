/**
 * Every sentence the bot says, as one interface: a language is a module that implements it. The
 * functions take decisions and facts and only word them; what is said when is the dialogs' part.
 */
import type { CalendarDay, ContactForm, PolicyAnswer, TeamRequest } from '../../policies';
import type { HandoverReason } from '../contact/handover';
import type { Question } from '../form/field';
import type { Intent } from '../language/intents';
import type { HandBack } from '../turn';
import type { ChangeWording } from './changeWording';
import type { ContactWording } from './contactWording';
import type { MailWording } from './mailWording';
import type { OrderWording } from './orderWording';
import type { PaymentWording } from './paymentWording';
import type { ProductWording } from './productWording';
import type { RatingWording } from './ratingWording';
import type { RefundWording, ReturnWording } from './returnWording';

/** What the sentences need of the shop and the day. */
export interface WordingSetting {
  readonly shopName: string;
  /** IANA name. */
  readonly timeZone: string;
  /** In the shop's time zone: a day of another year is written with its year. */
  readonly today: CalendarDay;
}

/** What a topic is called when the bot comes back to it. */
export type Matter =
  | 'orderStatus'
  | 'changeRequest'
  | 'deliveryProblem'
  | 'emailMissing'
  | 'return'
  | 'refundStatus'
  | 'itemProblem'
  | 'paymentStatus'
  | 'paymentFailed'
  | 'product'
  | 'contact'
  | 'ticket'
  | 'offer';

/** What a shopper told and the bot keeps. */
export type KeptFact = 'name' | 'email' | 'orderNumber';

export interface GeneralWording {
  welcome(): string;
  help(): string;
  /** Something broke and nothing was done; `reference` is how the log names it. */
  apology(reference: string): string;
  iAmBot(): string;
  /** The shopper asked for this language. */
  inThisLanguage(): string;
  thanks(): string;
  goodbye(): string;
  readyForMore(): string;
  allRight(): string;
  cancelled(matter: Matter, kept: readonly KeptFact[]): string;
  nothingToCancel(): string;
  startedOver(): string;
  backTo(matter: Matter): string;
  /** To someone who left a question open and comes back: is it to be gone on with? */
  goOnWith(matter: Matter): string;
  /** They would rather have something else. */
  leftThat(): string;
  /** Two requests came in one message, and the first asks something: the other, in the shopper's words. */
  laterOn(request: string): string;
  /** Now it is the other one's turn. */
  nowTo(request: string): string;
  /** After a deploy that changed the open topic; `isKept` when it goes on. */
  updated(isKept: boolean): string;
  notUnderstood(): string;
  /** One matter is likely; `label` is its chip. */
  didYouMeanOne(label: string): string;
  /** Two matters are about as likely. */
  didYouMean(): string;
  /** Says that something was taken in, before a question that is still open. */
  noted(question: string): string;
  /** Precedes a sentence that would otherwise be said twice in a row. */
  onceMore(text: string): string;
  whatAboutOrder(orderNumber: string): string;
  whatAboutEmail(): string;
  whatAboutFiles(count: number): string;
  filesKept(count: number): string;
  dontSendCards(): string;
  yesOrNo(): string;
  yesNoAgain(question: string): string;
  pickOne(): string;
  /** Precedes the question of a field that is given anew. */
  changedField(field: keyof ContactForm): string;
  declinedOffer(): string;
  /** The same where something else comes next anyway. */
  leftAtThat(): string;
  offerPerson(): Question;
  offerPersonInForm(): Question;
  /** The answer was not what the shopper asked for. */
  offerPersonInstead(): Question;
  handBack(event: HandBack & { dueBy?: Date }): string;
  day(day: CalendarDay): string;
}

/** Intents that a chip can open; its text alone is enough to find it again. */
export type ChipIntent = Exclude<
  Intent,
  | 'TalkToHuman'
  | 'Greeting'
  | 'Thanks'
  | 'Goodbye'
  | 'Help'
  | 'Cancel'
  | 'StartOver'
  | 'Affirm'
  | 'Deny'
  | 'None'
>;

export interface ChipWording {
  readonly yes: string;
  readonly no: string;
  readonly person: string;
  readonly noNumber: string;
  readonly mailCode: string;
  readonly newCode: string;
  readonly byEmail: string;
  readonly send: string;
  readonly change: string;
  readonly tryAgain: string;
  readonly itWorked: string;
  readonly stillFails: string;
  readonly goOn: string;
  readonly addToTicket: string;
  readonly withdrawTicket: string;
  readonly leaveLine: string;
  readonly somethingElse: string;
  readonly generalQuestion: string;
  readonly topics: Readonly<Record<ChipIntent, string>>;
  /** Shown while nothing is open. */
  readonly menu: readonly string[];
}

/** What a topic does for a shopper who has no order number. */
export type WithoutOrder = 'stops' | 'answersInGeneral' | 'goesOn';

export interface ProofWording {
  askOrderNumber(attempt: number, without: WithoutOrder): string;
  notAnOrderNumber(): string;
  askOrderEmail(orderNumber: string, attempt: number): string;
  notAnEmail(): string;
  /** Where our team writes from now on; the proof of ownership stays as it was. */
  contactEmail(email: string): string;
  /** One answer to every wrong pair; `misses` counts only how often it was said. */
  noMatch(misses: number, orderNumber: string, email: string): string;
  recheckNotRead(attempt: number): string;
  /** The same whether or not there is such an order; `count` is how often a code was asked for. */
  codeSent(orderNumber: string, count: number): string;
  askCode(orderNumber: string): string;
  /** One answer to a code that is wrong, too old or used up; `count` is how many were typed. */
  codeWrong(count: number): string;
  codeLength(digits: number): string;
  codeNotThere(): string;
  codeNotRead(): string;
  /** The shopper cannot read mail to the address on the order. */
  unprovable(orderNumber: string): string;
  offerWhileUnprovable(): Question;
  unavailable(): string;
  withoutNumber(): string;
  offerPerson(): Question;
  offerWhileUnavailable(): Question;
}

export interface AnswerWording {
  policy(answer: PolicyAnswer): string;
  /** What the team does with a matter that is simply filed. */
  teamRequest(request: TeamRequest): string;
  /** Praise, and nothing that the team would have to do. */
  praise(): string;
  offerPerson(): Question;
  offerToFile(reason: HandoverReason): Question;
}

export interface Wording {
  readonly general: GeneralWording;
  readonly chips: ChipWording;
  readonly proof: ProofWording;
  readonly order: OrderWording;
  readonly change: ChangeWording;
  readonly mail: MailWording;
  readonly returns: ReturnWording;
  readonly refund: RefundWording;
  readonly payment: PaymentWording;
  readonly product: ProductWording;
  readonly contact: ContactWording;
  readonly answers: AnswerWording;
  readonly rating: RatingWording;
}
