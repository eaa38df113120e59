/** `npm run seed:tickets -- --count N`: a database full of made-up tickets, to measure with. */
import { hasTickets, makeSampleTickets } from '../../handoff/tickets/sampleTickets';
import { readConfig } from '../config';
import { openForCommand } from './openForCommand';
import { createProgressBar } from './progressBar';
import { runCommand, UsageError } from './runCommand';

const HELP = `
Fills the database with made-up tickets of two years, to see how the desk does with many. Use a database of
its own (DATABASE_URL or DATA_DIR): one that has tickets already is refused.

Usage: npm run seed:tickets -- --count 1000000 [--unresolved 20000]

  --count       How many tickets, at most 10,000,000.
  --unresolved  How many of them are in the queue. Default: one in fifty.
`;

const MOST = 10_000_000;

void runCommand({
  help: HELP,
  options: { count: { type: 'string' }, unresolved: { type: 'string' } },
  run: async (values) => {
    const count = wholeNumber('--count', values.count, 1, MOST);
    const unresolved =
      values.unresolved === undefined
        ? Math.ceil(count / 50)
        : wholeNumber('--unresolved', values.unresolved, 0, count);
    const database = await openForCommand(readConfig());
    const bar = createProgressBar(process.stderr, { tellsElsewhere: true });
    try {
      if (await hasTickets(database.db)) {
        throw new UsageError('This database has tickets. Name an empty one with DATABASE_URL or DATA_DIR.');
      }
      await makeSampleTickets(database, {
        count,
        unresolved,
        now: new Date(),
        onProgress: (made) => bar.show('Tickets', made / count, made.toLocaleString('en-US')),
      });
    } finally {
      bar.clear();
      await database.close();
    }
    process.stdout.write(`Made ${count} tickets, ${unresolved} of them in the queue.\n`);
  },
});

function wholeNumber(option: string, value: unknown, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(String(value)) ? Number(value) : NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} is a whole number from ${least} to ${most}`);
}
