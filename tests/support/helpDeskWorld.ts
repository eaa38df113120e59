/** The desk's tickets on their way to a Zendesk on loopback; jobs are kept until the test works on them. */
import { passOn } from '../../handoff/connections/ticketRelay';
import { createHelpDesk } from '../../handoff/connectors/helpDesk';
import { createHelpDeskSync, type HelpDeskJobs } from '../../handoff/connectors/helpDeskSync';
import { createZendesk } from '../../handoff/connectors/zendesk';
import type { DeskWorld } from './deskWorld';
import { ZENDESK_EMAIL, ZENDESK_TOKEN } from './zendeskServer';

export function createHelpDeskWorld(
  { database, conversations, files, clock }: DeskWorld,
  { url, apiToken = ZENDESK_TOKEN }: { url: string; apiToken?: string },
) {
  const queued: { number: string; at: Date | undefined }[] = [];
  const jobs: HelpDeskJobs = { sync: async (_tx, number, at) => void queued.push({ number, at }) };
  const connector = createZendesk({ url, email: ZENDESK_EMAIL, apiToken, timeoutMs: 300 });
  const sync = createHelpDeskSync({
    database,
    connector,
    conversations,
    files,
    jobs,
    clock,
    random: () => 0,
  });
  return {
    helpDesk: createHelpDesk({ database, name: connector.name, jobs, clock }),
    queued,
    sync,
    /** What is in the outbox reaches the help desk, as far as that is due by the clock. */
    syncDue: async (): Promise<void> => {
      const webhooks = { deliver: async () => undefined };
      while ((await passOn({ database, jobs: webhooks, helpDesk: jobs, clock })) > 0);
      for (;;) {
        const due = queued.findIndex(({ at }) => at === undefined || at <= clock.now());
        const [next] = due < 0 ? [] : queued.splice(due, 1);
        if (!next) return;
        await sync(next.number);
      }
    },
  };
}
