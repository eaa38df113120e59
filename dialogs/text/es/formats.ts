/** Days, times, money and lists as readers of Spanish expect them, from Mexico to Argentina. */
import { format, parseISO } from 'date-fns';
import { es } from 'date-fns/locale';
import { calendarDayOf, type CalendarDay, type Section } from '../../../policies';

/** CLDR's Spanish of Latin America: "USD 1,299.00", which nobody takes for pesos. */
const MONEY = new Intl.NumberFormat('es-419', { style: 'currency', currency: 'USD' });
const LISTS = {
  y: new Intl.ListFormat('es', { type: 'conjunction' }),
  o: new Intl.ListFormat('es', { type: 'disjunction' }),
};

/** The policy's sections; the policy itself is written in English. */
const SECTIONS: Readonly<Record<Section, string>> = {
  1: 'Alcance del servicio',
  2: 'Canal oficial de contacto',
  3: 'Tiempo de respuesta',
  4: 'Pedidos y envíos',
  5: 'Devoluciones y reembolsos',
  6: 'Compromisos de servicio',
  7: 'Comentarios y sugerencias',
};

/**
 * @param today a day of another year is written with its year
 *
 * @example
 * formatDay('2026-11-17', '2026-11-23'); // 'martes 17 de noviembre'
 */
export function formatDay(day: CalendarDay, today: CalendarDay): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  // Noon, so that no clock change of the machine's own zone moves the day.
  const noon = parseISO(`${day}T12:00:00`);
  return format(noon, isThisYear ? "EEEE d 'de' MMMM" : "EEEE d 'de' MMMM 'de' yyyy", { locale: es });
}

/**
 * A day and a time in the shop's zone, which is named.
 *
 * @example
 * formatInstant(new Date('2026-11-25T15:41:00Z'), '2026-11-23', 'America/New_York');
 * // 'miércoles 25 de noviembre a las 10:41 (hora de Nueva York)'
 */
export function formatInstant(instant: Date, today: CalendarDay, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('es-419', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'shortGeneric',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  const day = formatDay(calendarDayOf(instant, timeZone), today);
  return `${day} a las ${part('hour')}:${part('minute')} (${part('timeZoneName')})`;
}

/** @example formatMoney(129900); // 'USD 1,299.00' */
export function formatMoney(cents: number): string {
  // A space that does not break would be another character than the shopper types.
  return MONEY.format(cents / 100).replace(/\s/g, ' ');
}

/** @example formatRange({ min: 1, max: 3 }); // '1 a 3' */
export function formatRange({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? String(min) : `${min} a ${max}`;
}

/** @example formatDays(1); // '1 día' */
export function formatDays(count: number): string {
  return `${count} ${count === 1 ? 'día' : 'días'}`;
}

/** @example formatList(['un anillo', 'una cadena', 'un dije']); // 'un anillo, una cadena y un dije' */
export function formatList(parts: readonly string[], conjunction: 'y' | 'o' = 'y'): string {
  return LISTS[conjunction].format(parts);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @example cite(5); // '(Política §5, Devoluciones y reembolsos)' */
export function cite(section: Section): string {
  return `(Política §${section}, ${SECTIONS[section]})`;
}

/** The section after a sentence, where a decision rests on one. */
export function withSource(text: string, section: Section | undefined): string {
  return section === undefined ? text : `${text} ${cite(section)}`;
}
