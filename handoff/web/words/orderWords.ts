import type { OrderTimeline } from '../../api/contract';

type Step = OrderTimeline['steps'][number];
type Stage = OrderTimeline['stages'][number]['stage'];

const STEP_WORDS: Record<Step['step'], string> = {
  placed: 'Placed',
  paid: 'Paid',
  shipmentExpected: 'Shipment expected',
  shipped: 'Shipped',
  deliveryExpected: 'Delivery expected',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
  refunded: 'Refunded',
};

const STAGE_WORDS: Record<Stage, string> = {
  notShipped: 'Not shipped',
  underway: 'On its way',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
  unclear: 'Record unclear',
};

// A calendar day is the shop's own: read and written in one time zone, it stays the day it is.
const dayFormat = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

export function stepWords({ step }: Step): string {
  return STEP_WORDS[step];
}

export function stageWords(stage: Stage): string {
  return STAGE_WORDS[stage];
}

/** `2026-03-02` as `Mon, 2 Mar 2026`. */
export function shopDayWords(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** A day, or a span: `Mon 2 – Wed 4 Mar 2026`. */
export function spanWords({ from, to }: Pick<Step, 'from' | 'to'>): string {
  if (to === null || to === from) return shopDayWords(from);
  return dayFormat.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}
