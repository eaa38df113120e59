/** The codes of an authenticator app (RFC 6238), and those on paper for when it is lost. */
import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
/** A clock may be one step off, to either side. */
const TOLERANCE_STEPS = 1;

const RECOVERY_CODES = 10;
/** Without letters that are read as others. 50 bits a code. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const HALF_LENGTH = 5;

/** In base 32, as people type it. */
export function createCodeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address that an authenticator app reads from a picture. */
export function codeSecretUri(
  secret: string,
  { shopName, email }: { shopName: string; email: string },
): string {
  return totpOf(secret, { issuer: `${shopName} desk`, label: email }).toString();
}

/** The time step that a code belongs to; undefined for a wrong one. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const totp = totpOf(secret);
  const timestamp = now.getTime();
  const delta = totp.validate({ token, timestamp, window: TOLERANCE_STEPS });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}

export function createRecoveryCodes(): string[] {
  const half = () => Array.from({ length: HALF_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: RECOVERY_CODES }, () => `${half()}-${half()}`);
}

/** As it was given out, however it is typed; undefined for what is none. */
export function readRecoveryCode(code: string): string | undefined {
  const letters = code.toLowerCase().replaceAll('o', '0').replace(/[il]/g, '1').replace(/[\s-]/g, '');
  if (letters.length !== 2 * HALF_LENGTH) return undefined;
  return `${letters.slice(0, HALF_LENGTH)}-${letters.slice(HALF_LENGTH)}`;
}

function totpOf(secret: string, names: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...names, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
}
