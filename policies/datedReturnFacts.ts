import { addCalendarDays } from './calendar/addCalendarDays';
import type { CalendarDay } from './calendar/calendarDay';
import { calendarDaysBetween } from './calendar/calendarDaysBetween';
import type { ReturnClaim } from './returnClaim';
import type { DatedReturnFacts, ReturnFacts } from './returnDecision';

/**
 * What is known of a return, with the days that follow from the day of delivery, which is day 0.
 *
 * @example
 * datedReturnFacts(facts, { on: '2026-03-01', from: 'shopper' }, claim).lastDayToReturn; // '2026-04-30'
 */
export function datedReturnFacts(
  facts: ReturnFacts,
  delivery: { on: CalendarDay; from: 'order' | 'shopper' },
  claim: ReturnClaim,
): DatedReturnFacts {
  const said = claim.deliveredOn;
  return {
    ...facts,
    deliveredOn: delivery.on,
    deliveredOnFrom: delivery.from,
    ...(said !== undefined && said !== delivery.on && { saidDeliveredOn: said }),
    daysSinceDelivery: calendarDaysBetween(delivery.on, facts.requestedOn),
    lastDayToReturn: addCalendarDays(delivery.on, facts.windowDays),
  };
}
