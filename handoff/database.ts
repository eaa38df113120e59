/**
 * The database as stores see it. One dialect, two engines: PGlite and PostgreSQL behind the same drizzle types.
 * A store takes a `Tx`; its caller opens the transaction and decides what commits together.
 */
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { sql, type SQL } from 'drizzle-orm';

/** A connection or an open transaction. */
export type Tx = PgDatabase<PgQueryResultHKT>;

export interface Database {
  /**
   * For single statements outside a transaction. Never await it inside `transaction`: the embedded
   * database has one connection, so that waits for ever.
   */
  readonly db: Tx;
  /** Commits when `run` resolves, rolls back when it rejects. Keep it short: no I/O but the database. */
  transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
}

/**
 * The rows of a raw statement, whichever engine ran it. Names are as the statement gives them
 * (snake_case), and instants arrive as strings on some engines: convert in the caller.
 */
export async function rowsOf<Row>(tx: Tx, statement: SQL): Promise<Row[]> {
  const result = (await tx.execute(statement)) as unknown as { rows: Row[] };
  return result.rows;
}

/**
 * Turns a statement with `$1 … $n` into drizzle's form, for libraries that bring their own SQL. A value
 * that is used twice becomes two parameters, and the database finds the type of each where it stands.
 */
export function fromPositional(text: string, values: readonly unknown[]): SQL {
  const chunks = text.split(/\$(\d+)/);
  return sql.join(
    chunks.map((chunk, index) =>
      // `param` keeps an array one parameter, and nothing at all is NULL.
      index % 2 === 0 ? sql.raw(chunk) : sql`${sql.param(values[Number(chunk) - 1] ?? null)}`,
    ),
  );
}
