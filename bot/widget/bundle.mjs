/**
 * Bundles the website widget and the scripts and styles of the pages:
 *
 *     widget.js              the loader that a shop's site names in its script tag
 *     widget-app-HASH.js     the chat itself, loaded with the first click
 *     widget-cards-HASH.js   Adaptive Cards, loaded with the first card
 *     page-NAME-HASH.*       styles, scripts and icon of the shop's own pages, and their fonts;
 *     pages.json             says which plain name has become which file
 *
 * Every file but `widget.js` has its content's hash in its name and may be cached for ever.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, transform } from 'esbuild';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const BROWSERS = ['es2022', 'safari15.4'];

/** `import css from './x.css'` is the minified style sheet as a string, for a shadow root to adopt. */
const styleText = {
  name: 'style-text',
  setup(esbuild) {
    esbuild.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target: BROWSERS,
      });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/**
 * The Direct Line client without what no supported browser needs: its second transport (named pipes
 * over streams), the polyfills of 2015, and the Babel helpers' own detours. The client itself is untouched.
 */
const leanDirectLine = {
  name: 'lean-direct-line',
  setup(esbuild) {
    const unneeded =
      /^(core-js\/|url-search-params-polyfill$|cross-fetch\/polyfill$|\.\/directLineStreaming$)/;
    esbuild.onResolve({ filter: unneeded }, ({ path }) => ({ path, namespace: 'unneeded' }));
    esbuild.onLoad({ filter: /.*/, namespace: 'unneeded' }, () => ({
      contents: 'exports.DirectLineStreaming = class DirectLineStreaming {};',
      loader: 'js',
    }));
    // The same rxjs as ES modules, which bundle smaller.
    esbuild.onResolve({ filter: /^rxjs\// }, ({ path }) => ({
      path: require.resolve(path.replace(/^rxjs\//, 'rxjs/_esm2015/')),
    }));
  },
};

async function bundleScript(entry, define = {}) {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: [join(here, entry)],
    bundle: true,
    format: 'iife',
    target: BROWSERS,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    plugins: [styleText, leanDirectLine],
    logLevel: 'warning',
    write: false,
  });
  return outputFiles[0].contents;
}

const hashOf = (contents) => createHash('sha256').update(contents).digest('hex').slice(0, 10);

/** @param {string} outFolder emptied first */
export async function bundle(outFolder) {
  await rm(outFolder, { recursive: true, force: true });
  await mkdir(outFolder, { recursive: true });

  const write = async (name, extension, contents) => {
    const file = `${name}-${hashOf(contents)}.${extension}`;
    await writeFile(join(outFolder, file), contents);
    return file;
  };

  const cards = await write('widget-cards', 'js', await bundleScript('cards/renderCard.ts'));
  const app = await write(
    'widget-app',
    'js',
    await bundleScript('startWidget.tsx', { CARDS_FILE: JSON.stringify(cards) }),
  );
  await writeFile(
    join(outFolder, 'widget.js'),
    await bundleScript('loader.ts', { APP_FILE: JSON.stringify(app) }),
  );

  const fonts = {};
  for (const [name, source] of [
    ['figtree', '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2'],
    [
      'cormorant-garamond',
      '@fontsource-variable/cormorant-garamond/files/cormorant-garamond-latin-wght-normal.woff2',
    ],
  ]) {
    const [scope, pack] = source.split('/');
    const path = join(
      dirname(require.resolve(`${scope}/${pack}/package.json`)),
      source.slice(`${scope}/${pack}/`.length),
    );
    fonts[name] = `${name}-${hashOf(await readFile(path))}.woff2`;
    await cp(path, join(outFolder, fonts[name]));
  }

  const pages = {};
  for (const name of ['page', 'shop', 'contact']) {
    const source = (await readFile(join(here, 'pages', `${name}.css`), 'utf8')).replace(
      /url\('font:([a-z-]+)'\)/g,
      (_, font) => `url('${fonts[font]}')`,
    );
    const { code } = await transform(source, { loader: 'css', minify: true, target: BROWSERS });
    pages[`${name}.css`] = await write(`page-${name}`, 'css', code);
  }
  pages['icon.svg'] = await write('page-icon', 'svg', await readFile(join(here, 'pages', 'icon.svg')));
  pages['contact.js'] = await write('page-contact', 'js', await bundleScript('pages/contact.ts'));
  for (const [name, file] of Object.entries(fonts)) pages[`${name}.woff2`] = file;
  await writeFile(join(outFolder, 'pages.json'), JSON.stringify(pages, undefined, 2));
}
