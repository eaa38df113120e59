/** What has to be read again but must mean nothing to who reads the database alone. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface Vault {
  /** AES-256-GCM. @param owner whose it is: put into another's row it can't be opened */
  seal(text: string, owner: string): string;
  /** Undefined for what was sealed under another key, for another owner, or changed since. */
  open(sealed: string, owner: string): string | undefined;
  /** A hash that nobody without the key can try values against. */
  hash(text: string): string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function createVault(key: string): Vault {
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', key, 'vault', purpose, 32));
  const sealKey = keyFor('seal');
  const hashKey = keyFor('hash');
  return {
    seal: (text, owner) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (sealed, owner) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealKey, nonce, { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
        const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
    hash: (text) => createHmac('sha256', hashKey).update(text).digest('base64url'),
  };
}
