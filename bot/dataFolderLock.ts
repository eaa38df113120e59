/**
 * One process at a time in the data folder: two would corrupt the embedded database.
 * A lock file names its holder. A holder of this machine that no longer runs has lost it at once, so a
 * killed server starts again without a wait; a holder elsewhere (a shared volume) has lost it when its
 * heartbeat stopped.
 */
import { randomUUID } from 'node:crypto';
import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const LOCK = 'lock';
const HEARTBEAT_MS = 5_000;
const SILENT_MS = 30_000;

const holderSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  /** The process's start as the kernel counts it, so that a reused pid is told apart; empty where unknown. */
  started: z.string(),
  token: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

export class DataFolderInUse extends Error {
  readonly code = 'DATA_FOLDER_IN_USE';
  constructor(folder: string, holder: Holder) {
    super(
      `The data folder ${folder} is in use by process ${holder.pid} on ${holder.host}. ` +
        'Stop that server first, or give this one a folder of its own with DATA_DIR.',
    );
    this.name = 'DataFolderInUse';
  }
}

/**
 * Takes the lock and returns the function that gives it back.
 * @throws DataFolderInUse while another process holds it
 */
export function lockDataFolder(folder: string): () => void {
  const path = join(folder, LOCK);
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    token: randomUUID(),
  };
  const draft = `${path}.${mine.token}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    take(draft, path, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // The folder was removed under a running server; the database will say so.
    }
  }, HEARTBEAT_MS);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (readHolder(path)?.token === mine.token) unlinkSync(path);
  };
}

function take(draft: string, path: string, folder: string): void {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      // A hard link fails where the name exists, and the file appears whole.
      linkSync(draft, path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder && isAlive(holder, path)) throw new DataFolderInUse(folder, holder);
    removeStale(path, holder);
  }
  throw new Error(`The lock in ${folder} keeps changing hands; is another server starting?`);
}

/** Moves the stale lock aside first: of two processes that find it, one moves it. */
function removeStale(path: string, stale: Holder | undefined): void {
  const aside = `${path}.stale-${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  // Between the look and the move somebody else may have taken it: give it back.
  if (moved && moved.token !== stale?.token) {
    try {
      linkSync(aside, path);
    } catch {
      // A third one has it by now.
    }
  }
  rmSync(aside, { force: true });
}

function isAlive(holder: Holder, path: string): boolean {
  if (holder.host !== hostname()) return Date.now() - modifiedAt(path) < SILENT_MS;
  if (holder.pid === process.pid) return holder.started === startOf(process.pid);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it runs, under another account.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.started === startOf(holder.pid);
}

function modifiedAt(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Field 22 of /proc/PID/stat, counted after the command's closing bracket; empty without /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
