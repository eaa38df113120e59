/**
 * Is one word probably the other, mistyped? One slip (a letter too many, too few, wrong, or two swapped)
 * in a word of five letters or more, two from eight on; in a word of four only two swapped letters, since
 * "cold" is not "gold". The first letter is right, as it nearly always is.
 *
 * @example
 * isTypoOf('neklace', 'necklace'); // true
 */
export function isTypoOf(typed: string, meant: string): boolean {
  if (typed[0] !== meant[0]) return false;
  const shorter = Math.min(typed.length, meant.length);
  if (shorter < 4) return false;
  if (shorter === 4) return typed.length === meant.length && isSwap(typed, meant);
  return slipsBetween(typed, meant) <= (shorter >= 8 ? 2 : 1);
}

function isSwap(a: string, b: string): boolean {
  const differing = [...a].flatMap((letter, index) => (letter === b[index] ? [] : [index]));
  const [first, second, ...more] = differing;
  if (first === undefined || second !== first + 1 || more.length > 0) return false;
  return a[first] === b[second] && a[second] === b[first];
}

/** Optimal string alignment distance. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const wrong = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + wrong,
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
