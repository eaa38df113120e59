import { z } from 'zod';
import {
  RETURN_REASONS,
  calendarDaySchema,
  orderItemSchema,
  type ItemCondition,
  type MissingReturnFact,
  type Order,
  type ReturnEligibility,
} from '../../policies';
import type { Field } from '../form/field';
import { orderAnswersShape, type OrderLoaded } from '../order/orderAnswers';

const conditionSchema = z.object({
  unused: z.boolean().optional(),
  originalCondition: z.boolean().optional(),
  packagingIntact: z.boolean().optional(),
  tagsIntact: z.boolean().optional(),
});

export const returnAnswersSchema = z.object({
  ...orderAnswersShape,
  lineIds: z.array(z.string()),
  deliveredOn: calendarDaySchema,
  reason: z.enum(RETURN_REASONS),
  /** Only for a return without an order, where the shop excludes some sorts. */
  category: orderItemSchema.shape.category,
  engraved: z.boolean(),
  /** By line. */
  conditions: z.record(z.string(), conditionSchema),
  /** Of several items, some are not as new; which is still to be said. */
  someDiffer: z.boolean(),
  /** Lines that are not as new; in what is still to be said. */
  differing: z.array(z.string()),
});

export type ReturnAnswers = z.infer<typeof returnAnswersSchema>;

/** Stands for the item of a return without an order. */
export const GENERAL_LINE = '';

export interface ReturnLine {
  readonly lineId: string;
  /** Absent without an order. */
  readonly name?: string;
  readonly decision: ReturnEligibility;
}

export interface ReturnLoaded extends OrderLoaded {
  readonly order?: Order;
  readonly lines?: readonly ReturnLine[];
}

export type ReturnField = Field<ReturnAnswers, ReturnLoaded>;

export const CONDITIONS = [
  'unused',
  'originalCondition',
  'packagingIntact',
  'tagsIntact',
] as const satisfies readonly (keyof ItemCondition)[];

/** What the policy still has to know of a line before it can decide. */
export function missingOf({ decision }: ReturnLine): readonly MissingReturnFact[] {
  return decision.kind === 'needsFacts' ? decision.facts.missing : [];
}

export function isMissing(fact: MissingReturnFact, lines: readonly ReturnLine[] = []): boolean {
  return lines.some((line) => missingOf(line).includes(fact));
}
