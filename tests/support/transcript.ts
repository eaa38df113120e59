/**
 * Golden transcripts: conversations in plain text, their expected lines written by hand. The player
 * knows nothing of how a message reaches the bot, so the same files run inside the process and over
 * HTTP.
 *
 *     # why this conversation is kept
 *     today: any
 *     language: es
 *
 *     shopper: where is my order 1042
 *     bot: Which e-mail address is order 1042 under?
 *     chips: I don't have it | Talk to a person
 *
 * A line that begins with `  |` goes on with the one above. `chips:` and `card:` (`cardTitle`) say
 * what comes with the bot's line above them; where they are left out, they are not looked at.
 * `desk: claims {ticket}` has a person take the conversation, so that the bot is silent;
 * `desk: resolves {ticket}` and `desk: releases {ticket}` give it back to the bot (claimed first where it
 * is not); `desk: reopens {ticket}` puts the case back into the queue.
 *
 * `agent: there` above the first line has an agent who takes chats, and nobody else waiting for one;
 * without it no agent is at the desk.
 *
 * Days are written in the `language` of the file, English without one.
 *
 * Placeholders: `{day -5}` is the day five days before today, `{due}` the instant by which the team
 * answers (two days from now), `{ticket}`, `{ticket 2}` the first and the second ticket's number,
 * `{code}` the one-time code that was mailed last.
 */
import { LANGUAGES, type LanguageCode } from '../../dialogs/language/languages';
import { formatDay as englishDay } from '../../dialogs/text/en/formats';
import { formatDay as spanishDay } from '../../dialogs/text/es/formats';
import { addCalendarDays, type CalendarDay } from '../../policies';

export interface TranscriptReply {
  readonly text: string;
  readonly chips: readonly string[];
  /** Title of the card that comes with it. */
  readonly card?: string;
}

export interface TranscriptPlayer {
  /** Sends the shopper's words; resolves with all that the bot says to them, in order. */
  say(text: string): Promise<readonly TranscriptReply[]>;
  /** Sends words while a person has the conversation; resolves with what the bot says all the same. */
  tellPerson(text: string): Promise<readonly TranscriptReply[]>;
  /** Has a person take the conversation, or the case go back into the queue. */
  change(ticketNumber: string, verb: 'claim' | 'reopen'): Promise<void>;
  /** Gives the conversation back from a person, as the desk does. */
  handBack(ticketNumber: string, cause: 'resolved' | 'released'): Promise<readonly TranscriptReply[]>;
  /** Resolves with the one-time code that was mailed last. */
  mailedCode(): Promise<string>;
}

interface ExpectedReply {
  readonly line: number;
  text: string;
  chips?: string[];
  card?: string;
}

type Move =
  | { kind: 'shopper'; line: number; text: string }
  | { kind: 'desk'; line: number; verb: DeskVerb; ticket: string };

type DeskVerb = keyof typeof DESK_VERBS;

const DESK_VERBS = {
  claims: 'claim',
  reopens: 'reopen',
  resolves: 'resolved',
  releases: 'released',
} as const;

interface Exchange {
  readonly move: Move;
  readonly replies: ExpectedReply[];
}

export interface Transcript {
  /** The day on which it has to be played; undefined when it holds on any day. */
  readonly today?: CalendarDay;
  readonly language: LanguageCode;
  /** An agent takes chats, and nobody else waits for one. */
  readonly agentIsThere: boolean;
  readonly exchanges: readonly Exchange[];
}

/** A transcript file that cannot be read, or a conversation that went another way. */
export class TranscriptError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(`line ${line}: ${message}`);
    this.name = 'TranscriptError';
  }
}

/** The heading of a card; of one without a heading all that it says, its lines divided by ` / `. */
export function cardTitle(card: unknown): string {
  const { body, fallbackText = '' } = card as { body?: { text?: string }[]; fallbackText?: string };
  return body?.[0]?.text ?? fallbackText.replaceAll('\n', ' / ');
}

/** @throws TranscriptError for a line that is none of the known kinds */
export function parseTranscript(source: string): Transcript {
  const exchanges: Exchange[] = [];
  let today: CalendarDay | undefined;
  let language: LanguageCode = 'en';
  let agentIsThere = false;
  source.split('\n').forEach((raw, index) => {
    const line = index + 1;
    const exchange = exchanges.at(-1);
    const reply = exchange?.replies.at(-1);
    if (raw.trim() === '' || raw.startsWith('#')) return;
    const continued = /^ {2}\|(?: (.*))?$/.exec(raw);
    if (continued) {
      if (!reply) throw new TranscriptError(line, 'nothing above goes on here');
      reply.text += `\n${continued[1] ?? ''}`;
      return;
    }
    const [, key, value = ''] = /^(\w+): ?(.*)$/.exec(raw) ?? [];
    switch (key) {
      case 'today':
        today = value === 'any' ? undefined : value;
        return;
      case 'language':
        language = LANGUAGES.find((code) => code === value) ?? language;
        return;
      case 'agent':
        if (value !== 'there') throw new TranscriptError(line, `an agent cannot be "${value}"`);
        agentIsThere = true;
        return;
      case 'shopper':
        exchanges.push({ move: { kind: 'shopper', line, text: value }, replies: [] });
        return;
      case 'desk': {
        const [, verb = '', ticket = ''] = /^(\w+) (.+)$/.exec(value) ?? [];
        if (!isDeskVerb(verb)) throw new TranscriptError(line, `the desk cannot "${value}"`);
        exchanges.push({ move: { kind: 'desk', line, verb, ticket }, replies: [] });
        return;
      }
      case 'bot':
        if (!exchange) throw new TranscriptError(line, 'the bot speaks before anyone');
        exchange.replies.push({ line, text: value });
        return;
      case 'chips':
        if (!reply) throw new TranscriptError(line, 'chips without a message');
        reply.chips = value === '' ? [] : value.split(' | ');
        return;
      case 'card':
        if (!reply) throw new TranscriptError(line, 'a card without a message');
        reply.card = value;
        return;
      default:
        throw new TranscriptError(line, `"${raw}" is no line of a transcript`);
    }
  });
  if (exchanges.length === 0) throw new TranscriptError(1, 'nobody says anything');
  return { ...(today !== undefined && { today }), language, agentIsThere, exchanges };
}

