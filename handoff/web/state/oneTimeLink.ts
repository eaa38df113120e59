import type { LinkKind } from '../../api/contract';

export interface OneTimeLink {
  kind: LinkKind;
  token: string;
}

const KINDS: readonly LinkKind[] = ['setup', 'invite', 'reset'];

/**
 * What a one-time link such as `/desk#invite=TOKEN` is for. The token is in the fragment, which a browser
 * sends to nobody, and stays in the address until it was used, so that a reload is no loss.
 */
export function oneTimeLink(hash: string): OneTimeLink | undefined {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  for (const kind of KINDS) {
    const token = params.get(kind);
    if (token) return { kind, token };
  }
  return undefined;
}
