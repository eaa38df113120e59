/** Snoozed tickets come back through the real queue of jobs, on each engine. */
import { startJobs, type Jobs } from '../../bot/jobs';
import { createWakeUpPort, WAKE_UP_QUEUE, workOnWakeUps } from '../../bot/wakeUps';
import type { Agent } from '../../handoff/accounts/agentStore';
import { describeOnEachEngine } from '../support/databases';
import { createDeskWorld, type DeskWorld } from '../support/deskWorld';
import { eventually } from '../support/eventually';
import { createRecordedLog } from '../support/recordedLog';

describeOnEachEngine('a snoozed ticket', (database) => {
  const log = createRecordedLog();
  let jobs: Jobs;
  let world: DeskWorld;
  let mia: Agent;
  let runs = 0;

  const begin = async (): Promise<void> => {
    jobs = await startJobs({ database: database(), log, queues: [WAKE_UP_QUEUE], pollSeconds: 0.1 });
  };
  const work = (): void =>
    workOnWakeUps(jobs, (number, until) => {
      runs += 1;
      return world.wakeUp(number, until);
    });
  beforeAll(async () => {
    await begin();
    world = await createDeskWorld(database(), {
      wakeUps: { schedule: (tx, number, until) => createWakeUpPort(jobs).schedule(tx, number, until) },
    });
    mia = await world.agent('Mia');
  });
  afterAll(async () => {
    await jobs.stop();
    await world.close();
  });

  const woken = async (number: string) =>
    (await world.eventsOf(number)).filter((event) => event === 'woken').length;

  it('whose job comes early by our clock, since the database’s is ahead, is woken once and looked at no more', async () => {
    const { number } = await world.open();
    // The test's clock is months behind the database's.
    await world.desk.snooze(number, mia, 'inFourHours');
    work();
    await eventually(async () => expect(await woken(number)).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(runs).toBe(1);
    expect((await world.desk.find(number)).snoozedUntil).toBeNull();
  });

  it('is not woken before its time, and is woken after a restart', async () => {
    world.pass((Date.now() - world.clock.now().getTime()) / 1000);
    const { number } = await world.open();
    await world.desk.snooze(number, mia, new Date(Date.now() + 3_000).toISOString());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await woken(number)).toBe(0);
    await jobs.stop();
    await begin();
    work();
    await eventually(async () => expect(await woken(number)).toBe(1));
    expect(Date.now()).toBeGreaterThanOrEqual(
      Number(new Date(String((await world.desk.timeline(number))[1]?.data.until))),
    );
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
