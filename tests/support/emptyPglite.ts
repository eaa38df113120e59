/**
 * An empty embedded database in memory. Making one costs seconds, loading a dump of one a fraction: the
 * first test makes the dump, named after the migrations it holds and the library's version.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { fromPglite } from '../../bot/database';

const MIGRATIONS = join(__dirname, '..', '..', 'bot', 'migrations');

export async function createEmptyPglite(): Promise<PGlite> {
  const path = dumpPath();
  if (!existsSync(path)) await makeDump(path);
  return PGlite.create({ loadDataDir: new Blob([readFileSync(path)]) });
}

function dumpPath(): string {
  const hash = createHash('sha256').update(require.resolve('@electric-sql/pglite'));
  hash.update(readFileSync(join(__dirname, '..', '..', 'package-lock.json')));
  for (const name of readdirSync(MIGRATIONS).sort()) {
    if (name.endsWith('.sql')) hash.update(name).update(readFileSync(join(MIGRATIONS, name)));
  }
  // The same statements under another date would be run once more.
  hash.update(readFileSync(join(MIGRATIONS, 'meta', '_journal.json')));
  return join(tmpdir(), `bezel-empty-${hash.digest('hex').slice(0, 16)}.tar`);
}

/** Several test processes may come here at once: each makes its own, and the last rename wins. */
async function makeDump(path: string): Promise<void> {
  const pglite = await PGlite.create();
  await fromPglite(pglite);
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  const beside = `${path}.${randomUUID()}`;
  writeFileSync(beside, Buffer.from(await dump.arrayBuffer()));
  renameSync(beside, path);
}
