import { createHmac } from 'node:crypto';

/** A hash that nobody without the key can make or try values against; 43 characters, base64url. */
export function createKeyedHash(key: string): (text: string) => string {
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
}
