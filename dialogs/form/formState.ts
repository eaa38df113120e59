import type { z } from 'zod';
import type { Ending } from '../matterNotes';

/** A form as it is stored between turns. Its version stands on the dialog's instance. */
export interface FormState<T> {
  answers: Partial<T>;
  /** The field whose question is open. */
  asked?: string;
  /** Answers in a row that the open question could not read. */
  failures: number;
  /** True once the shopper answered a question of this form. */
  progressed: boolean;
  /** True after a person was asked for in the middle of it: it waits until the shopper goes on. */
  parked: boolean;
  /** Fields that the shopper wants to give anew; what was known of them does not count. */
  askAnew: string[];
  /** Set when everything is known: how the matter ends. */
  ending?: Ending;
}

export function createFormState<T>(answers: Partial<T>): FormState<T> {
  return { answers, failures: 0, progressed: false, parked: false, askAnew: [] };
}

/**
 * The state of another version, taken over: each answer that the present schema still accepts is
 * kept, whatever else was stored is dropped.
 *
 * @param renamed what answers were called before, and what they are called now
 */
export function migrateFormState<T>(
  stored: unknown,
  schema: z.ZodObject,
  renamed: Readonly<Record<string, string>> = {},
): FormState<T> {
  const { answers, parked } = asRecord(stored);
  const shape = schema.shape as Record<string, z.ZodType | undefined>;
  const valid = Object.entries(asRecord(answers))
    .map(([key, value]) => [renamed[key] ?? key, value] as const)
    .filter(([key, value]) => shape[key]?.safeParse(value).success);
  return {
    ...createFormState(Object.fromEntries(valid) as Partial<T>),
    progressed: valid.length > 0,
    parked: parked === true,
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
