import { createRefresher } from '../../../handoff/web/state/createRefresher';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function controlled() {
  const running: (() => void)[] = [];
  const refresh = jest.fn(() => new Promise<void>((resolve) => running.push(resolve)));
  return { refresh, ask: createRefresher(refresh, 100), finish: () => running.shift()?.() };
}

test('many askings in a short time are one refresh', async () => {
  const { refresh, ask } = controlled();
  ask();
  ask();
  await jest.advanceTimersByTimeAsync(99);
  expect(refresh).toHaveBeenCalledTimes(0);
  await jest.advanceTimersByTimeAsync(1);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('asked while it runs, it runs once more and never twice at a time', async () => {
  const { refresh, ask, finish } = controlled();
  ask();
  await jest.advanceTimersByTimeAsync(100);
  ask();
  ask();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(refresh).toHaveBeenCalledTimes(1);
  finish();
  await jest.advanceTimersByTimeAsync(100);
  expect(refresh).toHaveBeenCalledTimes(2);
  finish();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(refresh).toHaveBeenCalledTimes(2);
});
