/** The confusion of an evaluation as an SVG: a row for each expected intent, a column for each given one. */
import type { Judgement } from './evaluation';

const CELL = 20;
const LABELS = 170;
const MARGIN = 16;
const HEADING = 40;
/** Right answers and wrong ones, apart also for who sees no red or green. */
const RIGHT = '#1d6b4f';
const WRONG = '#b3452c';
/** Even a single mistake is to be seen. */
const FAINTEST = 0.18;

const text = (x: number, y: number, words: string, attributes = ''): string =>
  `<text x="${x}" y="${y}"${attributes && ` ${attributes}`}>${words}</text>`;

export function drawConfusion(judgements: readonly Judgement[]): string {
  const intents = [
    ...new Set(judgements.flatMap(({ expected, given }): string[] => [expected, given])),
  ].sort();
  const counts = new Map<string, number>();
  for (const { expected, given } of judgements) {
    const key = `${expected} ${given}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const size = intents.length * CELL;
  const [left, top] = [MARGIN + LABELS, MARGIN + HEADING + LABELS];
  const parts: string[] = [];
  intents.forEach((intent, at) => {
    const middle = at * CELL + CELL / 2 + 4;
    parts.push(text(left - 6, top + middle, intent, 'text-anchor="end"'));
    parts.push(
      text(0, 0, intent, `transform="translate(${left + middle} ${top - 6}) rotate(-90)"`),
      `<path d="M${left} ${top + at * CELL}h${size}M${left + at * CELL} ${top}v${size}" stroke="#e4e0d8" fill="none"/>`,
    );
  });
  intents.forEach((expected, row) => {
    const all = judgements.filter((judgement) => judgement.expected === expected).length;
    intents.forEach((given, column) => {
      const count = counts.get(`${expected} ${given}`);
      if (count === undefined) return;
      const [x, y] = [left + column * CELL, top + row * CELL];
      const opacity = (FAINTEST + (1 - FAINTEST) * (count / all)).toFixed(2);
      const fill = expected === given ? RIGHT : WRONG;
      const ink = Number(opacity) > 0.55 ? '#fff' : '#222';
      parts.push(
        `<g><title>${expected} taken for ${given}: ${count} of ${all}</title>`,
        `<rect x="${x}" y="${y}" width="${CELL}" height="${CELL}" fill="${fill}" fill-opacity="${opacity}"/>`,
        text(x + CELL / 2, y + CELL / 2 + 4, String(count), `text-anchor="middle" fill="${ink}"`),
        '</g>',
      );
    });
  });
  const [width, height] = [left + size + MARGIN, top + size + MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="11" fill="#222">`,
    `<title>Confusion of ${judgements.length} utterances</title>`,
    `<rect width="${width}" height="${height}" fill="#fffdf9"/>`,
    text(
      MARGIN,
      MARGIN + 12,
      `Confusion of ${judgements.length} utterances`,
      'font-size="15" font-weight="600"',
    ),
    text(MARGIN, MARGIN + 30, 'Rows: what was meant. Columns: what was understood.'),
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}
