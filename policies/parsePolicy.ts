import type { z } from 'zod';
import { policySchema, type Policy } from './policyFile';

/** A settings file that cannot be used; the message names every wrong field. */
export class PolicyFileError extends Error {
  readonly code = 'policyFileInvalid';
  /** Paths of the wrong fields, for example `deliveryDays.max`. */
  readonly fields: readonly string[];

  constructor(cause: z.ZodError) {
    super(
      `The policy file is not valid: ${cause.issues.map((issue) => `${pathOf(issue)}: ${issue.message}`).join('; ')}`,
      { cause },
    );
    this.name = 'PolicyFileError';
    this.fields = cause.issues.map(pathOf);
  }
}

function pathOf(issue: z.core.$ZodIssue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys.join(', ')] : issue.path;
  return path.length === 0 ? '(the file)' : path.join('.');
}

/**
 * The settings of a shop, from the parsed JSON of its policy file.
 *
 * @throws PolicyFileError naming each field that is missing, wrong or unknown
 *
 * @example
 * parsePolicy({ ...policyJson, returnWindowDays: 0 });
 * // throws "The policy file is not valid: returnWindowDays: Too small: expected number to be >0"
 */
export function parsePolicy(json: unknown): Policy {
  const result = policySchema.safeParse(json);
  if (!result.success) throw new PolicyFileError(result.error);
  return result.data;
}
