/**
 * Every sentence the bot says, as one interface: a language is a module that implements it. The
 * functions take decisions and facts and only word them; what is said when is the dialogs' part.
 */
import type {
  CalendarDay,
  ChainLayering,
  ContactForm,
  ContactTopic,
  ItemCondition,
  MaterialCare,
  ItemFault,
  Order,
  OrderProgress,
  PartProblem,
  PartProgress,
  PaymentCause,
  PaymentStatus,
  PolicyAnswer,
  Product,
  ProductAnswer,
  ProductAspect,
  RefundTiming,
  ResponseProgress,
  ReturnEligibility,
  ReturnGuide,
  ReturnPostage,
  ReturnReason,
  RingSize,
  TeamRequest,
} from '../../policies';
import type { Intent } from '../language/intents';
import type { Question } from '../form/field';
import type { ProductAsk, ProductRequest } from '../products/productRequest';
import type { PieceProperty } from './vocabulary';
import type { HandoverReason } from '../contact/handover';
import type { TicketStatus } from '../ports';
import type { ChangeWording } from './changeWording';
import type { MailWording } from './mailWording';

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
  handBack(event: { ticketNumber: string; cause: 'resolved' | 'released'; dueBy?: Date }): string;
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

/** What somebody says has not come, and what the shop's record has of it. */
export interface ProblemReport {
  readonly order: Order;
  /** The parts that are meant. */
  readonly parts: readonly PartProgress[];
  /** The one of them that is to be acted on. */
  readonly problem: PartProblem;
  /** The items that have not come, where they were named. */
  readonly missing: readonly { name: string; quantity: number }[];
  /** Some of it came. */
  readonly isPartly: boolean;
  /** They have looked around for what is marked delivered. */
  readonly hasLooked: boolean;
}

export interface OrderWording {
  progress(order: Order, progress: OrderProgress): string;
  /** For someone who says that it has not come, and what follows from that. */
  problem(report: ProblemReport): string;
  /** The card's steps and the carrier's pages, for channels that show no card; starts on a new line. */
  timelineText(progress: OrderProgress): string;
  cardTitle(orderNumber: string): string;
  timeline(part: PartProgress): readonly TimelineStep[];
  trackingAction(carrier: string): string;
  items(items: readonly { name: string; quantity: number }[]): string;
  offerInvestigation(): Question;
  offerLookAt(): Question;
  /** For someone who has got some of the order. */
  askWhichMissing(): string;
  /** Before what is marked delivered is filed. Its first chip says that it is nowhere, the second that they will look. */
  askChecked(attempt: number): Question;
  looksFirst(): string;
  /** The parcel that was said to be missing is there. */
  isHereAfterAll(): string;
  problemDraft(report: ProblemReport): string;
}

export interface TimelineStep {
  readonly label: string;
  readonly detail: string;
  readonly state: 'done' | 'now' | 'ahead' | 'trouble';
}

