import { z } from 'zod';
import {
  RETURN_REASONS,
  calendarDaySchema,
  orderItemSchema,
  type ItemCondition,
  type MissingReturnFact,
  type Order,
  type OrderItem,
  type ReturnEligibility,
} from '../../policies';
import type { Field } from '../form/field';
import { orderAnswersShape, type OrderLoaded } from '../order/orderAnswers';
import { photoAnswersShape } from './photoField';

const conditionSchema = z.object({
  unused: z.boolean().optional(),
  originalCondition: z.boolean().optional(),
  packagingIntact: z.boolean().optional(),
  tagsIntact: z.boolean().optional(),
});

/** Which items of an order it is about. */
export const itemAnswersShape = {
  lineIds: z.array(z.string()),
  /** Lines of which the last answer means one. */
  among: z.array(z.string()),
  noneOfThem: z.boolean(),
  /** By line, where more than one piece of it was bought. */
  quantities: z.record(z.string(), z.number()),
};

export type ItemAnswers = z.infer<z.ZodObject<typeof itemAnswersShape>>;

export interface OrderOf {
  readonly order?: Order;
}

export const returnAnswersSchema = z.object({
  ...orderAnswersShape,
  ...itemAnswersShape,
  ...photoAnswersShape,
  deliveredOn: calendarDaySchema,
  /** The shopper says that it has not come yet either. */
  notArrived: z.boolean(),
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

export interface ReturnLoaded extends OrderLoaded, OrderOf {
  readonly lines?: readonly ReturnLine[];
  /** The item of which the number to return is still to be said. */
  readonly openQuantity?: OrderItem;
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

/** Lines that the carrier has not marked delivered; the shopper may have them all the same. */
export function underwayLines(lines: readonly ReturnLine[] = []): ReturnLine[] {
  return lines.filter(({ decision }) => decision.reason === 'notDelivered');
}
