/** The entities a recogniser finds, each with its span in the utterance (UTF-16 offsets, end exclusive). */
import type { ReturnReason } from '../../policies';

interface Span {
  /** The words as written. */
  text: string;
  start: number;
  end: number;
}

export type Entity =
  /** Canonical, without `#`: `1042`. */
  | (Span & { kind: 'orderNumber'; value: string })
  /** Lower case. */
  | (Span & { kind: 'email'; value: string })
  /** A calendar day in the shop's time zone, `yyyy-MM-dd`; two readings when it is ambiguous (11/02). */
  | (Span & { kind: 'date'; value: string; otherReading?: string })
  | (Span & { kind: 'product'; value: { productId: string; name: string } })
  /** Why something goes back: a stable code. */
  | (Span & { kind: 'reason'; value: ReturnReason })
  /** Whole US cents. */
  | (Span & { kind: 'amount'; value: number })
  | (Span & { kind: 'material'; value: string })
  | (Span & { kind: 'personName'; value: string })
  | (Span & { kind: 'address'; value: string });

export type EntityKind = Entity['kind'];
