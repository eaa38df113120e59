import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link. Only its `tokenHash` is stored. */
export function createSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A token has enough entropy for a plain hash; nobody can search for it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * The token that a page has to show beside its cookie. It follows from the cookie's token, which a page
 * of another site can send but not read.
 */
export function csrfTokenOf(token: string): string {
  return createHash('sha256').update(`csrf:${token}`).digest('base64url');
}
