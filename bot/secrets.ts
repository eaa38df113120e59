/**
 * Secrets that must survive a restart. All keys come from one root, the Direct Line secret: configured, or
 * made once and kept in the data folder. Processes on several machines share the database and not that
 * folder, so there DIRECT_LINE_SECRET must be set: else each would refuse the others' tokens.
 */
import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** What a key is for. A key of one purpose tells nothing about another's. */
export type KeyPurpose =
  | 'token signing'
  | 'network hash'
  | 'order number hash'
  | 'ownership code'
  | 'chat link'
  | 'ticket tag'
  | 'second factor'
  | 'rating link'
  | 'webhook';

export interface Secrets {
  /** What a shop's backend sends as Bearer token to `tokens/generate`. */
  readonly directLineSecret: string;
  /** 32 bytes in hexadecimal; the same for the same purpose as long as the Direct Line secret is. */
  key(purpose: KeyPurpose): string;
}

const FOLDER = 'secrets';
const FILE = 'direct-line';
const KEY_BYTES = 32;

/**
 * @param configured - DIRECT_LINE_SECRET; without it the secret is kept under `dataDir`
 * @throws Error naming the file when a kept secret was damaged
 */
export function createSecrets(dataDir: string, configured?: string): Secrets {
  const root = configured ?? keptSecret(join(dataDir, FOLDER), FILE);
  return {
    directLineSecret: root,
    key: (purpose) => Buffer.from(hkdfSync('sha256', root, 'bezel', purpose, KEY_BYTES)).toString('hex'),
  };
}

/** 64 hexadecimal digits, made by the first who asks. Readable by the server's account alone. */
function keptSecret(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  return readSecret(path) ?? makeSecret(folder, path);
}

/** Written whole under another name, then linked: of two makers one wins, and nobody reads half a file. */
function makeSecret(folder: string, path: string): string {
  const draft = join(folder, `.new-${randomUUID()}`);
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`);
    fsyncSync(file);
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(file);
    rmSync(draft, { force: true });
  }
  const made = readSecret(path);
  if (made === undefined) throw new Error(`${path} was removed while the server started; start it again.`);
  return made;
}

function readSecret(path: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new Error(
      `${path} is damaged. Put it back from a backup, or delete it to have a new secret made; ` +
        'chats that are open then start anew.',
    );
  }
  return text;
}
