/** Errors of an HTTP API as RFC 9457 problem details (`application/problem+json`). */
import type { z } from 'zod';

/** One wrong field of a request. `field` is a path such as `answers.0.question`. */
export interface FieldError {
  field: string;
  message: string;
}

export interface ProblemOptions {
  /** HTTP status, 400 to 599. */
  status: number;
  /** Stable, camelCase, for programs: the client branches on it. */
  code: string;
  /** Short and the same for every occurrence of `code`. */
  title: string;
  /** This occurrence in plain words. Never holds personal data. */
  detail?: string;
  errors?: readonly FieldError[];
  /** Further members of the body, for example `claimedBy`. */
  extensions?: Readonly<Record<string, unknown>>;
  /** Sent as `Retry-After`. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** What an API answers instead of a result. Throw it in a handler; `createRoute` sends it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds: number | undefined;

  constructor(options: ProblemOptions) {
    super(`${options.status} ${options.code}`, { cause: options.cause });
    this.name = 'Problem';
    this.status = options.status;
    this.code = options.code;
    this.title = options.title;
    this.detail = options.detail;
    this.errors = options.errors;
    this.extensions = options.extensions ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** The body as it is sent. */
  toJSON(): Record<string, unknown> {
    return {
      type: `urn:problem:bezel:${this.code}`,
      title: this.title,
      status: this.status,
      code: this.code,
      detail: this.detail,
      errors: this.errors,
      ...this.extensions,
    };
  }
}

/** The 400 for input that does not have its schema's shape; names every wrong or unknown field. */
export function fromZodError(error: z.ZodError): Problem {
  const errors = error.issues.flatMap(fieldErrorsOf);
  const fields = [...new Set(errors.map((each) => each.field))];
  return new Problem({
    status: 400,
    code: 'invalidInput',
    title: 'The request is not valid',
    detail: `Wrong: ${fields.join(', ')}.`,
    errors,
    cause: error,
  });
}

function fieldErrorsOf(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), message: 'Unknown field' }));
  }
  return [{ field: path.length === 0 ? 'body' : path.join('.'), message: issue.message }];
}
