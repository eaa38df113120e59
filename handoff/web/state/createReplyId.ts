/**
 * 128 random bits as the letters a to p: the server refuses what looks like a payment card's number,
 * and `crypto.randomUUID` is missing on pages without TLS.
 */
export function createReplyId(): string {
  const halves = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => [byte >> 4, byte & 15]);
  return halves
    .flat()
    .map((half) => String.fromCharCode(97 + half))
    .join('');
}
