/** What is said of an order and of what has not come. */
import type { Order, OrderProgress, PartProblem, PartProgress } from '../../policies';
import type { Question } from '../form/field';

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
