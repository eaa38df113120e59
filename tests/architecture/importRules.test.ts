import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { importViolations } from './importRules';

const ROOT = join(__dirname, '../..');
const FOLDERS = ['policies', 'dialogs', 'handoff', 'bot', 'tests'];

function filesOfTheProject(): Map<string, string> {
  const files = new Map<string, string>();
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of paths) {
    const isText = /\.(?:[cm]?[jt]sx?|json|css|html|svg)$/.test(path);
    files.set(relative(ROOT, path).split(sep).join('/'), isText ? readFileSync(path, 'utf8') : '');
  }
  return files;
}

test('the project keeps the rules of who may import whom', () => {
  const files = filesOfTheProject();
  for (const folder of FOLDERS)
    expect([...files.keys()].some((path) => path.startsWith(`${folder}/`))).toBe(true);
  expect(importViolations(files)).toEqual([]);
});

/** The violations of one file among a few harmless others. */
function violationsOf(path: string, source: string, others: Record<string, string> = {}): string[] {
  return importViolations(
    new Map(
      Object.entries({
        'policies/index.ts': "export * from './facts';",
        'policies/facts.ts': 'export const fact = 1;',
        'dialogs/ports.ts': 'export interface Port { x: 1 }',
        'handoff/desk.ts': 'export const desk = 1;',
        'bot/main.ts': 'export const main = 1;',
        'tests/sample.ts': 'export const sample = 1;',
        ...others,
        [path]: source,
      }),
    ),
  );
}

describe('who may import whom', () => {
  test.each([
    ['policies/a.ts', 'zod', true],
    ['policies/a.ts', 'date-fns', true],
    ['policies/a.ts', 'date-fns/addDays', true],
    ['policies/a.ts', '@date-fns/tz', true],
    ['policies/a.ts', './facts', true],
    ['policies/a.ts', 'node:fs', false],
    ['policies/a.ts', 'fs', false],
    ['policies/a.ts', 'botbuilder', false],
    ['policies/a.ts', '@date-fns/utc', false],
    ['policies/a.ts', '../dialogs/ports', false],
    ['policies/a.ts', '../handoff/desk', false],
    ['policies/a.ts', '../bot/main', false],
    ['policies/a.ts', '../tests/sample', false],
    ['dialogs/a.ts', '../policies', true],
    ['dialogs/deep/a.ts', '../../policies', true],
    ['dialogs/a.ts', 'botbuilder', true],
    ['dialogs/a.ts', 'botbuilder-dialogs', true],
    ['dialogs/a.ts', 'date-fns', true],
    ['dialogs/a.ts', 'zod', true],
    ['dialogs/a.ts', '../policies/facts', false],
    ['dialogs/a.ts', 'node:crypto', false],
    ['dialogs/a.ts', 'drizzle-orm', false],
    ['dialogs/a.ts', '../handoff/desk', false],
    ['dialogs/a.ts', '../bot/main', false],
    ['dialogs/a.ts', '../tests/sample', false],
    ['handoff/a.ts', '../policies', true],
    ['handoff/a.ts', 'drizzle-orm/pg-core', true],
    ['handoff/a.ts', 'node:crypto', true],
    ['handoff/a.ts', '../policies/facts', false],
    ['handoff/a.ts', '../dialogs/ports', false],
    ['handoff/a.ts', '../bot/main', false],
    ['handoff/a.ts', '../tests/sample', false],
    ['bot/a.ts', '../policies', true],
    ['bot/a.ts', '../dialogs/ports', true],
    ['bot/a.ts', '../handoff/desk', true],
    ['bot/a.ts', 'restify', true],
    ['bot/a.ts', '../policies/facts', true],
    ['bot/a.ts', '../tests/sample', false],
    ['tests/a.ts', '../bot/main', true],
    ['tests/a.ts', '../policies/facts', true],
  ])('%s may import %s: %s', (path, name, allowed) => {
    expect(violationsOf(path, `import '${name}';`)).toHaveLength(allowed ? 0 : 1);
  });

  test.each([
    ['an import', "import { main } from '../bot/main';"],
    ['an import for its effect', "import '../bot/main';"],
    ['an import of types', "import type { main } from '../bot/main';"],
    ['an export from', "export { main } from '../bot/main';"],
    ['an export of everything', "export * from '../bot/main';"],
    ['an export of types', "export type { main } from '../bot/main';"],
    ['a dynamic import', "export const load = () => import('../bot/main');"],
    ['a dynamic import with a template', 'export const load = () => import(`../bot/main`);'],
    ['a require', "export const main = require('../bot/main');"],
    ['a require.resolve', "export const main = require.resolve('../bot/main');"],
    ['an import equals', "import main = require('../bot/main');"],
    ['an import type', "export type Main = import('../bot/main').Main;"],
    ['an import in a function', "export function f() { return require('../bot/main'); }"],
    ['an import with the ending .js', "import '../bot/main.js';"],
  ])('is enforced for %s', (_form, source) => {
    expect(violationsOf('policies/a.ts', source)).toEqual(['policies/a.ts may not import bot/main.ts']);
  });

  test.each(['a.tsx', 'a.mts', 'a.mjs', 'a.cjs', 'a.js', 'a.jsx', 'deep/er/a.ts'])(
    'is enforced in %s',
    (name) => {
      const up = name.startsWith('deep') ? '../../../' : '../';
      expect(violationsOf(`handoff/${name}`, `import '${up}bot/main';`)).toHaveLength(1);
    },
  );

  test('is not fooled by text and comments', () => {
    const source = "// import '../bot/main'\nexport const text = \"require('../bot/main')\";";
    expect(violationsOf('policies/a.ts', source)).toEqual([]);
  });

  test('lets the build scripts look for what they build', () => {
    expect(violationsOf('bot/build.mjs', 'export const load = (x) => import(x);')).toEqual([]);
    expect(violationsOf('handoff/web/bundle.mjs', 'export const load = (x) => import(x);')).toEqual([]);
  });

  test('cannot be passed by a computed name', () => {
    expect(violationsOf('handoff/a.ts', "export const load = (x: string) => import('../' + x);")).toEqual([
      'handoff/a.ts imports a module by a computed name',
    ]);
  });

  test('cannot be passed by a file outside of the five folders', () => {
    expect(violationsOf('handoff/a.ts', "import '../tools/x';")).toEqual([
      'handoff/a.ts imports ../tools/x, which is no file of the project',
    ]);
  });
});

