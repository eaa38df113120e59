import * as chrono from 'chrono-node';
import type { DateWords } from '../../entities/dates';
import { HOLIDAYS } from './holidays';

const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  doce: 12,
  quince: 15,
  veinte: 20,
  treinta: 30,
};
const NUMBER = String.raw`(\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
const numberOf = (word = ''): number => NUMBERS[word] ?? Number(word);

/** Before a day: it is still to come. */
const AHEAD_BEFORE =
  /\b(?:para|antes de|antes del|hasta|proximo|proxima|que viene|a mas tardar|sera|seria|es|cae|llega|llegara|necesito|lo quiero|cumple|boda|viaje)\s*(?:el\s+|el dia\s+|este\s+)?$/u;
/** Before a day: it is over. */
const BEHIND_BEFORE =
  /\b(?:pasado|desde|fue|llego|llegaron|recibi|recibimos|pedi|compre|ordene|pague|entregaron|entregado|vino|vinieron|mande|devolvi)\s*(?:lo\s+|el\s+|el dia\s+|este\s+)?$/u;
/** Part of a day, not tomorrow: "por la mañana". */
const PART_OF_DAY = /\b(?:por|en|de|esta|toda) (?:la )?$/u;

export const DATE_WORDS: DateWords = {
  parse: (text, reference) => chrono.es.casual.parse(text, reference),
  aheadBefore: AHEAD_BEFORE,
  behindBefore: BEHIND_BEFORE,
  fractionLead: /\d\s$|\b(?:tallas?|medida)\s$/u,
  monthFirst: false,
  relative: [
    // "desde hace 9 días", "hace 9 días que": so long something has been going on.
    [
      new RegExp(
        String.raw`(?<!\bdesde )\bhace (?:como |unos |unas |mas o menos |ya )?${NUMBER} dias?\b(?! que\b)`,
        'gu',
      ),
      ([, count]) => -numberOf(count),
    ],
    [
      new RegExp(
        String.raw`(?<!\bdesde )\bhace (?:como |unas |mas o menos |ya )?${NUMBER} semanas?\b(?! que\b)`,
        'gu',
      ),
      ([, count]) => -7 * numberOf(count),
    ],
    [
      /(?<!\bdesde )\bhace (?:un rato|unas? horas?|\d{1,2} (?:horas?|minutos?)|\w+ (?:horas|minutos))\b/gu,
      () => 0,
    ],
    [/\b(?:antes de ayer|anteayer|antier|antiayer|anteanoche)\b/gu, () => -2],
    [/\banoche\b/gu, () => -1],
    [/\bpasado manana\b/gu, () => 2],
    [/\besta (?:manana|tarde|noche|madrugada)\b/gu, () => 0],
  ],
  judge({ text, before }) {
    if (/^(?:mañana|manana)$/.test(text) && PART_OF_DAY.test(before)) return 'none';
    if (text === 'ahora' || /\b(?:semana|mes|ano|hora|minuto|segundo)s?$/.test(text)) return 'none';
    if (/^(?:por|durante|dentro de (?:un|una)\b)/.test(text)) return 'none';
    const isDenied = /^en\b/.test(text) && /\b(?:no|nada|nunca|sin)\b/.test(before);
    return isDenied ? 'none' : 'day';
  },
  hasSide: /^(?:proximo|proxima|este|pasado)\b|\b(?:pasado|proximo|que viene)$/,
  dayOfMonth:
    /\b(?:hasta )?(?:el|del) (?:dia )?(\d{1,2})\b(?! (?:de|veces|por|anillos?|piezas?|cm|mm|%)|[.,/]\d)/gu,
  dayOfMonthAhead: /^hasta/,
  holidays: HOLIDAYS,
};
