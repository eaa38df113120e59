/** Something typed, with how often. */
export interface CountedLine {
  text: string;
  language: string;
  count: number;
  at: Date;
}

export interface LineGroup<Line extends CountedLine> {
  /** Its first one is what the others are like. */
  lines: Line[];
  count: number;
  newestAt: Date;
}

/** Two lines are alike from this share of common trigrams on (Dice). */
const ALIKE = 0.5;
/** What comes later in a long line says little about its subject, and costs time. */
const MOST_CHARACTERS = 120;

/**
 * Puts lines that say much the same in other words' order, spelling or punctuation together, in one
 * language each: the most frequent first, then the newest. The same lines in whatever order give the same groups.
 *
 * Each line joins the group whose first line it is most like, or begins one.
 */
export function groupByLikeness<Line extends CountedLine>(lines: readonly Line[]): LineGroup<Line>[] {
  const groups: { first: ReadonlySet<string>; lines: Line[] }[] = [];
  /** Groups by language and trigram of their first line. */
  const having = new Map<string, number[]>();
  for (const line of [...lines].sort(byWeight)) {
    const parts = trigramsOf(line);
    const shared = new Map<number, number>();
    for (const part of parts) {
      for (const at of having.get(part) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    let best: { at: number; likeness: number } | undefined;
    for (const [at, common] of shared) {
      const likeness = (2 * common) / (parts.size + (groups[at]?.first.size ?? 0));
      if (likeness < ALIKE) continue;
      if (!best || likeness > best.likeness || (likeness === best.likeness && at < best.at))
        best = { at, likeness };
    }
    if (best) {
      groups[best.at]?.lines.push(line);
      continue;
    }
    for (const part of parts) having.set(part, [...(having.get(part) ?? []), groups.length]);
    groups.push({ first: parts, lines: [line] });
  }
  return groups.map(({ lines: alike }) => summed(alike)).sort(byWeightOfGroup);
}

function summed<Line extends CountedLine>(lines: Line[]): LineGroup<Line> {
  return {
    lines,
    count: lines.reduce((sum, { count }) => sum + count, 0),
    newestAt: new Date(Math.max(...lines.map(({ at }) => at.getTime()))),
  };
}

function byWeight(one: CountedLine, other: CountedLine): number {
  return (
    other.count - one.count ||
    other.at.getTime() - one.at.getTime() ||
    compare(one.language, other.language) ||
    compare(one.text, other.text)
  );
}

function byWeightOfGroup(one: LineGroup<CountedLine>, other: LineGroup<CountedLine>): number {
  return other.count - one.count || other.newestAt.getTime() - one.newestAt.getTime();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Of each word by itself, so that their order does not matter; with the language before it. */
function trigramsOf({ text, language }: CountedLine): ReadonlySet<string> {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const words = (bare === '' ? text : bare).slice(0, MOST_CHARACTERS).split(' ');
  const parts = new Set<string>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) parts.add(`${language} ${padded.slice(at, at + 3)}`);
  }
  return parts;
}
