/**
 * Orders as CSV: one row an item, rows of one order after each other. What belongs to the whole order
 * stands in its first row, and is the same or empty in the others. Items with the same tracking number
 * travelled together; items whose return columns are the same were returned together.
 */
import { csvRecords, CsvError } from './csvRecords';
import type { OrderFileEntry } from './orderCandidates';

/** Column -> path within the order, or within the item, shipment or return of the row. */
const ORDER_COLUMNS = {
  orderNumber: ['orderNumber'],
  email: ['email'],
  customerName: ['customerName'],
  placedAt: ['placedAt'],
  paymentState: ['payment', 'state'],
  paidAt: ['payment', 'paidAt'],
  amountCents: ['payment', 'amountCents'],
  paymentMethod: ['payment', 'method'],
  cancelledAt: ['cancelledAt'],
} as const;
const ITEM_COLUMNS = {
  productId: 'productId',
  itemName: 'name',
  variant: 'variant',
  category: 'category',
  engraved: 'engraved',
  quantity: 'quantity',
  unitPriceCents: 'unitPriceCents',
} as const;
const SHIPMENT_COLUMNS = {
  carrier: 'carrier',
  trackingNumber: 'trackingNumber',
  trackingUrl: 'trackingUrl',
  shippedAt: 'shippedAt',
  deliveredAt: 'deliveredAt',
} as const;
const RETURN_COLUMNS = {
  returnRequestedAt: 'requestedAt',
  returnReceivedAt: 'receivedAt',
  returnInspectedAt: 'inspectedAt',
  returnInspection: 'inspection',
  returnRefundedAt: 'refundedAt',
  returnRefundCents: 'refundCents',
} as const;

/** Every column that a file may have, in the order of the help text. */
export const CSV_COLUMNS: readonly string[] = [
  ...Object.keys(ORDER_COLUMNS),
  ...Object.keys(ITEM_COLUMNS),
  ...Object.keys(SHIPMENT_COLUMNS),
  ...Object.keys(RETURN_COLUMNS),
];
/** Without these no order can be right. */
export const REQUIRED_CSV_COLUMNS: readonly string[] = [
  'orderNumber',
  'email',
  'customerName',
  'placedAt',
  'paymentState',
  'amountCents',
  'productId',
  'itemName',
  'category',
  'quantity',
  'unitPriceCents',
];

const NUMBERS = new Set(['amountCents', 'quantity', 'unitPriceCents', 'returnRefundCents']);

interface Row {
  line: number;
  /** Column -> content; empty cells are left out. */
  cells: Map<string, string>;
}

