/** Why the service gave no answer that can be used; stable, since metrics and logs carry it. */
export type CluFailure =
  | 'timeout'
  | 'unreachable'
  | 'unauthorized'
  | 'notFound'
  | 'throttled'
  | 'rejected'
  | 'serverError'
  | 'nonsense';

/** The message never has the shopper's words. */
export class CluError extends Error {
  readonly code = 'CLU_FAILED';
  override readonly name = 'CluError';

  constructor(
    readonly reason: CluFailure,
    message: string,
    /** What the service asks to be left alone for, in milliseconds. */
    readonly retryAfterMs?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function failureOfStatus(status: number): CluFailure {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 404) return 'notFound';
  if (status === 408) return 'timeout';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'serverError' : 'rejected';
}

/** A Retry-After header: seconds, or an HTTP date. */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  if (!header) return undefined;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}
