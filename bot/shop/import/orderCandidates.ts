/** What an import file holds, before anyone looked whether it is right: one candidate an order. */

export interface OrderCandidate {
  /** Where it begins, from 1. */
  line: number;
  /** In the form that `fileOrderSchema` checks. */
  json: unknown;
  /** Where in the file a field of `json` stands, and what the file calls it. */
  locate(path: readonly PropertyKey[]): { line: number; field: string };
}

/** A line that holds no candidate. */
export interface UnreadableLine {
  line: number;
  /** The column, where it is about one. */
  field?: string;
  problem: string;
}

export type OrderFileEntry = OrderCandidate | UnreadableLine;
