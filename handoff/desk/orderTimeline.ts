/**
 * The verified order as the bot last saw it, from the facts that its decisions recorded. Nothing is looked
 * up: what no decision needed is not known here. Days are calendar days in the shop's time zone.
 */
import { z } from 'zod';
import type { RecordedDecision } from '../../policies';
import { calendarDaySchema, ORDER_STAGES, type OrderTimeline } from './orderSteps';
import type { TicketOwnership } from '../schema';

type Step = OrderTimeline['steps'][number];

/** Decisions whose days come from the shop's record and not from what the customer said. */
const FROM_RECORD = ['orderProgress', 'deliveryProblem', 'orderMails', 'paymentStatus'];
const BY_STAGE = ['orderChange', 'addressCorrection'];

// Stored, maybe by an older version: what does not fit is not known.
const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
const day = lenient(calendarDaySchema);
const text = lenient(z.string());
const itemsSchema = lenient(
  z.array(z.object({ lineId: z.string(), name: z.string(), quantity: z.number().default(1) })),
);
type Items = NonNullable<z.infer<typeof itemsSchema>>;

const factsSchema = z.object({
  orderNumber: z.string(),
  today: day,
  mail: text,
  items: itemsSchema,
  placedOn: day,
  paidOn: day,
  shipFrom: day,
  shipBy: day,
  shippedOn: day,
  carrier: text,
  trackingNumber: text,
  trackingUrl: lenient(z.url({ protocol: /^https?$/ })),
  deliveryFrom: day,
  deliveryTo: day,
  deliveredOn: day,
  cancelledOn: day,
  dueOn: day,
  refunds: lenient(z.array(z.object({ refundedOn: calendarDaySchema }))),
  notShipped: itemsSchema,
  underway: itemsSchema,
  delivered: itemsSchema,
  cancelled: itemsSchema,
  unclear: itemsSchema,
});
type Facts = z.infer<typeof factsSchema>;
/** What travels together. */
type Part = Facts & { items: Items; isUnclear: boolean };

/** Undefined for a customer who has not shown that an order is theirs, and where no decision rested on it. */
export function orderTimeline(
  decisions: readonly RecordedDecision[],
  ownership: TicketOwnership,
): OrderTimeline | undefined {
  if (!ownership.verified) return undefined;
  const { orderNumber } = ownership;
  const read = decisions.flatMap((decision) => {
    const facts = factsSchema.safeParse(decision.facts);
    const isMeant = facts.success && facts.data.orderNumber === orderNumber;
    return isMeant ? [{ decision, facts: facts.data }] : [];
  });
  const record = read.filter(({ decision }) => FROM_RECORD.includes(decision.policy));
  const parts = partsOf(record);
  const staged = read.findLast(({ decision }) => BY_STAGE.includes(decision.policy));
  const stages = staged && staged.facts.today !== undefined ? stagesOf(staged.facts) : parts.flatMap(stageOf);
  const steps = stepsOf(record, parts);
  const asOf = read.findLast(({ facts }) => facts.today !== undefined)?.facts.today ?? steps.at(-1)?.from;
  if (asOf === undefined || (stages.length === 0 && steps.length === 0)) return undefined;
  return { orderNumber, asOf, stages: merged(stages), steps };
}

/** The parts of an order, as last decided on: one that was since seen on its way is no longer in preparation. */
function partsOf(record: readonly { decision: RecordedDecision; facts: Facts }[]): Part[] {
  const parts = new Map<string, Part>();
  for (const { decision, facts } of record) {
    if (facts.items === undefined) continue;
    const isMail = decision.policy === 'orderMails';
    if (isMail && facts.mail !== 'shippingConfirmation') continue;
    const { items } = facts;
    const lines = new Set(items.map(({ lineId }) => lineId));
    const key = facts.trackingNumber ?? [...lines].join();
    for (const [other, part] of parts) {
      const isOlder = (part.today ?? '') < (facts.today ?? '');
      if (other !== key && isOlder && part.items.some(({ lineId }) => lines.has(lineId))) parts.delete(other);
    }
    const shippedOn = isMail && decision.reason === 'orderShipped' ? facts.dueOn : facts.shippedOn;
    parts.set(key, {
      ...parts.get(key),
      ...given({ ...facts, shippedOn }),
      items,
      isUnclear: decision.kind === 'needsPerson' && UNCLEAR.includes(decision.reason),
    } as Part);
  }
  return [...parts.values()];
}

const UNCLEAR = ['datesContradict', 'refundedBeforeShipment', 'recordUnclear', 'cancelledButShipped'];

function given<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<Value>;
}

function stageOf(part: Part): OrderTimeline['stages'] {
  const items = namesOf(part.items);
  if (part.isUnclear) return [{ stage: 'unclear', items }];
  if (part.deliveredOn) return [{ stage: 'delivered', items }];
  if (part.shippedOn) return [{ stage: 'underway', items }];
  return [{ stage: part.cancelledOn ? 'cancelled' : 'notShipped', items }];
}

function stagesOf(facts: Facts): OrderTimeline['stages'] {
  return ORDER_STAGES.flatMap((stage) => {
    const items = namesOf(facts[stage] ?? []);
    return items.length > 0 ? [{ stage, items }] : [];
  });
}

function merged(stages: OrderTimeline['stages']): OrderTimeline['stages'] {
  return ORDER_STAGES.flatMap((stage) => {
    const items = stages.filter((each) => each.stage === stage).flatMap((each) => each.items);
    return items.length > 0 ? [{ stage, items: [...new Set(items)] }] : [];
  });
}

function stepsOf(record: readonly { decision: RecordedDecision; facts: Facts }[], parts: readonly Part[]) {
  const all = (name: 'placedOn' | 'paidOn' | 'cancelledOn') =>
    record.findLast(({ facts }) => facts[name] !== undefined)?.facts[name];
  const refunds = record.findLast(({ facts }) => facts.refunds !== undefined)?.facts.refunds ?? [];
  const mailed = record.findLast(({ decision }) => decision.reason === 'refundIssued')?.facts.dueOn;
  const refundedOn = refunds.map((each) => each.refundedOn);
  if (mailed !== undefined && !refundedOn.includes(mailed)) refundedOn.push(mailed);
  const ofParts = parts.flatMap((part) => partSteps(part, parts.length > 1 ? namesOf(part.items) : []));
  return [
    ...step('placed', all('placedOn')),
    ...step('paid', all('paidOn')),
    ...ofParts,
    ...step('cancelled', all('cancelledOn')),
    ...refundedOn.flatMap((each) => step('refunded', each)),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function partSteps(part: Part, items: string[]): Step[] {
  const { carrier, trackingNumber } = part;
  const tracking =
    carrier === undefined || trackingNumber === undefined
      ? null
      : { carrier, number: trackingNumber, url: part.trackingUrl ?? null };
  if (part.shippedOn === undefined) {
    return part.cancelledOn
      ? []
      : step('shipmentExpected', part.shipFrom ?? part.shipBy, { to: part.shipBy, items });
  }
  return [
    ...step('shipped', part.shippedOn, { items, tracking }),
    ...(part.deliveredOn
      ? step('delivered', part.deliveredOn, { items })
      : step('deliveryExpected', part.deliveryFrom, { to: part.deliveryTo, items })),
  ];
}

function step(
  kind: Step['step'],
  from: string | undefined,
  { to, items = [], tracking = null }: { to?: string; items?: string[]; tracking?: Step['tracking'] } = {},
): Step[] {
  return from === undefined ? [] : [{ step: kind, from, to: to ?? null, items, tracking }];
}

function namesOf(items: Items): string[] {
  return items.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name));
}