export interface ReturnWording {
  askItems(names: readonly string[]): string;
  itemsNotRead(names: readonly string[]): string;
  allItems(count: number): string;
  askQuantity(name: string, quantity: number): string;
  quantityNotRead(quantity: number): string;
  /** The shopper wants none of it sent back after all. */
  nothing(): string;
  askDeliveredOn(attempt: number): string;
  /** The shop's record has no delivery of these so far. */
  askIfArrived(names: readonly string[]): string;
  readonly notArrived: string;
  deliveredOnNotRead(): string;
  deliveredOnImpossible(day: CalendarDay): string;
  askWhichDay(one: CalendarDay, other: CalendarDay): string;
  askReason(count: number, attempt: number): string;
  reasonNotRead(): string;
  readonly reasons: Readonly<Record<ReturnReason, string>>;
  askCategory(): string;
  askEngraved(): string;
  readonly categories: Readonly<Record<NonNullable<Product['category']>, string>>;
  askAsNew(missing: readonly (keyof ItemCondition)[], names: readonly string[]): string;
  asNewNotRead(): string;
  askWhichDiffer(names: readonly string[]): string;
  askDifferences(names: readonly string[]): string;
  readonly differences: Readonly<Record<keyof ItemCondition, string>>;
  readonly allAsNew: string;
  readonly notAsNew: string;
  /** One for each item; items of which the same is to be said are named together. */
  decisions(decisions: readonly ReturnEligibility[]): string;
  /** Who pays the postage, what the team sends, and when the money comes back. */
  terms(
    postage: ReturnPostage,
    guide: ReturnGuide,
    refundDays: { min: number; max: number },
    count: number,
  ): string;
  offerRequest(): Question;
  offerPerson(): Question;
  draft(claim: ReturnDraft): string;
  askPhoto(attempt: number): string;
  readonly noPhoto: string;
  noFileSeen(): string;
  /** Before anything is asked of someone whose piece is broken, wrong or missing. */
  sorry(): string;
  /**
   * @param postage undefined where nothing has to go back
   * @param decisions of each item, as far as the record settles whether it could go back
   */
  itemProblem(postage: ReturnPostage | undefined, decisions: readonly ReturnEligibility[]): string;
  askProblemItem(names: readonly string[]): string;
  askPiece(): string;
  askDetails(fault: ItemFault): string;
  askNoticed(): string;
  readonly noticedOnArrival: string;
  problemDraft(problem: ProblemDraft): string;
  askFault(attempt: number): string;
  readonly faults: Readonly<Record<ItemFault, string>>;
}

/** What the team gets of a piece with a problem. */
export interface ProblemDraft {
  readonly fault: ItemFault;
  readonly names: readonly string[];
  readonly orderNumber?: string;
  readonly details?: string;
  readonly noticedOn?: CalendarDay;
  readonly noticed?: string;
}

export interface ReturnDraftItem {
  readonly name?: string;
  readonly variant?: string;
  /** Where more than one was bought: how many of how many. */
  readonly quantity?: { readonly toReturn: number; readonly bought: number };
  readonly condition: ItemCondition;
}

/** What a return request says to the team. */
export interface ReturnDraft {
  readonly orderNumber?: string;
  readonly items: readonly ReturnDraftItem[];
  readonly reason?: ReturnReason;
  readonly deliveredOn?: CalendarDay;
}

export interface RefundWording {
  /** `guide` says where the papers for sending it back come from. */
  timing(decision: RefundTiming, names: string, guide?: ReturnGuide): string;
  noReturn(orderNumber: string): string;
  offerOverdue(): Question;
  offerPerson(): Question;
  /** An issued refund is not on the shopper's account. */
  notThere(): string;
  offerSearch(): Question;
  notSeen: string;
  draftNotSeen(orderNumber: string): string;
  draft(orderNumber: string, decision: RefundTiming, names: string): string;
}

/** What a shopper wants of a payment: to know of it, to have a second one looked into, a paper about it. */
export const PAYMENT_ASKS = ['state', 'chargedTwice', 'receipt'] as const;

export type PaymentAsk = (typeof PAYMENT_ASKS)[number];

export interface PaymentWording {
  status(decision: PaymentStatus, ask?: PaymentAsk): string;
  begin(): string;
  cause(cause: PaymentCause): string;
  notRead(): string;
  worked(): string;
  exhausted(): string;
  /** The shopper sees more payments than the record has. */
  offerTwice(decision: PaymentStatus): Question;
  /** What the e-mails of an order hold, and that nothing is known of an invoice. */
  receipt(emails: PolicyAnswer): string;
  offerReceipt(): Question;
  offerPerson(): Question;
  draftFailed(ruledOut: readonly PaymentCause[]): string;
}

