import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtWidget } from '../../support/widgetWorld';

const file = (pattern: RegExp): string => {
  const folder = builtWidget();
  const name = readdirSync(folder).find((each) => pattern.test(each));
  if (!name) throw new Error(`no file like ${String(pattern)}`);
  return readFileSync(join(folder, name), 'utf8');
};

// A site once took its chat out again for 570 kB.
test.each([
  ['the loader', /^widget\.js$/, 1.65],
  ['the chat', /^widget-app-/, 42],
  ['the cards', /^widget-cards-/, 47],
])('%s is small', (_name, pattern, kilobytes) => {
  expect(gzipSync(file(pattern), { level: 9 }).length / 1000).toBeLessThan(kilobytes);
});

test.each([
  ['the loader', /^widget\.js$/],
  ['the chat', /^widget-app-/],
  ['the cards', /^widget-cards-/],
])('%s runs under a policy without eval', (_name, pattern) => {
  expect(file(pattern)).not.toMatch(/\beval\(|new Function\(/);
});

test('each bundle names the one that it loads', () => {
  const names = readdirSync(builtWidget());
  const [app, cards] = [/^widget-app-/, /^widget-cards-/].map((pattern) =>
    names.find((name) => pattern.test(name)),
  );
  expect(file(/^widget\.js$/)).toContain(app);
  expect(file(/^widget-app-/)).toContain(cards);
});
