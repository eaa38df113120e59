/** Passwords as argon2id, the library's default, with the parameters OWASP names: 19 MiB, two passes, one lane. */
import { hash, verify } from '@node-rs/argon2';

const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

let decoy: Promise<string> | undefined;

/**
 * Takes the same time whether or not there is somebody: without a hash to compare with, one that belongs
 * to nobody is used.
 */
export async function isPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  decoy ??= hashPassword('no agent has this password');
  const nobodys = await decoy;
  const matches = await verify(passwordHash ?? nobodys, password.normalize('NFKC'));
  return matches && typeof passwordHash === 'string';
}
