import { z } from 'zod';
import type { Order, OrderItem } from '../../policies';
import type { Field } from '../form/field';
import { CHANGE_INTENTS } from '../routes';
import { CHANGE_ASPECTS } from '../text/changeWording';
import { orderAnswersShape, type OrderLoaded } from './orderAnswers';

export const changeAnswersSchema = z.object({
  ...orderAnswersShape,
  change: z.enum(CHANGE_INTENTS),
  /** The message that began it. */
  said: z.string(),
  /** The items it is about; all of them where the order has one. */
  lineIds: z.array(z.string()),
  aspect: z.enum(CHANGE_ASPECTS),
  /** What it is to be instead: a size, a number, or words. */
  value: z.string(),
  address: z.string(),
  /** The shopper wants to say it anew: what they said at first does not count any more. */
  anew: z.boolean(),
});

export type ChangeAnswers = z.infer<typeof changeAnswersSchema>;

export interface ChangeLoaded extends OrderLoaded {
  readonly order?: Order;
  /** Items that can still be changed; absent where none can, or where the address is meant. */
  readonly changeable?: readonly OrderItem[];
  /** Those of them that are meant. */
  readonly chosen?: readonly OrderItem[];
  /** True while a new address is what has to be known. */
  readonly needsAddress?: boolean;
  /** The catalogue's sizes of what is meant. */
  readonly sizes?: readonly string[];
}

export type ChangeField = Field<ChangeAnswers, ChangeLoaded>;
