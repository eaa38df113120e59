/** The curves that chains and bracelets are drawn along, on a sheet of 240 by 240. */

/** Points of a curve, evenly spread, with the direction of the curve there. */
export interface Spot {
  x: number;
  y: number;
  /** Degrees. */
  turn: number;
}

/** A chain hanging between two points at the top, its links equally far apart. */
export function hanging(count: number, bottom = 150): Spot[] {
  const at = (t: number): { x: number; y: number } => ({
    x: 40 + 160 * t,
    y: 36 + (bottom - 36) * (1 - (2 * t - 1) ** 2),
  });
  const fine = Array.from({ length: 401 }, (_, index) => at(index / 400));
  const lengths = fine.map(() => 0);
  fine.forEach(({ x, y }, index) => {
    const before = fine[index - 1];
    if (before) lengths[index] = (lengths[index - 1] ?? 0) + Math.hypot(x - before.x, y - before.y);
  });
  const whole = lengths.at(-1) ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const place = Math.max(
      1,
      lengths.findIndex((length) => length >= (whole * index) / (count - 1)),
    );
    const [from, to] = [fine[place - 1] ?? at(0), fine[place] ?? at(1)];
    return { x: to.x, y: to.y, turn: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI };
  });
}

/** A bracelet lying on the table, seen from the front. */
export function lying(count: number): Spot[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return {
      x: 120 + 84 * Math.cos(angle),
      y: 122 + 52 * Math.sin(angle),
      turn: (Math.atan2(52 * Math.cos(angle), -84 * Math.sin(angle)) * 180) / Math.PI,
    };
  });
}