export interface ProductWording {
  askWhich(ask: ProductAsk, attempt: number): string;
  notFound(): string;
  didYouMean(): string;
  /** What the catalogue says of a piece. */
  stated(answer: Exclude<ProductAnswer, { kind: 'needsPerson' }>): string;
  priceOf(piece: Product): string;
  /** The catalogue's own sentence on a property that has no field. */
  quoted(piece: Product, sentence: string): string;
  /** `name` is undefined for a question about no piece in particular. */
  notStated(name: string | undefined, ask: ProductAspect | PieceProperty): string;
  /** Pieces that have all that was asked for. */
  fitting(count: number, shown: number): string;
  cheapestFirst(): string;
  /** None has; these have some of it. */
  near(request: Partial<ProductRequest>, count: number): string;
  nothingNear(): string;
  here(piece: Product): string;
  careOf(care: MaterialCare): string;
  layering(layering: ChainLayering): string;
  stylingOf(pieces: readonly Product[]): string;
  sizesOf(request: Partial<ProductRequest>, sizes: readonly string[]): string;
  howToMeasure(attempt: number): string;
  /** `pieces` come in that size. */
  ringSize(size: RingSize, pieces: readonly Product[]): string;
  readonly cannotMeasure: string;
  readonly findMySize: string;
  price(piece: Product): string;
  materials(piece: Product): string;
  /** One line of a list, for channels that show no card. */
  cardLine(piece: Product): string;
  unavailable(): string;
  offerPerson(): Question;
}

export interface ContactWording {
  opening(reason: HandoverReason): string | undefined;
  nearlyThere(): string;
  askName(attempt: number): string;
  nameNotRead(): string;
  /** The name came where something else was asked, which is asked again. */
  afterName(name: string, question: string): string;
  askEmail(attempt: number): string;
  emailNotRead(): string;
  askOrderNumber(attempt: number): string;
  orderNumberNotRead(): string;
  askTopic(attempt: number): string;
  topicNotRead(): string;
  readonly topics: Readonly<Record<ContactTopic, string>>;
  askDescription(reason: HandoverReason, attempt: number): string;
  /** What a request asks for, before the shopper's own words; undefined where these say it all. */
  request(reason: HandoverReason): string | undefined;
  descriptionTooShort(): string;
  descriptionTooLong(): string;
  /** @param files names of what goes with it */
  lastLook(form: ContactForm, files: readonly string[], reason: HandoverReason): string;
  lastLookAgain(): string;
  askWhatToChange(): string;
  readonly fields: Readonly<Record<keyof ContactForm, string>>;
  sent(ticket: { number: string; dueBy: Date; peak: boolean }): string;
  goOnMeanwhile(matter: Matter): string;
  /** Stands for a description that the shopper would not write. */
  withoutDescription(lastWords: readonly string[]): string;
  files(names: readonly string[]): string;
  /** `count` messages were added so far. */
  noteAdded(ticket: { number: string; dueBy: Date }, count: number): string;
  alreadyWithTeam(ticket: { number: string; dueBy: Date }): string;
  /** How a case stands; `progress` is how far the answer to it is. */
  ticketStatus(ticket: TicketStatus, progress: ResponseProgress): string;
  /** In a peak season, before the usual time is up (policy section 3). */
  stillWaiting(ticket: { number: string; dueBy: Date }): string;
  chooseTicket(tickets: readonly TicketStatus[]): string;
  askTicketNumber(attempt: number): string;
  ticketNumberNotRead(): string;
  askTicketEmail(number: string, attempt: number): string;
  /** The same whether or not there is such a ticket, and while look-ups are locked. */
  ticketNotMatched(number: string, email: string): string;
  offerPersonForTicket(): Question;
  askWhatToAdd(number: string): string;
  /** Words or files were added; a closed ticket is open again. */
  addedTo(ticket: TicketStatus): string;
  confirmWithdrawal(ticket: TicketStatus): string;
  withdrawn(number: string): string;
  notWithdrawn(number: string): string;
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
}
