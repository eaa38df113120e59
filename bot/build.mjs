/**
 * Builds `dist/`: every source file of the server to CommonJS, the data files beside them, the browser
 * bundles, and the recogniser's model. Types are checked by `npm run types`, not here.
 *
 * `--if-stale` does nothing when `dist/` is newer than every source: so a command that is started while the
 * server runs leaves the server's files alone. A build is made beside and takes its place at the end.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const out = join(root, `dist.new-${process.pid}`);
/** Its time is the start of the build that made `dist/`. */
const STAMP = '.built';
const SERVER = ['bot', 'dialogs', 'policies', 'handoff'];
/** Folders of browser code: bundled, not copied. */
const WEB = [join('bot', 'widget'), join('handoff', 'web')];

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const all = SERVER.flatMap(filesUnder);
const files = all.filter((file) => !WEB.some((folder) => file.startsWith(join(folder, sep))));

function isFresh() {
  const stamp = join(dist, STAMP);
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  // A removed file changes its folder's time.
  const sources = [...all, ...new Set(all.map((file) => dirname(file))), 'package-lock.json'];
  return sources.every((file) => statSync(join(root, file)).mtimeMs < built);
}

if (process.argv.includes('--if-stale') && isFresh()) process.exit(0);

async function buildInto(folder) {
  const begun = new Date();
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: files.filter((file) => file.endsWith('.ts')).map((file) => join(root, file)),
    outbase: root,
    outdir: folder,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  for (const file of files.filter((name) => /\.(json|sql|html|svg|png)$/.test(name))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }

  /** Each folder of browser code says itself how it is bundled. */
  for (const web of WEB) {
    const script = join(root, web, 'bundle.mjs');
    if (existsSync(script)) await (await import(script)).bundle(join(folder, web));
  }

  const train = join(folder, 'bot', 'cli', 'trainRecognizer.js');
  if (existsSync(train)) {
    const trained = spawnSync(process.execPath, [train], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (trained.status !== 0) throw new Error('the recogniser could not be trained');
  }
  writeFileSync(join(folder, STAMP), '');
  utimesSync(join(folder, STAMP), begun, begun);
}

try {
  await buildInto(out);
  const old = join(root, `dist.old-${process.pid}`);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(out, dist);
  rmSync(old, { recursive: true, force: true });
} catch (error) {
  rmSync(out, { recursive: true, force: true });
  console.error(`The build failed: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