function isDeskVerb(verb: string): verb is DeskVerb {
  return Object.hasOwn(DESK_VERBS, verb);
}

/**
 * Plays the shopper's part and compares the bot's, word by word. No bot sentence may come twice in
 * a row, in whatever file.
 *
 * @param today in the shop's time zone
 * @throws TranscriptError at the first line that is not as written
 */
export async function playTranscript(
  { exchanges, language }: Transcript,
  player: TranscriptPlayer,
  today: CalendarDay,
): Promise<void> {
  const known: Known = { today, tickets: [], language, isHeld: false };
  let lastText: string | undefined;
  for (const { move, replies: expected } of exchanges) {
    const said = await makeMove(move, player, known);
    said.forEach(({ text }, index) => {
      const line = expected[index]?.line ?? move.line;
      if (text === lastText) throw new TranscriptError(line, `the bot says "${text}" twice in a row`);
      lastText = text;
    });
    expected.forEach((reply, index) => compare(reply, said[index], known));
    const surplus = said[expected.length];
    if (surplus) throw new TranscriptError(move.line, `the bot also says "${surplus.text}"`);
  }
}

interface Known {
  readonly today: CalendarDay;
  readonly language: LanguageCode;
  /** Numbers of the tickets, in the order in which they were mentioned. */
  readonly tickets: string[];
  /** A person has the conversation. */
  isHeld: boolean;
}

async function makeMove(
  move: Move,
  player: TranscriptPlayer,
  known: Known,
): Promise<readonly TranscriptReply[]> {
  switch (move.kind) {
    case 'shopper': {
      const text = fill(move.text, known);
      const sent = text.includes(CODE) ? text.replace(CODE, await player.mailedCode()) : text;
      return known.isHeld ? player.tellPerson(sent) : player.say(sent);
    }
    case 'desk': {
      const ticket = fill(move.ticket, known);
      const act = DESK_VERBS[move.verb];
      known.isHeld = act === 'claim';
      if (act === 'resolved' || act === 'released') return player.handBack(ticket, act);
      await player.change(ticket, act);
      return [];
    }
  }
}

function compare(expected: ExpectedReply, said: TranscriptReply | undefined, known: Known): void {
  const { line, text, chips, card } = expected;
  if (!said) throw new TranscriptError(line, `the bot says nothing where "${text}" is expected`);
  const match = patternOf(text, known).exec(said.text);
  if (!match)
    throw new TranscriptError(line, `expected "${fill(text, known)}"\n  the bot says "${said.text}"`);
  for (const [name, number] of Object.entries(match.groups ?? {})) {
    known.tickets[Number(name.slice('ticket'.length)) - 1] = number;
  }
  if (chips && chips.join(' | ') !== said.chips.join(' | ')) {
    throw new TranscriptError(
      line,
      `expected chips ${chips.join(' | ')}\n  the chips are ${said.chips.join(' | ')}`,
    );
  }
  if (card !== undefined && card !== said.card) {
    throw new TranscriptError(line, `expected the card "${card}", and there is ${said.card ?? 'none'}`);
  }
}

const CODE = '{code}';
const PLACEHOLDER = /\{(day|due|ticket)(?: ([+-]?\d+))?\}/g;

const DAYS = { en: englishDay, es: spanishDay };
/** After a day, the instant by which the team answers. */
const TIMES = { en: ', \\d{2}:\\d{2} [A-Z][\\w ]*', es: ' a las \\d{2}:\\d{2} \\(hora de [^)]+\\)' };

/** The text with every placeholder filled that is known. */
function fill(text: string, { today, tickets, language }: Known): string {
  const formatDay = DAYS[language];
  return text.replace(PLACEHOLDER, (whole, kind: string, count: string | undefined) => {
    if (kind === 'day') return formatDay(addCalendarDays(today, Number(count ?? 0)), today);
    if (kind === 'ticket') return tickets[Number(count ?? 1) - 1] ?? whole;
    return `${formatDay(addCalendarDays(today, 2), today)}, about this time`;
  });
}

/** A pattern for the whole text; a ticket that was not seen yet is any, and gets its place in the list. */
function patternOf(text: string, known: Known): RegExp {
  const parts = text.split(/(\{(?:day|due|ticket)(?: [+-]?\d+)?\})/);
  const source = parts.map((part, index) => {
    if (index % 2 === 0) return escaped(part);
    if (part === '{due}') return `${escaped(fill('{day +2}', known))}${TIMES[known.language]}`;
    const filled = fill(part, known);
    if (filled !== part) return escaped(filled);
    const [, count = '1'] = /(\d+)/.exec(part) ?? [];
    return `(?<ticket${count}>T-\\d+)`;
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
