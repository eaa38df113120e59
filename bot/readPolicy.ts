import { readFileSync } from 'node:fs';
import { DEFAULT_POLICY, parsePolicy, type Policy } from '../policies';

/** A policy file that cannot be used; the message names the file and what is wrong with it. */
export class PolicyUnreadable extends Error {
  readonly code = 'POLICY_UNREADABLE';

  constructor(path: string, cause: unknown) {
    super(`POLICY_FILE ${path} can't be used. ${(cause as Error).message}`, { cause });
    this.name = 'PolicyUnreadable';
  }
}

/**
 * The shop's policy: the file that POLICY_FILE names, else `policies/policy.json`.
 *
 * @throws PolicyUnreadable when the file is missing, is not JSON, or has a wrong field
 */
export function readPolicy(path: string | undefined): Policy {
  if (path === undefined) return DEFAULT_POLICY;
  try {
    return parsePolicy(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new PolicyUnreadable(path, error);
  }
}
