/**
 * The text with plain letters in place of accented ones, at its old length; what is written with
 * separate accents keeps them.
 *
 * @example
 * withoutAccents('¿Cuándo llegó?'); // '¿Cuando llego?'
 */
export function withoutAccents(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (letter) => {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return plain.length === letter.length ? plain : letter;
  });
}
