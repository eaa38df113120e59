/** Opens the database: PostgreSQL where an address is given, else PGlite in a folder of its own. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { Client, Pool } from 'pg';
import type { Database, Tx } from '../handoff/database';
import { lockDataFolder } from './dataFolderLock';

const MIGRATIONS = join(__dirname, 'migrations');

/** Of the project's choosing; every process that migrates one database takes it first. */
const MIGRATION_LOCK = 770_413_001;

export interface OpenDatabase extends Database {
  readonly engine: 'pglite' | 'postgres';
  /** Several statements without parameters in one string, as libraries' own migrations need. */
  script(text: string): Promise<void>;
  /** Calls back for every NOTIFY on the channel, also from other processes. Returns the function that stops it. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new Pool({ connectionString: url, max: 10 });
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = drizzlePostgres(pool);
  const connection = await pool.connect();
  try {
    await connection.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migratePostgres(drizzlePostgres(connection), { migrationsFolder: MIGRATIONS });
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    connection.release();
  }
  return {
    engine: 'postgres',
    db: db as unknown as Tx,
    transaction: (run) => db.transaction((tx) => run(tx as unknown as Tx)),
    script: async (text) => {
      const client = await pool.connect();
      try {
        await client.query(text);
      } catch (error) {
        // A script that began a transaction and failed would leave the connection inside it.
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
    listen: (channel, onPayload) => listenPostgres(url, channel, onPayload),
    close: () => pool.end(),
  };
}

/** One connection that listens, made anew whenever it breaks. */
async function listenPostgres(url: string, channel: string, onPayload: (payload: string) => void) {
  let client: Client | undefined;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url });
    next.on('notification', (message) => onPayload(message.payload ?? ''));
    next.on('error', () => undefined);
    next.on('end', () => {
      if (!stopped && client === next) again();
    });
    await next.connect();
    await next.query(`listen "${channel}"`);
    client = next;
  };
  const again = (): void => {
    retry = setTimeout(() => void connect().catch(again), 1000);
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end();
  };
}

/**
 * Opens the embedded database in `folder`, which is locked against a second process until `close`.
 * @throws DataFolderInUse when another process has it
 */
export async function openEmbedded(folder: string): Promise<OpenDatabase> {
  mkdirSync(folder, { recursive: true });
  const unlock = lockDataFolder(folder);
  try {
    const database = await fromPglite(await openFolder(join(folder, 'database')));
    return {
      ...database,
      close: async () => {
        await database.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A kill during the very first start would leave a half-made folder: make it beside, then rename. */
async function openFolder(path: string): Promise<PGlite> {
  if (!existsSync(path)) {
    const parent = join(path, '..');
    for (const name of readdirSync(parent)) {
      if (name.startsWith('database.new-')) rmSync(join(parent, name), { recursive: true, force: true });
    }
    const beside = `${path}.new-${randomUUID()}`;
    const made = await PGlite.create(beside);
    await made.close();
    renameSync(beside, path);
  }
  return PGlite.create(path);
}

/** Wraps a PGlite that the caller made, migrated; the caller's is closed with it. */
export async function fromPglite(pglite: PGlite): Promise<OpenDatabase> {
  const db = drizzlePglite(pglite);
  await migratePglite(db, { migrationsFolder: MIGRATIONS });
  return {
    engine: 'pglite',
    db: db as unknown as Tx,
    transaction: (run) => db.transaction((tx) => run(tx as unknown as Tx)),
    script: async (text) => {
      try {
        await pglite.exec(text);
      } catch (error) {
        await pglite.exec('rollback').catch(() => undefined);
        throw error;
      }
    },
    listen: (channel, onPayload) => pglite.listen(channel, onPayload),
    close: () => pglite.close(),
  };
}
