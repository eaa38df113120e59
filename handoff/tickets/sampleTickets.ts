/**
 * Made-up tickets in any number, to see how the desk does with many. The database makes them itself, in
 * batches, by arithmetic on their place: the same count gives the same tickets, but for their instants.
 */
import { sql, type SQL } from 'drizzle-orm';
import { CONTACT_TOPICS } from '../../policies';
import { rowsOf, type Database, type Tx } from '../database';
import { tickets } from '../schema';

export interface SampleOptions {
  count: number;
  /** How many of them, the youngest, are not resolved. */
  unresolved: number;
  now: Date;
  onProgress?(made: number): void;
}

const BATCH = 5_000;
/** From the oldest ticket to the youngest. */
const DAYS = 730;

const CHANNELS = ['contactPage', 'directline', 'directline', 'msteams'];
const LOCALES = ['en-US', 'en-GB', 'es-ES', 'en-US', 'en-IE'];
const FIRST_NAMES = [
  'Anna',
  'Ben',
  'Chloe',
  'Daniel',
  'Ella',
  'Farid',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kira',
];
const LAST_NAMES = ['Larsen', 'Moreau', 'Novak', 'Okafor', 'Petrov', 'Quist', 'Rossi', 'Silva', 'Tanaka'];
const PIECES = [
  'moonstone ring',
  'gold necklace',
  'silver bracelet',
  'pearl earrings',
  'birthstone charm',
  'engraved pendant',
  'tennis bracelet',
];
const MATTERS = [
  'has not arrived',
  'came damaged',
  'is too small',
  'was charged twice',
  'lost a stone',
  'has a bent clasp',
  'is not what I ordered',
  'should go to another address',
  'tarnished after a week',
  'never got a confirmation',
  'needs a refund',
];

export async function hasTickets(tx: Tx): Promise<boolean> {
  return (await tx.select({ number: tickets.number }).from(tickets).limit(1)).length > 0;
}

/** Writes the tickets with their search words and their timelines, each batch in a transaction of its own. */
export async function makeSampleTickets(database: Database, options: SampleOptions): Promise<void> {
  for (let made = 0; made < options.count; made += BATCH) {
    const size = Math.min(BATCH, options.count - made);
    await database.transaction((tx) => makeBatch(tx, { ...options, made, size }));
    options.onProgress?.(made + size);
  }
  // The planner would take the tables for empty ones until the database looks at them by itself.
  await database.db.execute(sql`analyze tickets, ticket_texts, ticket_events`);
}

async function makeBatch(
  tx: Tx,
  { count, unresolved, now, made, size }: SampleOptions & { made: number; size: number },
): Promise<void> {
  const [row] = await rowsOf<{ last: string | number }>(
    tx,
    sql`select setval('ticket_numbers', nextval('ticket_numbers') + ${size - 1}::int) as last`,
  );
  if (!row) throw new Error('The sequence of ticket numbers gave no number.');
  const last = Number(row.last);
  // Prime factors of different size, so that the parts of a ticket do not go together.
  await tx.execute(sql`
    with place as (
      select i, ${last - size - made}::int + i as number, i > ${count - unresolved}::int as unresolved,
        ${now.toISOString()}::timestamptz - ${DAYS}::int * interval '1 day' * ((${count}::int - i) / ${count}::float) as opened,
        ${pick(FIRST_NAMES, 7)} || ' ' || ${pick(LAST_NAMES, 13)} as name
      from generate_series(${made + 1}::bigint, ${made + size}::bigint) as i
    )
    insert into tickets (number, version, state, priority, channel, locale, customer_name, email, order_number,
      ownership, topic, description, reason, decisions, answers, created_at, updated_at, response_due_by,
      first_responded_at, resolved_at)
    select number, 1,
      case when unresolved then 'open' else 'resolved' end,
      case when i * 7919 % 9 = 0 then 0 else 1 end,
      ${pick(CHANNELS, 29)}, ${pick(LOCALES, 31)}, name,
      lower(replace(name, ' ', '.')) || i % ${Math.ceil(count / 3)}::int || '@example.com', (1000 + i % 90000)::text,
      '{"verified":false}', ${pick(CONTACT_TOPICS, 37)},
      'My ' || ${pick(PIECES, 41)} || ' ' || ${pick(MATTERS, 43)} || '. Order ' || 1000 + i % 90000,
      'contactForm', '[]', '[]', opened, opened, opened + interval '2 days',
      case when not unresolved then opened + (1 + i % 40) * interval '1 hour' end,
      case when not unresolved then opened + (2 + i % 60) * interval '1 hour' end
    from place`);
  const isBatch = sql`number > ${last - size}::int and number <= ${last}::int`;
  await tx.execute(sql`
    insert into ticket_texts (ticket_number, words)
    select number, to_tsvector('simple', concat_ws(E'\n', customer_name, email, order_number, description))
    from tickets where ${isBatch}`);
  await tx.execute(sql`
    insert into ticket_events (ticket_number, at, actor_kind, actor_name, event, data)
    select number, created_at, 'customer', customer_name, 'opened', '{}' from tickets where ${isBatch}`);
  await tx.execute(sql`
    insert into ticket_events (ticket_number, at, actor_kind, event, data)
    select number, resolved_at, 'system', 'resolved', '{}' from tickets where ${isBatch} and state = 'resolved'`);
}

/** One of the words by the ticket's place: `factor` makes the choice go its own way. */
function pick(words: readonly string[], factor: number): SQL {
  return sql`(${sql.param(words)}::text[])[1 + (i * ${factor}::int / 5) % ${words.length}::int]`;
}
