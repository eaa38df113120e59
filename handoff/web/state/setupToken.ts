/**
 * The token of the first agent's one-time link, `/desk#setup=TOKEN`. It is in the fragment, which a
 * browser sends to nobody, and stays in the address until it was used, so that a reload is no loss.
 */
export function setupToken(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('setup') ?? undefined;
}
