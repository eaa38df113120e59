import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { startJobs, type Attempt, type Jobs, type Queue } from '../../bot/jobs';
import { rowsOf } from '../../handoff/database';
import { describeOnEachEngine } from '../support/databases';
import { eventually } from '../support/eventually';

const logged: object[] = [];
const log = {
  info: () => undefined,
  warn: (fields: object) => void logged.push(fields),
  error: () => undefined,
};

function queueNamed(name: string): Queue<{ n: number }> {
  return {
    name,
    schema: z.strictObject({ n: z.number() }),
    retryLimit: 2,
    retryDelaySeconds: 1,
    expireInSeconds: 60,
  };
}

describeOnEachEngine('the job queues', (database) => {
  const running: Jobs[] = [];
  let count = 0;
  const freshQueue = () => queueNamed(`test-${(count += 1)}`);

  async function start(queue: Queue<{ n: number }>, pollSeconds = 60): Promise<Jobs> {
    const jobs = await startJobs({ database: database(), log, queues: [queue], pollSeconds });
    running.push(jobs);
    return jobs;
  }

  const enqueue = (jobs: Jobs, queue: Queue<{ n: number }>, n: number, startAfter?: Date) =>
    database().transaction((tx) => jobs.send(tx, queue, { n }, { startAfter }));

  afterEach(async () => {
    for (const jobs of running.splice(0)) await jobs.stop();
    logged.length = 0;
  });

  it('do a job as soon as its transaction commits, long before the next poll', async () => {
    const queue = freshQueue();
    const done: number[] = [];
    const jobs = await start(queue);
    jobs.work(queue, async ({ n }) => void done.push(n));
    const begun = Date.now();
    await enqueue(jobs, queue, 1);
    await eventually(() => expect(done).toEqual([1]));
    expect(Date.now() - begun).toBeLessThan(5_000);
  });

  it('do nothing of a transaction that was rolled back', async () => {
    const queue = freshQueue();
    const done: number[] = [];
    const jobs = await start(queue);
    jobs.work(queue, async ({ n }) => void done.push(n));
    const failed = database().transaction(async (tx) => {
      await jobs.send(tx, queue, { n: 1 });
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    await enqueue(jobs, queue, 2);
    await eventually(() => expect(done).toEqual([2]));
  });

  it('try a failed job again, and tell the worker which attempt it is', async () => {
    const queue = freshQueue();
    const attempts: Attempt[] = [];
    const jobs = await start(queue, 0.1);
    jobs.work(queue, async (_data, attempt) => {
      attempts.push(attempt);
      if (attempts.length < 3) throw Object.assign(new Error('secret@example.com'), { code: 'ECONNREFUSED' });
    });
    await enqueue(jobs, queue, 1);
    await eventually(() => expect(attempts).toHaveLength(3), 20);
    expect(attempts).toEqual([
      { number: 1, isLast: false },
      { number: 2, isLast: false },
      { number: 3, isLast: true },
    ]);
    expect(JSON.stringify(logged)).toContain('ECONNREFUSED');
    expect(JSON.stringify(logged)).not.toContain('secret@example.com');
  });

  it('keep nothing of an error that might quote what the job is about', async () => {
    const queue = freshQueue();
    const jobs = await start({ ...queue, retryLimit: 0 });
    let tried = false;
    jobs.work(queue, async () => {
      tried = true;
      throw new Error('secret@example.com');
    });
    await enqueue(jobs, queue, 1);
    const stateOf = async () => {
      const rows = await rowsOf<{ state: string; output: unknown }>(
        database().db,
        sql`select state, output from pgboss.job where name = ${queue.name}`,
      );
      return rows[0];
    };
    await eventually(() => expect(tried).toBe(true));
    await eventually(async () => expect((await stateOf())?.state).toMatch(/retry|failed/));
    expect(JSON.stringify(await stateOf())).not.toContain('secret@example.com');
  });

  it('survive a restart: a job that nobody worked on is done by the next process', async () => {
    const queue = freshQueue();
    const first = await start(queue);
    await enqueue(first, queue, 7);
    await first.stop();
    const done: number[] = [];
    const second = await start(queue);
    second.work(queue, async ({ n }) => void done.push(n));
    await eventually(() => expect(done).toEqual([7]));
  });

  it('give each job to one worker of several', async () => {
    const queue = freshQueue();
    const done: number[] = [];
    const pool = await Promise.all([start(queue, 0.1), start(queue, 0.1), start(queue, 0.1)]);
    for (const jobs of pool) jobs.work(queue, async ({ n }) => void done.push(n));
    for (let n = 0; n < 20; n += 1) await enqueue(pool[n % 3]!, queue, n);
    await eventually(() => expect(done).toHaveLength(20), 20);
    expect([...done].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('can be opened by several processes at the same moment', async () => {
    const queues = [freshQueue(), freshQueue(), freshQueue()];
    const opened = await Promise.all(
      Array.from({ length: 4 }, () => startJobs({ database: database(), log, queues })),
    );
    running.push(...opened);
    expect(opened).toHaveLength(4);
  });

  it('wait until a job may start', async () => {
    const queue = freshQueue();
    const done: number[] = [];
    const jobs = await start(queue, 0.1);
    jobs.work(queue, async ({ n }) => void done.push(n));
    const startAfter = new Date(Date.now() + 1500);
    await enqueue(jobs, queue, 1, startAfter);
    await enqueue(jobs, queue, 2);
    await eventually(() => expect(done).toEqual([2, 1]), 10);
    expect(Date.now()).toBeGreaterThanOrEqual(startAfter.getTime());
  });

  it('refuse a job for a queue that nobody made, instead of losing it', async () => {
    const jobs = await start(freshQueue());
    await expect(enqueue(jobs, queueNamed('nowhere'), 1)).rejects.toThrow('there is no queue "nowhere"');
  });

  it('stop within a second when there is nothing to do, and only after the job under way', async () => {
    const queue = freshQueue();
    const jobs = await start(queue);
    let release: () => void = () => undefined;
    let finished = false;
    jobs.work(queue, async () => {
      await new Promise<void>((resolve) => (release = resolve));
      finished = true;
    });
    await enqueue(jobs, queue, 1);
    await eventually(() => expect(release.toString()).not.toContain('undefined'));
    const stopped = jobs.stop();
    release();
    await stopped;
    expect(finished).toBe(true);
    const idle = await start(queue);
    idle.work(queue, async () => undefined);
    const begun = Date.now();
    await idle.stop();
    expect(Date.now() - begun).toBeLessThan(1000);
    const rows = await rowsOf<{ state: string }>(
      database().db,
      sql`select state from pgboss.job where name = ${queue.name}`,
    );
    expect(rows).toEqual([{ state: 'completed' }]);
  });

  it('do their upkeep in scripts that leave no transaction open', async () => {
    await start(freshQueue());
    await expect(database().script('begin; select 1/0; commit;')).rejects.toThrow('division by zero');
    expect(await rowsOf(database().db, sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });
});
