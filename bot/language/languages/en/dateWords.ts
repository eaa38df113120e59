import * as chrono from 'chrono-node';
import type { DateWords } from '../../entities/dates';
import { HOLIDAYS } from './holidays';

/** Before a day: it is still to come. */
const AHEAD_BEFORE =
  /\b(?:by|before|until|till|til|next|this coming|coming|upcoming|for|in time for|no later than|due|due on|needed|need it|is on|are on|will be on|will be|arrives?|arriving)\s*(?:the\s+|on\s+|on the\s+)?$/u;
/** Before a day: it is over. */
const BEHIND_BEFORE =
  /\b(?:(?:got|received|given)\s(?:\w+\s){0,3}for|last|since|past|was|were|came|got|arrived|received|ordered|bought|placed|purchased)\s*(?:it\s+|them\s+|this\s+)?(?:the\s+|on\s+|on the\s+)?$/u;
/** Words that are days only where something says so: "sun pendant", "may I", "wed". */
const DOUBTFUL =
  /^(?:sun|sat|mon|wed|fri|tue|thu|may|march|mar|second|now|this (?:morning|afternoon|evening|night)|tonight)$/u;
const DAY_LEAD = /\b(?:on|last|this|next|since|by|until|till|before|after|every|from|coming|past|for)\s+$/u;

export const DATE_WORDS: DateWords = {
  parse: (text, reference) => chrono.en.casual.parse(text, reference),
  aheadBefore: AHEAD_BEFORE,
  behindBefore: BEHIND_BEFORE,
  fractionLead: /\d\s$|\bsizes?\s$/u,
  monthFirst: true,
  relative: [],
  judge({ text, before }) {
    if (DOUBTFUL.test(text) && !DAY_LEAD.test(before.slice(-20))) {
      // "this morning" is today all right.
      return text.startsWith('this ') || text === 'tonight' ? 'today' : 'none';
    }
    if (text === 'now' || /\b(?:week|month|year|hour|minute|second)s?$/.test(text)) return 'none';
    if (/\b(?:months?|years?|hours?|minutes?|seconds?|mins?|hrs?) (?:ago|back|from now|later)$/.test(text)) {
      return /hour|min|hr|second/.test(text) ? 'today' : 'none';
    }
    // Durations and vague days: "for 3 weeks", "after two days", "not moved in 9 days", "the weekend".
    if (/^(?:for|within|during|after|in (?:the|a|one)\b)|^next day$|\b(?:weekend|later|after)$/.test(text))
      return 'none';
    const isDenied = /^in\b/.test(text) && /(?:n't|nt|\bnot|\bno|\bnothing|\bnever)\b/.test(before);
    return isDenied ? 'none' : 'day';
  },
  hasSide: /^(?:next|last|this|past)\b/,
  dayOfMonth:
    /\b(?:on |since |by |until |before )?the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|time|order|ring|item|one|piece|anniversary|birthday))/gu,
  dayOfMonthAhead: /^(?:by|until|before)/,
  holidays: HOLIDAYS,
};
