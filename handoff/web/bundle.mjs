/**
 * Bundles the desk for the browser: `assets/` with hashed names, which may be cached for ever, and
 * `index.html`, which names them and may not.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const ENTRIES = ['startDesk.tsx', 'desk.css', 'favicon.svg'];

export async function bundle(outFolder) {
  await rm(outFolder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: ENTRIES.map((file) => join(here, file)),
    outdir: join(outFolder, 'assets'),
    entryNames: '[name]-[hash]',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    assetNames: '[name]-[hash]',
    loader: { '.svg': 'copy', '.woff2': 'file' },
    minify: true,
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'warning',
  });

  const hashed = new Map();
  for (const [path, output] of Object.entries(metafile.outputs)) {
    const source = output.entryPoint ?? (path.endsWith('.svg') ? Object.keys(output.inputs)[0] : undefined);
    if (source) hashed.set(basename(source), relative(outFolder, join(here, path)).split(sep).join('/'));
  }

  const template = await readFile(join(here, 'index.html'), 'utf8');
  const html = template.replace(/\{\{(.+?)\}\}/g, (_, file) => {
    const name = hashed.get(file);
    if (!name) throw new Error(`index.html names ${file}, which the bundle did not make`);
    return `/desk/${name}`;
  });
  await mkdir(outFolder, { recursive: true });
  await writeFile(join(outFolder, 'index.html'), html);
}
