/**
 * Work that is done later and survives a restart, in queues of pg-boss over the project's database: one
 * implementation for both engines. A job is enqueued in its sender's transaction, so it exists when, and
 * only when, that commits. NOTIFY wakes the workers; polling is what they rely on.
 *
 * pg-boss keeps, retries and expires the jobs. Its own workers are not used: they report a finished job
 * without waiting for the answer, which fails a process that closes its database.
 */
import { sql } from 'drizzle-orm';
import PgBoss from 'pg-boss';
import type { z } from 'zod';
import { fromPositional, type Tx } from '../handoff/database';
import type { Log } from '../handoff/http/log';
import { describeError } from '../handoff/http/route';
import type { OpenDatabase } from './database';

/** A kind of work. `retryDelaySeconds` doubles with every attempt, plus a random part. */
export interface Queue<Data extends object> {
  name: string;
  /** What a job carries; it is parsed again before it is worked on. */
  schema: z.ZodType<Data>;
  retryLimit: number;
  retryDelaySeconds: number;
  /** A job that was begun this long ago is given to the next worker: its process was killed. */
  expireInSeconds: number;
}

export interface Attempt {
  /** 1 for the first one. */
  number: number;
  isLast: boolean;
}

export type Worker<Data extends object> = (data: Data, attempt: Attempt) => Promise<void>;

export interface Jobs {
  /** Enqueues a job, to be done when `tx` has committed and `startAfter` is past. */
  send<Data extends object>(
    tx: Tx,
    queue: Queue<Data>,
    data: Data,
    options?: { startAfter?: Date },
  ): Promise<void>;
  /** Works on the queue, one job at a time, until `stop`. An error of the worker has it tried again. */
  work<Data extends object>(queue: Queue<Data>, worker: Worker<Data>): void;
  /** Waits for the jobs under way, at most `STOP_SECONDS`; what is not finished then is begun anew later. */
  stop(): Promise<void>;
}

export interface JobsDeps {
  database: OpenDatabase;
  log: Log;
  /** All queues that anyone sends to. */
  queues: readonly Queue<object>[];
  /** How often a worker looks for work that nothing woke it for. */
  pollSeconds?: number;
}

const CHANNEL = 'bezel_jobs';
/** Of the project's choosing; whoever makes queues takes it first. */
const QUEUES_LOCK = 770_413_002;
const POLL_SECONDS = 5;
const STOP_SECONDS = 10;

/** Jobs may hold personal data: what is done is gone after an hour or two, what failed after some days. */
const RETENTION = {
  archiveCompletedAfterSeconds: 60 * 60,
  archiveFailedAfterSeconds: 3 * 24 * 60 * 60,
  deleteAfterHours: 1,
  maintenanceIntervalSeconds: 60,
};

