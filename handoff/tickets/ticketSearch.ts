/**
 * Full-text search over tickets. PostgreSQL's `simple` configuration: shoppers write in several languages,
 * so words are neither stemmed nor left out, and the last letters may be missing ("brace" finds bracelet).
 */
import { eq, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../database';
import { tickets, ticketTexts } from '../schema';
import { isTicketNumber } from './ticketNumber';

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

/**
 * The condition that a ticket holds every word of the search, each from its beginning; a ticket's number
 * alone means that ticket. True for every ticket where the search has no word in it.
 */
export function holdsWords(search: string): SQL | undefined {
  const number = search.trim().toUpperCase();
  if (isTicketNumber(number)) return eq(tickets.number, number);
  const words = search.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return undefined;
  // Each word is a quoted lexeme that the parser may take apart (an address, a number with a dash).
  const query = words.map((word) => `'${word.replaceAll(/[\\']/g, ' ').trim()}':*`).join(' & ');
  return sql`exists (select 1 from ${ticketTexts} where ${ticketTexts.ticketNumber} = ${tickets.number}
    and ${ticketTexts.words} @@ to_tsquery('simple', ${query}))`;
}

function wordsOf(text: string): SQL {
  return sql`to_tsvector('simple', ${text.slice(0, MOST_LETTERS)})`;
}
