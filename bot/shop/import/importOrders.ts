/**
 * Brings a file of orders into the shop's table: all of it or nothing. The file is read twice, so that
 * every wrong line is known before the first row is written, and a file of any length fits into memory.
 */
import { createReadStream, statSync } from 'node:fs';
import { count, sql } from 'drizzle-orm';
import type { Clock } from '../../../dialogs/ports';
import type { Database, Tx } from '../../../handoff/database';
import type { Order, ShopSettings } from '../../../policies';
import { shopOrders } from '../../schema';
import { csvOrders } from './csvOrders';
import { fileOrderSchema } from './fileOrder';
import { jsonLines } from './jsonLines';
import type { OrderFileEntry } from './orderCandidates';

const BATCH = 500;
const MOST_PROBLEMS = 20;
/** What a decoder puts where the bytes are no UTF-8. */
const NOT_UTF8 = '\uFFFD';

export interface Problem {
  line: number;
  field?: string;
  problem: string;
}

/** A file with wrong lines; the message names the first twenty. Nothing of it was imported. */
export class OrderFileError extends Error {
  readonly code = 'ORDER_FILE_INVALID';

  constructor(
    path: string,
    readonly problems: readonly Problem[],
  ) {
    const shown = problems
      .slice(0, MOST_PROBLEMS)
      .map(({ line, field, problem }) => `  line ${line}${field ? `, ${field}` : ''}: ${problem}`);
    const more = problems.length - shown.length;
    super(
      [
        `${path} was not imported, nothing was changed. Wrong:`,
        ...shown,
        ...(more > 0 ? [`  and ${more} more`] : []),
      ].join('\n'),
    );
    this.name = 'OrderFileError';
  }
}

export interface OrderFile {
  path: string;
  format: 'csv' | 'jsonl';
}

/** What is being done, how much of the file is read (0 to 1), and how many orders so far. */
export type Progress = (step: 'checking' | 'importing', share: number, orders: number) => void;

export interface ImportDeps {
  settings: ShopSettings;
  onProgress?: Progress;
}

/**
 * Reads the file to its end and writes nothing.
 *
 * @returns how many orders it has
 * @throws OrderFileError naming each wrong line
 */
export async function checkOrderFile(file: OrderFile, deps: ImportDeps): Promise<number> {
  const problems: Problem[] = [];
  let orders = 0;
  for await (const entry of ordersOf(file, deps, 'checking')) {
    if ('problem' in entry) problems.push(entry);
    else orders += 1;
  }
  if (problems.length > 0) throw new OrderFileError(file.path, problems);
  return orders;
}

/**
 * Imports the file in one transaction: orders that are new are added, those with a number that is already
 * there are replaced, others stay. Doing it twice is the same as once.
 *
 * @throws OrderFileError naming each wrong line; nothing was imported
 */
export async function importOrders(
  file: OrderFile,
  deps: ImportDeps & { database: Database; clock: Clock },
): Promise<{ added: number; replaced: number }> {
  const orders = await checkOrderFile(file, deps);
  return deps.database.transaction(async (tx) => {
    const before = await countOrders(tx);
    const importedAt = deps.clock.now();
    let batch: Order[] = [];
    for await (const entry of ordersOf(file, deps, 'importing')) {
      // It was checked, so it changed in the meantime.
      if ('problem' in entry) throw new OrderFileError(file.path, [entry]);
      batch.push(entry.order);
      if (batch.length === BATCH) {
        await upsert(tx, batch, importedAt);
        batch = [];
      }
    }
    if (batch.length > 0) await upsert(tx, batch, importedAt);
    const added = (await countOrders(tx)) - before;
    return { added, replaced: orders - added };
  });
}

async function* ordersOf(
  file: OrderFile,
  { settings, onProgress }: ImportDeps,
  step: 'checking' | 'importing',
): AsyncGenerator<{ order: Order } | Problem> {
  const schema = fileOrderSchema(settings);
  const bytes = Math.max(1, statSync(file.path).size);
  const firstLines = new Map<string, number>();
  const chunks = textOf(file.path, (read) => onProgress?.(step, Math.min(1, read / bytes), firstLines.size));
  const entries: AsyncIterable<OrderFileEntry> =
    file.format === 'csv' ? csvOrders(chunks) : jsonLines(chunks);
  for await (const entry of entries) {
    if ('problem' in entry) {
      yield entry;
      continue;
    }
    if (JSON.stringify(entry.json).includes(NOT_UTF8)) {
      yield { line: entry.line, problem: 'is not UTF-8: save the file in that encoding' };
      continue;
    }
    const result = schema.safeParse(entry.json);
    if (!result.success) {
      for (const issue of result.error.issues) {
        const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
        yield { ...entry.locate(path), problem: issue.message };
      }
      continue;
    }
    const { orderNumber } = result.data;
    const earlier = firstLines.get(orderNumber);
    if (earlier !== undefined) {
      yield { ...entry.locate(['orderNumber']), problem: `${orderNumber} is already on line ${earlier}` };
      continue;
    }
    firstLines.set(orderNumber, entry.line);
    yield { order: result.data };
  }
}

/** The file's text in pieces, without a byte order mark. */
async function* textOf(path: string, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let read = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    read += chunk.length;
    yield decoder.decode(chunk, { stream: true });
    onRead(read);
  }
  yield decoder.decode();
}

async function upsert(tx: Tx, orders: readonly Order[], importedAt: Date): Promise<void> {
  await tx
    .insert(shopOrders)
    .values(
      orders.map((order) => ({ orderNumber: order.orderNumber, email: order.email, order, importedAt })),
    )
    .onConflictDoUpdate({
      target: shopOrders.orderNumber,
      set: {
        email: sql`excluded.email`,
        order: sql`excluded."order"`,
        importedAt: sql`excluded.imported_at`,
      },
    });
}

async function countOrders(tx: Tx): Promise<number> {
  const [row] = await tx.select({ orders: count() }).from(shopOrders);
  return row?.orders ?? 0;
}
