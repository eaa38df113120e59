/** What is said of returns, of pieces with a problem, and of refunds. */
import type {
  CalendarDay,
  ItemCondition,
  ItemFault,
  Product,
  RefundTiming,
  ReturnEligibility,
  ReturnGuide,
  ReturnPostage,
  ReturnReason,
} from '../../policies';
import type { Question } from '../form/field';

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
