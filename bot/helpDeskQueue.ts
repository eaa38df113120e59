/** Tickets on their way to the shop's help desk, as jobs: each looks at one ticket, and may bring the next look. */
import { z } from 'zod';
import type { HelpDeskJobs } from '../handoff/connectors/helpDeskSync';
import type { Jobs, Queue } from './jobs';

const syncJobSchema = z.strictObject({ ticketNumber: z.string() });

/** The retries are for what goes wrong on our side; a help desk that fails is tried again by another job. */
export const HELP_DESK_QUEUE: Queue<z.infer<typeof syncJobSchema>> = {
  name: 'help-desk',
  schema: syncJobSchema,
  retryLimit: 11,
  retryDelaySeconds: 30,
  // A look that takes longer keeps its ticket, and the one that is begun beside it comes again later.
  expireInSeconds: 60,
};

export function createHelpDeskJobs(jobs: Jobs): HelpDeskJobs {
  return {
    sync: (tx, ticketNumber, at) => jobs.send(tx, HELP_DESK_QUEUE, { ticketNumber }, { startAfter: at }),
  };
}

export function workOnHelpDesk(jobs: Jobs, sync: (ticketNumber: string) => Promise<void>): void {
  jobs.work(HELP_DESK_QUEUE, ({ ticketNumber }) => sync(ticketNumber));
}
