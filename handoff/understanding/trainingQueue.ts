import { asc, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../database';
import { trainingLines } from '../schema';

export type TrainingLine = Pick<typeof trainingLines.$inferSelect, 'id' | 'language' | 'text' | 'intent'>;

/** What was filed and is not in the training data yet, oldest first. */
export function waitingTrainingLines(tx: Tx): Promise<TrainingLine[]> {
  const { id, language, text, intent } = trainingLines;
  return tx
    .select({ id, language, text, intent })
    .from(trainingLines)
    .where(isNull(trainingLines.collectedAt))
    .orderBy(asc(trainingLines.id));
}

export async function markCollected(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(trainingLines)
    .set({ collectedAt: now })
    .where(inArray(trainingLines.id, [...ids]));
}
