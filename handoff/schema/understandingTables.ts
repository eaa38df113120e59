/** What the bot did not understand, and what becomes training data of it. Nobody's name, no conversation. */
import { bigint, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** What the recogniser thought it might be. */
export interface Guess {
  intent: string;
  /** 0 to 1. */
  score: number;
}

/** One row for each message, or part of one, that was not understood. */
export const unclearLines = pgTable(
  'unclear_lines',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    /** BCP 47 primary tag. */
    language: text('language').notNull(),
    locale: text('locale').notNull(),
    /** Numbers, addresses and names replaced by placeholders. */
    text: text('text').notNull(),
    /** The best first. */
    guesses: jsonb('guesses').$type<Guess[]>().notNull(),
  },
  (table) => [
    index('unclear_lines_at').on(table.at, table.id),
    index('unclear_lines_text').on(table.language, table.text),
  ],
);

/** What a lead filed under an intent; each text of a language once. */
export const trainingLines = pgTable(
  'training_lines',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    language: text('language').notNull(),
    text: text('text').notNull(),
    intent: text('intent').notNull(),
    filedAt: instant('filed_at').notNull(),
    /** When it went into the training data. */
    collectedAt: instant('collected_at'),
  },
  (table) => [uniqueIndex('training_lines_text').on(table.language, table.text)],
);
