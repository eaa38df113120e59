import { posix } from 'node:path';
import { importsOf, type SourceFacts } from './importsOf';

/** The folders of the product, each with what it may import beside its own files; tests/ may import anything. */
const RULES: Readonly<
  Record<string, { packages: (name: string) => boolean; files: (path: string) => boolean }>
> = {
  policies: {
    packages: (name) => ['zod', 'date-fns', '@date-fns/tz'].includes(name),
    files: () => false,
  },
  dialogs: {
    packages: (name) => ['zod', 'date-fns'].includes(name) || name.startsWith('botbuilder'),
    files: (path) => path === 'policies/index.ts',
  },
  handoff: {
    packages: () => true,
    files: (path) => path === 'policies/index.ts',
  },
  bot: {
    packages: () => true,
    files: (path) => folderOf(path) !== 'tests',
  },
};

/** Settings of tools, at the root and beside what they build; some tools want a default export. */
const SETTINGS = /(?:^|\/)[\w.-]+\.config\.[cm]?[jt]s$/;

/** They run before there is a program, and find the folders' parts by looking. */
const BUILD_SCRIPTS = /^(?:bot|handoff)\/(?:.*\/)?(?:build|bundle)\.mjs$/;

const READS_ENVIRONMENT = ['bot/config.ts', 'bot/build.mjs'];

const ENDINGS = [
  '',
  '.ts',
  '.tsx',
  '.d.ts',
  '.mts',
  '.mjs',
  '.cjs',
  '.js',
  '.json',
  '/index.ts',
  '/index.tsx',
];

/**
 * Everything in these files that breaks the rules of who may import whom, as one line each.
 *
 * @param files - text of each file by its path from the project's root, with `/`
 */
export function importViolations(files: ReadonlyMap<string, string>): string[] {
  const graph = new Map<string, string[]>();
  const violations: string[] = [];
  for (const [path, source] of files) {
    if (!isCode(path)) continue;
    const facts = importsOf(path, source);
    const edges = facts.imports.map((edge) => ({ ...edge, target: resolve(path, edge.name, files) }));
    graph.set(
      path,
      edges.flatMap(({ target, onlyTypes }) => (target !== undefined && !onlyTypes ? [target] : [])),
    );
    violations.push(...edges.flatMap(({ name, target }) => violationOf(path, name, target, files)));
    violations.push(...violationsInside(path, facts));
  }
  return [...violations, ...cyclesIn(graph)];
}

function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

/** The imported file's path from the root, or nothing for a package. */
function resolve(from: string, name: string, files: ReadonlyMap<string, string>): string | undefined {
  if (!/^\.{0,2}\//.test(name) && name !== '.' && name !== '..') return undefined;
  const base = posix.join(posix.dirname(from), name);
  const candidates = [...ENDINGS.map((ending) => base + ending), base.replace(/\.([cm]?)js(x?)$/, '.$1ts$2')];
  return candidates.find((candidate) => files.has(candidate)) ?? base;
}

function violationOf(
  path: string,
  name: string,
  target: string | undefined,
  files: ReadonlyMap<string, string>,
): string[] {
  const rule = RULES[folderOf(path)];
  if (rule === undefined) return [];
  if (target === undefined) {
    const parts = name.split('/');
    const packageName = parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
    return rule.packages(packageName) ? [] : [`${path} may not import the package ${packageName}`];
  }
  if (!files.has(target)) return [`${path} imports ${name}, which is no file of the project`];
  if (folderOf(target) === folderOf(path) || rule.files(target)) return [];
  return [`${path} may not import ${target}`];
}

function violationsInside(path: string, facts: SourceFacts): string[] {
  const folder = folderOf(path);
  if (RULES[folder] === undefined) return [];
  const violations: string[] = [];
  if (facts.hasComputedImport && !BUILD_SCRIPTS.test(path))
    violations.push(`${path} imports a module by a computed name`);
  if (facts.hasDefaultExport && !SETTINGS.test(path) && !path.endsWith('.d.ts')) {
    violations.push(`${path} has a default export`);
  }
  if (facts.readsEnvironment && !READS_ENVIRONMENT.includes(path))
    violations.push(`${path} reads process.env`);
  if (folder === 'policies') {
    violations.push(...facts.impureCalls.map((call) => `${path} is not pure: ${call}`));
  }
  return violations;
}

/**
 * Each ring of files that load each other, once, from its first file on. Imports of types alone are
 * erased and cannot meet a half-loaded file, so they make no ring.
 */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      cycles.push(`import cycle: ${[...trail.slice(start), path].join(' -> ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
