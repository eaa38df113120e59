/**
 * Full-text search over tickets. PostgreSQL's `simple` configuration: shoppers write in several languages,
 * so words are neither stemmed nor left out, and the last letters may be missing ("brace" finds bracelet).
 */
import { eq, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../database';
import { tickets, ticketTexts } from '../schema';
import { isTicketNumber, parseTicketNumber } from './ticketNumber';

/** Letters of one addition that are looked in; a word index has a limit, and no search needs the rest. */
const MOST_LETTERS = 100_000;

export async function insertTicketText(tx: Tx, number: string, texts: readonly string[]): Promise<void> {
  await tx.insert(ticketTexts).values({ ticketNumber: number, words: wordsOf(texts.join('\n')) });
}

/** Adds what was written later: a note, a reply, the customer's words. */
export async function addTicketText(tx: Tx, number: string, text: string): Promise<void> {
  if (text === '') return;
  await tx
    .update(ticketTexts)
    .set({ words: sql`${ticketTexts.words} || ${wordsOf(text)}` })
    .where(eq(ticketTexts.ticketNumber, number));
}

/** Finds a ticket by the words of its duplicate too. */
export async function addTicketTextOf(tx: Tx, number: string, duplicate: string): Promise<void> {
  await tx.execute(sql`update ${ticketTexts} set words = ${ticketTexts.words} || (
    select other.words from ${ticketTexts} as other where other.ticket_number = ${parseTicketNumber(duplicate)})
    where ${ticketTexts.ticketNumber} = ${parseTicketNumber(number)}`);
}

/** The same condition on a ticket in two forms, of which one or the other is fast. */
export interface WordSearch {
  /** Looks at the words of the ticket at hand: for many tickets that hold the words. */
  ofTicket: SQL;
  /** Asks the word index which tickets hold the words: for few of them. */
  ofIndex: SQL;
}

/**
 * What a search asks for: the ticket of that number, or tickets that hold every word of the search, each
 * from its beginning. Undefined where the search has no word in it.
 */
export function parseSearch(search: string): { number: string } | WordSearch | undefined {
  const number = search.trim().toUpperCase();
  if (isTicketNumber(number)) return { number };
  const words = search.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return undefined;
  // Each word is a quoted lexeme that the parser may take apart (an address, a number with a dash).
  const query = words.map((word) => `'${word.replaceAll(/[\\']/g, ' ').trim()}':*`).join(' & ');
  const holds = sql`${ticketTexts.words} @@ to_tsquery('simple', ${query})`;
  // Neither may be joined by the planner: it guesses badly how many tickets hold words from their beginning.
  return {
    ofTicket: sql`(select ${holds} from ${ticketTexts} where ${ticketTexts.ticketNumber} = ${tickets.number})`,
    ofIndex: sql`${tickets.number} = any(array(select ${ticketTexts.ticketNumber} from ${ticketTexts} where ${holds}))`,
  };
}

function wordsOf(text: string): SQL {
  return sql`to_tsvector('simple', ${text.slice(0, MOST_LETTERS)})`;
}
