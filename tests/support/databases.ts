/**
 * Runs a suite on each engine: always on PGlite, on PostgreSQL where TEST_DATABASE_URL is set.
 * CI sets it and fails when a store test was skipped.
 */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { fromPglite, openPostgres, type OpenDatabase } from '../../bot/database';
import { createEmptyPglite } from './emptyPglite';

const POSTGRES = process.env.TEST_DATABASE_URL;

/** An empty PostgreSQL database of its own on the test server, dropped with `close`. */
export async function createPostgresDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  if (!POSTGRES) throw new Error('TEST_DATABASE_URL is not set');
  const name = `bezel_test_${randomUUID().replaceAll('-', '')}`;
  const admin = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: POSTGRES });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`create database ${name}`);
  const url = new URL(POSTGRES);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => admin(`drop database ${name} with (force)`) };
}

export async function openTestPglite(): Promise<OpenDatabase> {
  return fromPglite(await createEmptyPglite());
}

export async function openTestPostgres(): Promise<OpenDatabase> {
  const { url, drop } = await createPostgresDatabase();
  const database = await openPostgres(url);
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/**
 * Each engine with a database opened before the suite and closed after it.
 * @example describeOnEachEngine('the ticket store', (database) => { it('…', async () => { await database().db… }) })
 */
export function describeOnEachEngine(name: string, suite: (database: () => OpenDatabase) => void): void {
  const on = (open: () => Promise<OpenDatabase>) => () => {
    let database: OpenDatabase;
    beforeAll(async () => {
      database = await open();
    });
    suite(() => database);
    // After the suite's own, since hooks run in the order in which they are written.
    afterAll(() => database.close());
  };
  describe(`${name} on PGlite`, on(openTestPglite));
  // Shown as skipped, so that a run without PostgreSQL can be told from a run with it.
  const onPostgres = POSTGRES ? describe : describe.skip;
  onPostgres(`${name} on PostgreSQL`, on(openTestPostgres));
}