/** Makes the queues where they are missing and starts the upkeep. Close with `stop` before the database. */
export async function startJobs({
  database,
  log,
  queues,
  pollSeconds = POLL_SECONDS,
}: JobsDeps): Promise<Jobs> {
  const statements = new Set<Promise<unknown>>();
  /** Where pg-boss's single statements run: in a transaction while the queues are made. */
  let target = database.db;
  const boss = new PgBoss({
    db: {
      executeSql: (text: string, values?: unknown[]) => {
        // Its own upkeep comes as scripts with their own BEGIN and COMMIT.
        const script = text.trimStart().startsWith('BEGIN');
        return tracked(statements, script ? scriptRows(database, text) : rowsIn(target, text, values));
      },
    },
    schedule: false,
    ...RETENTION,
  });
  boss.on('error', (error) => log.error(describeError(error), 'The upkeep of the job queues failed'));
  await boss.start();
  try {
    // Two processes that make queues at the same moment would deadlock.
    await database.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${QUEUES_LOCK})`);
      target = tx;
      for (const queue of queues) await makeQueue(boss, queue);
    });
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  } finally {
    target = database.db;
  }

  let stopping = false;
  const sleepers = new Map<() => void, string>();
  /** Queues that were announced since their worker last looked. */
  const announced = new Set<string>();
  const unlisten = await database.listen(CHANNEL, (name) => {
    announced.add(name);
    for (const [wake, queue] of sleepers) if (queue === name) wake();
  });
  const workers: Promise<void>[] = [];

  const sleep = (queue: string): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, pollSeconds * 1000);
      sleepers.set(wake, queue);
    });

  const workOn = async <Data extends object>(queue: Queue<Data>, worker: Worker<Data>): Promise<void> => {
    while (!stopping) {
      let found = false;
      announced.delete(queue.name);
      try {
        found = await workOnce(boss, queue, worker, log);
      } catch (error) {
        // The job's outcome could not be written; it expires and is tried again.
        log.error({ queue: queue.name, ...describeError(error) }, 'A job queue could not be reached');
      }
      if (!found && !stopping && !announced.has(queue.name)) await sleep(queue.name);
    }
  };

  return {
    send: async (tx, queue, data, { startAfter } = {}) => {
      const id = await boss.send(queue.name, data, {
        db: { executeSql: (text, values) => rowsIn(tx, text, values) },
        ...(startAfter && { startAfter: startAfter.toISOString() }),
      });
      if (id === null) throw new Error(`there is no queue "${queue.name}"`);
      await tx.execute(sql`select pg_notify(${CHANNEL}, ${queue.name})`);
    },
    work: (queue, worker) => {
      workers.push(workOn(queue, worker));
    },
    stop: async () => {
      if (stopping) return;
      stopping = true;
      await unlisten();
      for (const wake of [...sleepers.keys()]) wake();
      await atMost(STOP_SECONDS, Promise.all(workers));
      await boss.stop({ graceful: false });
      await atMost(STOP_SECONDS, Promise.allSettled(statements));
    },
  };
}

/** @returns false when there was nothing to do */
async function workOnce<Data extends object>(
  boss: PgBoss,
  queue: Queue<Data>,
  worker: Worker<Data>,
  log: Log,
): Promise<boolean> {
  const [job] = await boss.fetch<Data>(queue.name, { includeMetadata: true });
  if (!job) return false;
  const attempt = { number: job.retryCount + 1, isLast: job.retryCount >= job.retryLimit };
  try {
    await worker(queue.schema.parse(job.data), attempt);
  } catch (error) {
    const described = describeError(error);
    log.warn({ queue: queue.name, job: job.id, ...attempt, ...described }, 'A job failed');
    // Kind and code only: a message may quote what the job was about.
    await boss.fail(queue.name, job.id, { error: described.error, code: described.code });
    return true;
  }
  await boss.complete(queue.name, job.id);
  return true;
}

async function makeQueue(boss: PgBoss, queue: Queue<object>): Promise<void> {
  const settings = {
    name: queue.name,
    retryLimit: queue.retryLimit,
    retryDelay: queue.retryDelaySeconds,
    retryBackoff: true,
    expireInSeconds: queue.expireInSeconds,
  };
  await boss.createQueue(queue.name, settings);
  await boss.updateQueue(queue.name, settings);
}

async function scriptRows(database: OpenDatabase, text: string): Promise<{ rows: unknown[] }> {
  await database.script(text);
  return { rows: [] };
}

async function rowsIn(tx: Tx, text: string, values?: unknown[]) {
  return (await tx.execute(fromPositional(text, values ?? []))) as unknown as { rows: unknown[] };
}

function tracked<T>(open: Set<Promise<unknown>>, promise: Promise<T>): Promise<T> {
  open.add(promise);
  const done = (): void => void open.delete(promise);
  promise.then(done, done);
  return promise;
}

async function atMost(seconds: number, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000);
  });
  await Promise.race([promise, tooLate]);
  clearTimeout(timer);
}
