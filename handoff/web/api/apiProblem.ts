import type { ProblemBody } from '../../api/contract';

/**
 * Why a request did not succeed. `unreachable` means that no answer came: whether the server did what
 * was asked is not known.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly claimedBy: ProblemBody['claimedBy'];
  readonly fields: NonNullable<ProblemBody['errors']>;

  constructor(body: Partial<ProblemBody> & { code: string }) {
    super(body.detail ?? body.title ?? 'Something went wrong. Try again.');
    this.name = 'ApiProblem';
    this.status = body.status ?? 0;
    this.code = body.code;
    this.claimedBy = body.claimedBy;
    this.fields = body.errors ?? [];
  }

  /** True where the server may or may not have done it. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export function toApiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({
    code: 'unreachable',
    detail: 'The desk can’t reach its server. Check the connection and try again.',
  });
}