export async function* csvOrders(chunks: AsyncIterable<string>): AsyncGenerator<OrderFileEntry> {
  let header: string[] | undefined;
  let rows: Row[] = [];
  try {
    for await (const { line, cells } of csvRecords(chunks)) {
      if (!header) {
        header = cells.map((cell) => cell.trim());
        const wrong = headerProblems(header, line);
        yield* wrong;
        if (wrong.length > 0) return;
        continue;
      }
      if (cells.length !== header.length) {
        yield { line, problem: `has ${cells.length} cells, and the header has ${header.length}` };
        continue;
      }
      const row = rowOf(line, header, cells);
      if (rows[0] && row.cells.get('orderNumber') !== rows[0].cells.get('orderNumber')) {
        yield orderOf(rows);
        rows = [];
      }
      rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { line: error.line, problem: error.message };
    return;
  }
  if (rows.length > 0) yield orderOf(rows);
}

function headerProblems(header: readonly string[], line: number) {
  const unknown = header.filter((column) => !CSV_COLUMNS.includes(column));
  const missing = REQUIRED_CSV_COLUMNS.filter((column) => !header.includes(column));
  const twice = header.filter((column, index) => header.indexOf(column) !== index);
  return [
    ...unknown.map((field) => ({
      line,
      field: field || '(no name)',
      problem: 'is no column of an order file',
    })),
    ...missing.map((field) => ({ line, field, problem: 'is missing in the header' })),
    ...twice.map((field) => ({ line, field, problem: 'appears a second time' })),
  ];
}

function rowOf(line: number, header: readonly string[], cells: readonly string[]): Row {
  const filled = header.flatMap((column, index): [string, string][] => {
    const content = cells[index]?.trim() ?? '';
    return content === '' ? [] : [[column, content]];
  });
  return { line, cells: new Map(filled) };
}

function orderOf(rows: readonly Row[]): OrderFileEntry {
  const first = rows[0];
  if (!first) throw new RangeError('an order has at least one row');
  const contradiction = contradictionIn(rows);
  if (contradiction) return contradiction;

  const order: Record<string, unknown> = {};
  const payment: Record<string, unknown> = { currency: 'USD' };
  for (const [column, [head, tail]] of Object.entries(ORDER_COLUMNS)) {
    const content = contentOf(first, column);
    if (content === undefined) continue;
    if (tail === undefined) order[head] = content;
    else payment[tail] = content;
  }
  const items = rows.map((row, index) => ({
    lineId: String(index + 1),
    engraved: false,
    ...partOf(row, ITEM_COLUMNS),
  }));
  const shipments = grouped(rows, SHIPMENT_COLUMNS, (row) => row.cells.get('trackingNumber'));
  const returns = grouped(rows, RETURN_COLUMNS, (row) =>
    JSON.stringify(Object.keys(RETURN_COLUMNS).map((column) => row.cells.get(column))),
  );
  return {
    line: first.line,
    json: { ...order, payment, items, shipments: shipments.parts, returns: returns.parts },
    locate: ([head, index, field]) => {
      if (head === 'items' && typeof index === 'number') {
        return { line: rows[index]?.line ?? first.line, field: columnOf(ITEM_COLUMNS, field) };
      }
      if (head === 'shipments' && typeof index === 'number') {
        return { line: shipments.lines[index] ?? first.line, field: columnOf(SHIPMENT_COLUMNS, field) };
      }
      if (head === 'returns' && typeof index === 'number') {
        return { line: returns.lines[index] ?? first.line, field: columnOf(RETURN_COLUMNS, field) };
      }
      const column = Object.entries(ORDER_COLUMNS).find(
        ([, path]) => path[0] === head && (path.length === 1 || path[1] === index),
      );
      return { line: first.line, field: column?.[0] ?? String(head) };
    },
  };
}

/** A later row may repeat what belongs to the whole order; it may not say something else. */
function contradictionIn(rows: readonly Row[]): OrderFileEntry | undefined {
  const [first, ...others] = rows;
  for (const row of others) {
    for (const column of Object.keys(ORDER_COLUMNS)) {
      const content = row.cells.get(column);
      if (content !== undefined && content !== first?.cells.get(column)) {
        return {
          line: row.line,
          field: column,
          problem: `differs from line ${first?.line}, which is the same order`,
        };
      }
    }
  }
  return undefined;
}

function grouped(
  rows: readonly Row[],
  columns: Readonly<Record<string, string>>,
  keyOf: (row: Row) => string | undefined,
) {
  const parts: Record<string, unknown>[] = [];
  const lines: number[] = [];
  const places = new Map<string, string[]>();
  rows.forEach((row, index) => {
    const part = partOf(row, columns);
    if (Object.keys(part).length === 0) return;
    const lineId = String(index + 1);
    const key = keyOf(row);
    const together = key === undefined ? undefined : places.get(key);
    if (together) {
      together.push(lineId);
      return;
    }
    const lineIds = [lineId];
    if (key !== undefined) places.set(key, lineIds);
    parts.push({ ...part, lineIds });
    lines.push(row.line);
  });
  return { parts, lines };
}

function partOf(row: Row, columns: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, field]) => {
      const content = contentOf(row, column);
      return content === undefined ? [] : [[field, content]];
    }),
  );
}

/** Text as JSON would have it; what is not a number or yes/no stays text, and the schema names it. */
function contentOf(row: Row, column: string): unknown {
  const text = row.cells.get(column);
  if (text === undefined) return undefined;
  if (NUMBERS.has(column) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (column === 'engraved')
    return { yes: true, true: true, no: false, false: false }[text.toLowerCase()] ?? text;
  return text;
}

function columnOf(columns: Readonly<Record<string, string>>, field: PropertyKey | undefined): string {
  return (
    Object.entries(columns).find(([, name]) => name === field)?.[0] ??
    String(field ?? Object.keys(columns)[0])
  );
}
