import { sql } from 'drizzle-orm';
import { rowsOf, type Tx } from '../database';
import { ticketRatings } from '../schema';
import type { Span } from './period';
import { within } from './ticketFigures';

/** Of the customers who were asked in the period. */
export interface RatingFigures {
  asked: number;
  answered: number;
  /** 1 to 5; null where nobody answered. */
  average: number | null;
  /** How often each score was given, from 1 to 5. */
  scores: number[];
}

export async function countRatings(tx: Tx, span: Span): Promise<RatingFigures> {
  const rows = await rowsOf<{ score: number | null; count: number }>(
    tx,
    sql`select ${ticketRatings.score} as score, count(*)::int as count from ${ticketRatings}
      where ${within(ticketRatings.askedAt, span)} group by 1`,
  );
  const scores = [1, 2, 3, 4, 5].map((score) => rows.find((row) => row.score === score)?.count ?? 0);
  const answered = scores.reduce((sum, count) => sum + count, 0);
  const asked = rows.reduce((sum, { count }) => sum + count, 0);
  const points = scores.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return { asked, answered, average: answered === 0 ? null : points / answered, scores };
}
