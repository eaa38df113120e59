import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderInUse, lockDataFolder } from '../../bot/dataFolderLock';
import { builtFile } from '../support/builtFile';

let folder: string;
const started: ChildProcessWithoutNullStreams[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bezel-lock-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** A process that takes the lock, says `locked` or the error, and keeps it until it is killed or told to leave. */
function startHolder(): ChildProcessWithoutNullStreams {
  const lock = JSON.stringify(builtFile('bot/dataFolderLock.ts'));
  const script = `
    let unlock;
    try { unlock = require(${lock}).lockDataFolder(process.argv[1]); console.log('locked'); }
    catch (error) { console.log(error.code + ' ' + error.message); process.exit(3); }
    process.stdin.once('data', () => { unlock(); process.exit(0); });
  `;
  const child = spawn(process.execPath, ['-e', script, folder]);
  started.push(child);
  return child;
}

/** A process that has nothing to do with the lock. */
function startSleeper(): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  started.push(child);
  return child;
}

async function saidBy(child: ChildProcessWithoutNullStreams): Promise<string> {
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return chunk.toString().trim();
}

async function kill(child: ChildProcessWithoutNullStreams): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

describe('lockDataFolder', () => {
  it('tells a second process who has the folder and what to do', async () => {
    const first = startHolder();
    expect(await saidBy(first)).toBe('locked');
    const refusal = await saidBy(startHolder());
    expect(refusal).toContain('DATA_FOLDER_IN_USE');
    expect(refusal).toContain(`${folder} is in use by process ${first.pid} on ${hostname()}`);
    expect(refusal).toContain('Stop that server first, or give this one a folder of its own with DATA_DIR');
  });

  it('lets a killed server start again at once', async () => {
    const first = startHolder();
    expect(await saidBy(first)).toBe('locked');
    await kill(first);
    expect(await saidBy(startHolder())).toBe('locked');
  });

  it('is free again after an orderly end, and leaves nothing behind', async () => {
    const first = startHolder();
    expect(await saidBy(first)).toBe('locked');
    const exit = once(first, 'exit');
    first.stdin.write('leave\n');
    await exit;
    expect(readdirSync(folder)).toEqual([]);
  });

  it('has one winner among processes that start at the same moment over the lock of a killed one', async () => {
    const dead = startHolder();
    expect(await saidBy(dead)).toBe('locked');
    await kill(dead);
    const said = await Promise.all(Array.from({ length: 6 }, () => saidBy(startHolder())));
    expect(said.filter((line) => line === 'locked')).toHaveLength(1);
    expect(said.filter((line) => line.startsWith('DATA_FOLDER_IN_USE'))).toHaveLength(5);
  });

  it('refuses the same process a second time', () => {
    const unlock = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(DataFolderInUse);
    unlock();
    lockDataFolder(folder)();
  });

  it.each([
    ['this process', () => process.pid],
    ['another one', () => startSleeper().pid],
  ])('is not fooled when the number of a dead holder now is that of %s', (_who, pid) => {
    const unlock = lockDataFolder(folder);
    const holder = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as object;
    unlock();
    writeFileSync(join(folder, 'lock'), JSON.stringify({ ...holder, pid: pid(), started: '1' }));
    lockDataFolder(folder)();
  });

  describe('on a shared volume, held by another machine', () => {
    const holdElsewhere = (secondsAgo: number): void => {
      const lock = join(folder, 'lock');
      writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', started: '', token: 'theirs' }));
      const beat = new Date(Date.now() - secondsAgo * 1000);
      utimesSync(lock, beat, beat);
    };

    it('respects a heartbeat of 20 seconds ago', () => {
      holdElsewhere(20);
      expect(() => lockDataFolder(folder)).toThrow(/process 1 on elsewhere/);
    });

    it('takes over after 40 seconds of silence', () => {
      holdElsewhere(40);
      lockDataFolder(folder)();
    });
  });

  it('takes over from a lock file that was never finished', () => {
    writeFileSync(join(folder, 'lock'), '{"pid":');
    lockDataFolder(folder)();
  });

  it('does not remove the lock of a process that took over', () => {
    const unlock = lockDataFolder(folder);
    const theirs = JSON.stringify({ pid: process.ppid, host: hostname(), started: '', token: 'theirs' });
    writeFileSync(join(folder, 'lock'), theirs);
    unlock();
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(theirs);
  });
});