describe('import cycles', () => {
  test.each([
    [
      'of two',
      { 'bot/a.ts': "import './b';", 'bot/b.ts': "import './a';" },
      'bot/a.ts -> bot/b.ts -> bot/a.ts',
    ],
    ['of one file with itself', { 'bot/a.ts': "import './a';" }, 'bot/a.ts -> bot/a.ts'],
    [
      'of three, one edge loaded later',
      {
        'bot/a.ts': "import './b';",
        'bot/b.ts': "export const load = () => import('./c');",
        'bot/c.ts': "export * from './a';",
      },
      'bot/a.ts -> bot/b.ts -> bot/c.ts -> bot/a.ts',
    ],
    [
      'with one value among the types',
      { 'bot/a.ts': "import { type B, b } from './b';", 'bot/b.ts': "import './a';" },
      'bot/a.ts -> bot/b.ts -> bot/a.ts',
    ],
    [
      'through an index',
      { 'bot/a/index.ts': "export * from './b';", 'bot/a/b.ts': "import '.';" },
      'bot/a/index.ts -> bot/a/b.ts -> bot/a/index.ts',
    ],
  ])('%s are found', (_name, files, chain) => {
    expect(importViolations(new Map(Object.entries(files)))).toEqual([`import cycle: ${chain}`]);
  });

  test.each([
    "import type { B } from './b';",
    "import { type B, type C } from './b';",
    "export type { B } from './b';",
  ])('are not made by types alone: %s', (source) => {
    const files = { 'bot/a.ts': source, 'bot/b.ts': "import './a';" };
    expect(importViolations(new Map(Object.entries(files)))).toEqual([]);
  });

  test('are not two ways to the same file', () => {
    const files = { 'bot/a.ts': "import './b'; import './c';", 'bot/b.ts': "import './c';", 'bot/c.ts': '' };
    expect(importViolations(new Map(Object.entries(files)))).toEqual([]);
  });
});

describe('the environment', () => {
  test.each([
    'export const port = process.env.PORT;',
    "export const port = process['env']['PORT'];",
    'export const { env } = process;',
    'const { env: { PORT } } = process; export { PORT };',
    "import { env } from 'node:process'; export { env };",
    "export const env = require('process').env;",
    'export const env = globalThis.process.env;',
  ])('is read by bot/config.ts alone: %s', (source) => {
    expect(violationsOf('bot/config.ts', source)).toEqual([]);
    expect(violationsOf('bot/build.mjs', source)).toEqual([]);
    expect(violationsOf('bot/a.ts', source)).toEqual(['bot/a.ts reads process.env']);
    expect(violationsOf('handoff/config.ts', source)).toEqual(['handoff/config.ts reads process.env']);
  });

  test.each(['export const id = process.pid;', "process.on('SIGTERM', () => undefined);"])(
    'is not the rest of process: %s',
    (source) => {
      expect(violationsOf('bot/a.ts', source)).toEqual([]);
    },
  );
});

describe('default exports', () => {
  test.each([
    'export default 1;',
    'export default function f() {}',
    'export default class A {}',
    'const a = 1; export { a as default };',
    "export { main as default } from './main';",
    "export * as default from './main';",
    'const a = 1; export = a;',
  ])('are refused: %s', (source) => {
    expect(violationsOf('bot/a.ts', source)).toEqual(['bot/a.ts has a default export']);
  });

  test('are taken in the settings of tools and in declarations, where others ask for them', () => {
    expect(violationsOf('bot/x.config.mjs', 'export default {};')).toEqual([]);
    expect(
      violationsOf('bot/css.d.ts', "declare module '*.css' { const text: string; export default text; }"),
    ).toEqual([]);
  });
});

describe('policies are pure', () => {
  test.each([
    ['new Date()', 'export const now = new Date();'],
    ['Date()', 'export const now = Date();'],
    ['Date.now', 'export const now = Date.now();'],
    ['Math.random', 'export const chance = Math.random();'],
    ['console', "console.log('x');"],
    ['performance', 'export const now = performance.now();'],
    ['setTimeout', 'setTimeout(() => undefined, 1);'],
    ['fetch', "export const page = fetch('https://shop.example');"],
    ['process', 'export const id = process.pid;'],
  ])('and so without %s', (call, source) => {
    expect(violationsOf('policies/a.ts', source)).toEqual([`policies/a.ts is not pure: ${call}`]);
    expect(violationsOf('bot/a.ts', source)).toEqual([]);
  });

  test('but may read a date that is given', () => {
    expect(violationsOf('policies/a.ts', 'export const f = (at: number) => new Date(at);')).toEqual([]);
  });
});
