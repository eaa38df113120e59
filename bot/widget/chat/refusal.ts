/** The server understood the message and will not take it; sending it again would not help. */
export class Refusal extends Error {
  constructor(readonly status: number) {
    super(`refused with ${status}`);
  }
}

/** Client errors except those that a new token or a little patience mends. */
export function isRefusalStatus(status: number | undefined): status is number {
  return status !== undefined && status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
}
