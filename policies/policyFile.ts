/**
 * The shop's settings file, `policy.json`: the numbers of its customer service policy, and one
 * setting with a documented default for each point on which that policy is silent. Another shop
 * changes the file and no code.
 *
 * What no setting changes: days are calendar days in the shop's time zone (configured beside the
 * file, since it belongs to the machine's environment); the first and the last day of every window
 * are inside it; the return window runs from delivery to the day the return is asked for.
 */
import { z } from 'zod';
import { calendarDaySchema } from './calendar/calendarDay';
import { orderItemSchema } from './facts';
import { openingHoursSchema } from './openingHours';

/** From `min` to `max`, both inside, whole numbers. */
export const rangeSchema = z
  .strictObject({ min: z.number().int().nonnegative(), max: z.number().int().nonnegative() })
  .refine((range) => range.min <= range.max, { error: 'min must not be above max', path: ['min'] });

export const peakSeasonSchema = z
  .strictObject({
    /** First and last calendar day, both inside, in the shop's time zone. */
    from: calendarDaySchema,
    to: calendarDaySchema,
    /** Hours that a reply may take beyond `responseHours.max` in this season. */
    extraHours: z.number().int().positive(),
  })
  .refine((season) => season.from <= season.to, { error: 'from must not be after to', path: ['from'] });

function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

export const policySchema = z.strictObject({
  /** The shop's name as customers know it; used in greetings and mails. */
  shopName: z.string().trim().min(1).max(80),
  /** Section 1: days of preparation until an order ships. Default 1 to 3. */
  preparationDays: rangeSchema,
  /** The policy does not say from when preparation counts. Default: the day the payment was taken. */
  preparationFrom: z.enum(['payment', 'order']),
  /** Sections 1 and 4: days until delivery. Default 6 to 12; overdue from the day after the last. */
  deliveryDays: rangeSchema,
  /** The policy does not say from when delivery counts. Default: the day of shipment. */
  deliveryFrom: z.enum(['shipment', 'order']),
  /** Section 1: days from delivery within which a return can be asked for. Default 60. */
  returnWindowDays: z.number().int().positive(),
  /** What cannot be returned. The policy excludes nothing, and so does the default. */
  returnExclusions: z.strictObject({
    engraved: z.boolean(),
    categories: z.array(orderItemSchema.shape.category),
  }),
  /** Sections 1 and 5: days from a passed inspection to the refund. Default 5 to 10. */
  refundDays: rangeSchema,
  /** Section 3: hours from sending the form to the team's response. Default 24 to 48. */
  responseHours: rangeSchema,
  /** Section 3: "peak shopping periods", in which a response may take longer. Default: none. */
  peakSeasons: z.array(peakSeasonSchema),
  /**
   * When people are at the desk, in the shop's time zone. It says when they are there next and changes no
   * time to answer. Default `null`: nothing is said about hours.
   */
  openingHours: openingHoursSchema.nullable(),
  /**
   * When a case goes back to the team's queue while its customer waits in the chat: minutes after its agent
   * went offline, and minutes without a word from an agent who is there. Default 5 and 10; `null`: never.
   */
  returnToQueue: z
    .strictObject({ offlineMinutes: z.number().int().min(2), silentMinutes: z.number().int().min(2) })
    .nullable(),
  /**
   * Source of a regular expression that a whole order number matches, in its canonical form
   * (no `#`, no spaces, capital letters). Default: four to six digits, as in the demo shop.
   */
  orderNumberPattern: z
    .string()
    .min(1)
    .refine(isRegularExpression, { error: 'must be the source of a regular expression' }),
  /** Flat price of shipping, whole US cents. Default `null`: not known, a person is offered. */
  shippingCostCents: z.number().int().nonnegative().nullable(),
  /** Order value from which shipping is free, whole US cents; 0 is always. Default `null`: not known. */
  freeShippingFromCents: z.number().int().nonnegative().nullable(),
});

export type Range = Readonly<z.infer<typeof rangeSchema>>;
export type Policy = z.infer<typeof policySchema>;

/** The settings that a decision about days needs. `timeZone` is an IANA name. */
export interface ShopSettings {
  readonly policy: Policy;
  readonly timeZone: string;
}
