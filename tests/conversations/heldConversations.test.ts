/** The conversations that people improvised with the bot, and judged line by line (see hold.mjs). */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { drawShopper } from './drawShopper';

const logs = readdirSync(__dirname).filter((name) => name.endsWith('.txt'));

it('has thirty of them, each from another seed', () => {
  expect(new Set(logs.map((name) => name.slice(0, 2))).size).toBe(30);
  expect(logs).toHaveLength(30);
});

describe.each(logs)('%s', (name) => {
  const lines = readFileSync(join(__dirname, name), 'utf8').trimEnd().split('\n');
  const valueOf = (key: string) => lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);

  it('names seed and commit, and the shopper is the one who was drawn', () => {
    expect(valueOf('seed')).toBe(String(Number(name.slice(0, 2))));
    expect(valueOf('commit')).toMatch(/^[0-9a-f]{7,40}$/);
    const { subject, mood, typing, order } = drawShopper(Number(valueOf('seed')));
    expect([valueOf('subject'), valueOf('mood'), valueOf('typing'), valueOf('order')]).toEqual([
      subject,
      mood,
      typing,
      order,
    ]);
  });

  it('has three turns or more', () => {
    expect(lines.filter((line) => line.startsWith('shopper: ')).length).toBeGreaterThanOrEqual(3);
  });

  it('has a verdict for each line of the bot, and no wrong fact', () => {
    const verdicts = lines
      .filter((line) => line.startsWith('bot'))
      .map((line) => /^bot \[([^\]:]+)/.exec(line)?.[1]);
    expect(verdicts.length).toBeGreaterThan(0);
    for (const verdict of verdicts) expect(['ok', 'annoying', 'dead end']).toContain(verdict);
  });

  it('ends answered, filed or handed over', () => {
    expect(lines.at(-1)).toMatch(/^ending: (answered|filed|handed over)$/);
  });
});
