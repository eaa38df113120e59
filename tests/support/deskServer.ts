/** The desk's API and pages on a loopback port, over the real stores and conversations. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Activity } from 'botframework-schema';
import { createServer } from 'restify';
import { recordActivityIn } from '../../bot/conversation/conversationLog';
import { createSetupLink } from '../../handoff/accounts/accounts';
import { mountDesk } from '../../handoff/api/mountDesk';
import { mountDeskPages } from '../../handoff/desk/deskPages';
import { answerUnroutedAsProblem } from '../../handoff/http/route';
import { closingOnFailure } from './closers';
import { openTestPglite } from './databases';
import { createDeskWorld } from './deskWorld';

export type DeskServer = Awaited<ReturnType<typeof startDeskServer>>;

/** Needs the bundle of `npm run build`. */
export function startDeskServer() {
  return closingOnFailure(async (closers) => {
    const database = await openTestPglite();
    closers.add(() => database.close());
    const world = await createDeskWorld(database);
    closers.add(() => world.signal.close());
    // Browsers have the present's clock, so the server has it too.
    world.pass((Date.now() - world.clock.now().getTime()) / 1000);
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

    const server = createServer();
    answerUnroutedAsProblem(server, log);
    const api = mountDesk(server, { ...world, log, networkOf: () => 'loopback', isSecure: false });
    mountDeskPages(server, join(__dirname, '..', '..', 'dist', 'handoff', 'web'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.add(async () => {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    });
    closers.add(() => api.close());
    const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;

    return {
      ...world,
      url,
      setupLink: () => createSetupLink(database, { deskUrl: `${url}/desk`, now: world.clock.now() }),
      /** The customer writes into their chat, as the channel would record it. */
      customerWrites: (conversationId: string, text: string) =>
        database.transaction(async (tx) => {
          const now = world.clock.now();
          const activity: Partial<Activity> = {
            type: 'message',
            text,
            from: { id: 'dl_customer', name: '' },
          };
          await recordActivityIn(tx, { conversationId, author: 'customer', activity }, now);
          await world.intake.recordCustomerMessage(tx, conversationId, now, text);
          await world.signal.announce(tx, { kind: 'conversation', conversationId });
        }),
      /** Ends every event stream, as a restart of the server or of a proxy does. */
      dropStreams: () => api.close(),
      close: () => closers.close(),
    };
  });
}
