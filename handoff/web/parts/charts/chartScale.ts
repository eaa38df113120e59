/**
 * The end of an axis: the next round number, so that half of it is one that can be read as well.
 * @example axisEnd(7); // 8
 */
export function axisEnd(most: number): number {
  if (most <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((each) => each * power >= most) ?? 10;
  return step * power;
}
