/** The shop's help desk as the desk shows it. */
import type { ActingAgent } from '../accounts/mayAct';
import { recordAudit } from '../audit/recordAudit';
import { checkAdmin } from '../connections/checkAdmin';
import type { Database } from '../database';
import { DeskError } from '../desk/deskError';
import {
  countTroubledLinks,
  findLink,
  listTroubledLinks,
  updateLink,
  type HelpDeskLink,
} from './helpDeskStore';
import type { HelpDeskJobs } from './helpDeskSync';

export interface HelpDesk {
  /** As people call it. */
  readonly name: string;
  /** Tickets that could not be brought there, at most 50, and how many there are. @throws DeskError adminsOnly */
  troubled(agent: ActingAgent): Promise<{ count: number; links: HelpDeskLink[] }>;
  /** Undefined while it is not there. */
  linkOf(ticketNumber: string): Promise<HelpDeskLink | undefined>;
  /** Tries a ticket now, whatever came of it before. @throws DeskError adminsOnly, helpDeskLinkNotFound */
  tryAgain(agent: ActingAgent, ticketNumber: string): Promise<void>;
}

export interface HelpDeskDeps {
  database: Database;
  /** As people call the help desk. */
  name: string;
  jobs: HelpDeskJobs;
  clock: { now(): Date };
}

const MOST_LISTED = 50;

export function createHelpDesk({ database, name, jobs, clock }: HelpDeskDeps): HelpDesk {
  return {
    name,

    troubled: async (agent) => {
      checkAdmin(agent);
      const links = await listTroubledLinks(database.db, MOST_LISTED);
      return { count: await countTroubledLinks(database.db), links };
    },

    linkOf: (ticketNumber) => findLink(database.db, ticketNumber),

    tryAgain: async (agent, ticketNumber) => {
      checkAdmin(agent);
      await database.transaction(async (tx) => {
        if (!(await findLink(tx, ticketNumber))) throw new DeskError('helpDeskLinkNotFound');
        const now = clock.now();
        await updateLink(tx, ticketNumber, { state: 'waiting', nextAttemptAt: null, updatedAt: now });
        await jobs.sync(tx, ticketNumber);
        await recordAudit(tx, {
          at: now,
          actor: { kind: 'agent', id: agent.id, name: agent.name },
          action: 'helpDesk.triedAgain',
          subject: { kind: 'ticket', id: ticketNumber },
        });
      });
    },
  };
}
