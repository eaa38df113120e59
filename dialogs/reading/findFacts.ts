import { addCalendarDays, canonicalOrderNumber, type CalendarDay, type Policy } from '../../policies';
import type { KnownFacts } from '../conversationFacts';
import type { Entity } from '../language/entities';
import type { Intent } from '../language/intents';
import type { Recognition } from '../ports';
import type { Category, Vocabulary } from '../text/vocabulary';
import { normalizeText } from './normalizeText';
import { readLoneOrderNumber } from './readLoneOrderNumber';
import { readCondition } from './readCondition';
import { readIntroducedName } from './readName';
import { readReason } from './readReason';
import { withoutAccents } from './withoutAccents';

export interface FindingContext {
  readonly vocabulary: Vocabulary;
  readonly policy: Policy;
  readonly today: CalendarDay;
}

/**
 * What one message states, whatever was asked. From the recogniser's entities and from words; a
 * date counts as the day of delivery only where the words or the matter say so. Two different
 * order numbers in one message state neither.
 *
 * @example
 * // "return the ring from #1042, got it last Tuesday, never worn"
 * findFacts(recognition, context);
 * // { orderNumber: '1042', category: 'ring', deliveredOn: '2026-11-17', condition: { unused: true } }
 */
export function findFacts(recognition: Recognition, context: FindingContext): KnownFacts {
  const { text, entities } = recognition;
  const { vocabulary } = context;
  const marked = onlyOne(
    entities.flatMap((entity) =>
      entity.kind === 'orderNumber' ? (canonicalOrderNumber(entity.value, context.policy) ?? []) : [],
    ),
  );
  const email = onlyOne(entities.flatMap((entity) => (entity.kind === 'email' ? [entity.value] : [])));
  // Who writes the e-mail address beside it, corrects something or surely speaks of an order gives
  // its number however the message puts it.
  const isToldFor =
    email !== undefined || vocabulary.correction.test(normalizeText(text)) || isAboutOneOrder(recognition);
  const lone = isToldFor ? readLoneOrderNumber(text, entities, context.policy) : undefined;
  const product = entities.find((entity) => entity.kind === 'product')?.value;
  const personName = entities.find((entity) => entity.kind === 'personName')?.value;
  const isName = personName !== undefined && personName.length > 1;
  const name = isName ? personName : readIntroducedName(text, vocabulary);
  const category = readCategory(text, vocabulary);
  const reason = readReason(text, vocabulary) ?? entities.find((entity) => entity.kind === 'reason')?.value;
  const condition = readCondition(text, vocabulary);
  return {
    ...(name && { name }),
    ...(email && { email }),
    ...((marked ?? lone) && { orderNumber: marked ?? lone }),
    ...(product && { product }),
    ...(category && { category }),
    ...(reason && { reason }),
    ...(Object.keys(condition).length > 0 && { condition }),
    ...deliveryDay(recognition, context),
  };
}

/** Where a number is the order's. A payment or an address has other numbers. */
const ABOUT_ONE_ORDER: ReadonlySet<Intent> = new Set([
  'OrderStatus',
  'OrderChange',
  'OrderCancel',
  'DeliveryProblem',
  'ReturnRequest',
  'RefundStatus',
]);
const SURE = 0.8;

/** "Where is 1048?" */
function isAboutOneOrder({ intent, score }: Recognition): boolean {
  return ABOUT_ONE_ORDER.has(intent) && score >= SURE;
}

/** What sort of piece is meant, when the message names one sort only. */
export function readCategory(text: string, { categories }: Vocabulary): Category | undefined {
  const said = normalizeText(text);
  const named = (Object.entries(categories) as [Category, RegExp][]).filter(([, words]) => words.test(said));
  return named.length === 1 ? named[0]?.[0] : undefined;
}

/** The days that a date can mean: an ambiguous one has two, unless one of them is still to come. */
export function readDays(date: Entity & { kind: 'date' }, today: CalendarDay): CalendarDay[] {
  const readings = [date.value, ...(date.otherReading ? [date.otherReading] : [])];
  const past = readings.filter((day) => day <= today);
  return past.length > 0 ? past : readings.slice(0, 1);
}

function deliveryDay(
  { text, entities, intent }: Recognition,
  { vocabulary, today }: FindingContext,
): Pick<KnownFacts, 'deliveredOn' | 'deliveredOnOtherwise'> {
  const dates = entities.filter((entity) => entity.kind === 'date');
  const told = dates.find((date) => eventOf(text, date, vocabulary) === 'arrived');
  const plain = dates.find((date) => eventOf(text, date, vocabulary) === undefined);
  const date = told ?? (intent === 'ReturnRequest' ? plain : undefined);
  if (!date) return {};
  const [day, otherwise] = readDays(date, today);
  // A delivery that is announced for a day to come is not one.
  if (day === undefined || day > addCalendarDays(today, 1)) return {};
  return { deliveredOn: day, ...(otherwise && { deliveredOnOtherwise: otherwise }) };
}

/** What happened on a day, by the nearest verb in its clause. */
function eventOf(text: string, date: Entity, vocabulary: Vocabulary): 'arrived' | 'ordered' | undefined {
  const said = withoutAccents(text).toLowerCase();
  const breaks = [...said.matchAll(vocabulary.clauseBreaks)];
  const before = breaks.filter(({ index, 0: mark }) => index + mark.length <= date.start).at(-1);
  const clauseStart = before ? before.index + before[0].length : 0;
  const clauseEnd = breaks.find(({ index }) => index >= date.end)?.index;
  const clause = said.slice(clauseStart, clauseEnd);
  const position = date.start - clauseStart;
  const distance = (words: RegExp): number =>
    Math.min(Infinity, ...[...clause.matchAll(words)].map(({ index }) => Math.abs(index - position)));
  const arrived = distance(vocabulary.arrived);
  const ordered = distance(vocabulary.ordered);
  if (arrived === Infinity && ordered === Infinity) return undefined;
  return arrived <= ordered ? 'arrived' : 'ordered';
}

function onlyOne(values: readonly string[]): string | undefined {
  const different = new Set(values);
  return different.size === 1 ? values[0] : undefined;
}
