import type { Policy } from '../../policies';
import type { Tx } from '../database';
import { unclearLines } from '../schema';
import type { Guess } from '../schema/understandingTables';
import { storable } from '../storable';
import { withoutPersonalData } from './withoutPersonalData';

export interface UnclearLine {
  at: Date;
  language: string;
  /** BCP 47. */
  locale: string;
  text: string;
  /** The best first. */
  guesses: readonly Guess[];
}

/** Keeps what was not understood, without what tells who typed it. Nothing is left of an empty line. */
export async function recordUnclear(
  tx: Tx,
  { text, guesses, ...line }: UnclearLine,
  policy: Pick<Policy, 'orderNumberPattern'>,
): Promise<void> {
  const kept = withoutPersonalData(storable(text), policy);
  if (kept === '') return;
  await tx.insert(unclearLines).values({ ...line, text: kept, guesses: [...guesses] });
}
