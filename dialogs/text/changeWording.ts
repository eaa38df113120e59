/** What is said of a request to change, cancel or redirect an order. */
import type { AddressCorrection, ItemsByStage, OrderChange, PolicyAnswer } from '../../policies';
import type { Question } from '../form/field';
import type { ChangeIntent } from '../routes';

/** What can be different about an item of an order. */
export const CHANGE_ASPECTS = ['size', 'piece', 'quantity', 'remove', 'other'] as const;

export type ChangeAspect = (typeof CHANGE_ASPECTS)[number];

export interface ChangedItem {
  readonly name: string;
  readonly variant?: string;
  readonly quantity: number;
}

/** A request before shipment, as exactly as the team needs it. */
export interface ChangeRequest {
  readonly change: ChangeIntent;
  readonly orderNumber: string;
  readonly items: readonly ChangedItem[];
  /** True when `items` is the whole order. */
  readonly isWhole: boolean;
  readonly aspect?: ChangeAspect;
  readonly value?: string;
  readonly address?: string;
  /** The sizes that the catalogue has, where `value` is none of them. */
  readonly otherSizes?: readonly string[];
}

export interface ChangeScope {
  /** True when the decision is about all items of the order. */
  readonly isWhole: boolean;
  /** False where a return is no way out either. */
  readonly mayReturn: boolean;
}

export interface ChangeWording {
  /** Without an order: the rule. */
  rule(rule: PolicyAnswer, change: ChangeIntent): string;
  decision(decision: OrderChange, scope: ChangeScope): string;
  addressDecision(decision: AddressCorrection): string;
  offerLookAt(): Question;
  askItems(change: ChangeIntent, attempt: number): string;
  readonly wholeOrder: string;
  readonly allUnsent: string;
  askAspect(names: string, attempt: number): string;
  readonly aspects: Readonly<Record<ChangeAspect, string>>;
  askValue(aspect: ChangeAspect, item: ChangedItem | undefined, attempt: number): string;
  valueNotRead(aspect: ChangeAspect): string;
  askAddress(attempt: number): string;
  addressNotRead(): string;
  /** Lists it back; nothing is sent before a yes. `isOpen`: it could be said otherwise, too. */
  confirm(request: ChangeRequest, isOpen: boolean): Question;
  /** For the team; `said` are the shopper's own words. */
  draft(request: ChangeRequest, facts: ItemsByStage, said?: string): string;
}
