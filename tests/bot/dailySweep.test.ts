import { startDailySweep } from '../../bot/dailySweep';
import type { Sweep } from '../../bot/regularSweep';
import { createRecordedLog } from '../support/recordedLog';

const START = new Date('2026-03-02T10:00:00.000Z');
const HOUR_MS = 60 * 60 * 1000;

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

const sweepEach = (...sweeps: Sweep[]) => {
  const log = createRecordedLog();
  return { log, ...startDailySweep({ sweeps, clock: { now: () => new Date() }, log }) };
};

it('a sweep runs at the start and once a day, and not after the stop', async () => {
  const at: number[] = [];
  const { stop } = sweepEach({ name: 'one', run: async (now) => void at.push(+now - +START) });
  await jest.advanceTimersByTimeAsync(24 * HOUR_MS - 1);
  expect(at).toEqual([0]);
  await jest.advanceTimersByTimeAsync(24 * HOUR_MS + 1);
  expect(at).toEqual([0, 24 * HOUR_MS, 48 * HOUR_MS]);
  await stop();
  await jest.advanceTimersByTimeAsync(72 * HOUR_MS);
  expect(at).toHaveLength(3);
});

it('one that fails is logged without its message, keeps no other from running, and comes again the next day', async () => {
  const ran: string[] = [];
  const fail = async (): Promise<void> => {
    ran.push('failing');
    throw new Error('secret@example.com');
  };
  const { log, stop } = sweepEach(
    { name: 'failing', run: fail },
    { name: 'other', run: async () => void ran.push('other') },
  );
  await jest.advanceTimersByTimeAsync(24 * HOUR_MS);
  await stop();
  expect(ran).toEqual(['failing', 'other', 'failing', 'other']);
  expect(log.lines).toHaveLength(2);
  expect(JSON.stringify(log.lines)).not.toContain('secret@example.com');
});

it('the stop waits for the sweep under way', async () => {
  let finished = false;
  let release = (): void => undefined;
  const run = async (): Promise<void> => {
    await new Promise<void>((resolve) => (release = resolve));
    finished = true;
  };
  const { stop } = sweepEach({ name: 'slow', run });
  await jest.advanceTimersByTimeAsync(0);
  const stopped = stop();
  release();
  await stopped;
  expect(finished).toBe(true);
});
