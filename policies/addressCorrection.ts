import type { CalendarDay } from './calendar/calendarDay';
import { calendarDayOf } from './calendar/calendarDayOf';
import type { DecisionBase } from './decision';
import type { Order, Shipment } from './facts';
import { itemsByStage, type ItemsByStage } from './itemsByStage';
import type { ShopSettings } from './policyFile';

/** `today` is a calendar day in the shop's time zone. */
export interface AddressCorrectionFacts extends ItemsByStage {
  readonly orderNumber: string;
  readonly today: CalendarDay;
  /** The parcels that are still on their way, for whoever asks the carrier. */
  readonly parcels: readonly Pick<Shipment, 'lineIds' | 'carrier' | 'trackingNumber'>[];
}

interface Urgent {
  /** Our procedure: the chance goes with the parcel. */
  readonly timeCritical: true;
  readonly decidedBy: 'team';
}

export type AddressCorrection =
  /** For the items in `notShipped`; what is in `underway` is asked of the carrier beside it. */
  | DecisionBase<'canBeFiled', 'notShipped' | 'partlyShipped', AddressCorrectionFacts & Urgent>
  /** The team helps, but whether a carrier redirects a parcel is nothing the policy says. */
  | DecisionBase<'needsPerson', 'onItsWay', AddressCorrectionFacts & Urgent>
  /** It went somewhere: whether to the wrong door, `deliveryProblem` takes up. */
  | DecisionBase<
      'notPossible',
      'alreadyDelivered',
      AddressCorrectionFacts & { readonly instead: 'deliveryProblem' }
    >
  | DecisionBase<'notPossible', 'orderCancelled', AddressCorrectionFacts>
  | DecisionBase<'needsPerson', 'recordUnclear', AddressCorrectionFacts>;

/**
 * Can the shipping address of this order still be corrected? The policy has the team help with
 * that (section 1) and does not end it at shipment, so a parcel on its way goes to a person, with
 * nothing promised.
 *
 * @param now - read as a calendar day in the shop's time zone
 *
 * @example
 * addressCorrection(order, now, settings);
 * // not shipped: kind 'canBeFiled'; on its way: kind 'needsPerson', facts.parcels [{ carrier: 'UPS', … }]
 */
export function addressCorrection(order: Order, now: Date, settings: ShopSettings): AddressCorrection {
  const items = itemsByStage(order, now, settings);
  const facts: AddressCorrectionFacts = {
    orderNumber: order.orderNumber,
    today: calendarDayOf(now, settings.timeZone),
    parcels: order.shipments
      .filter(({ deliveredAt }) => deliveredAt === undefined)
      .map(({ lineIds, carrier, trackingNumber }) => ({ lineIds, carrier, trackingNumber })),
    ...items,
  };
  const urgent = { ...facts, timeCritical: true, decidedBy: 'team' } as const;
  const { notShipped, underway, delivered, unclear } = items;
  if (notShipped.length > 0) {
    const isWhole = underway.length + delivered.length + unclear.length === 0;
    const reason = isWhole ? 'notShipped' : 'partlyShipped';
    return { kind: 'canBeFiled', reason, section: 1, facts: urgent };
  }
  if (unclear.length > 0) return { kind: 'needsPerson', reason: 'recordUnclear', section: 1, facts };
  if (underway.length > 0) return { kind: 'needsPerson', reason: 'onItsWay', section: 1, facts: urgent };
  if (delivered.length > 0) {
    const instead = 'deliveryProblem';
    return { kind: 'notPossible', reason: 'alreadyDelivered', section: 1, facts: { ...facts, instead } };
  }
  return { kind: 'notPossible', reason: 'orderCancelled', section: 1, facts };
}
