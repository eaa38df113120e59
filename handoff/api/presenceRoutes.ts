import { teamHours, type ShopSettings } from '../../policies';
import type { Accounts } from '../accounts/accounts';
import type { Desk } from '../desk/desk';
import type { Presence } from '../presence/presence';
import {
  emptyRequestSchema,
  presenceRequestSchema,
  presenceSchema,
  typingRequestSchema,
  viewersSchema,
  type PresenceView,
} from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';

export interface PresenceRoutesDeps {
  accounts: Accounts;
  desk: Pick<Desk, 'find' | 'typing'>;
  presence: Presence;
  clock: { now(): Date };
  shop: ShopSettings;
}

/** Who is at the desk, and who is at a ticket: every agent may know. */
export function presenceRoutes({ accounts, desk, presence, clock, shop }: PresenceRoutesDeps): DeskRoute[] {
  const standingOf = async (agentId: string): Promise<PresenceView> => ({
    away: await presence.isAway(agentId),
    hours: hoursOf(clock.now(), shop),
    team: await presence.team(),
    returned: (await presence.returnedFrom(agentId)).map(({ at, ...ticket }) => ({
      ...ticket,
      at: at.toISOString(),
    })),
  });
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'presence',
        operationId: 'getPresence',
        summary: 'Who is at the desk',
        status: 200,
        result: presenceSchema,
      },
      async ({ session }) => standingOf(session.agent.id),
    ),
    agentRoute(
      accounts,
      {
        method: 'put',
        path: 'presence',
        operationId: 'setPresence',
        summary: 'Say that you take no new chats for a while, or take some again',
        body: presenceRequestSchema,
        status: 200,
        result: presenceSchema,
      },
      async ({ session, body }) => {
        await presence.setAway(session.agent.id, body.away);
        return standingOf(session.agent.id);
      },
    ),
    agentRoute(
      accounts,
      {
        method: 'delete',
        path: 'presence/returned',
        operationId: 'dismissReturned',
        summary: 'You have seen which of your tickets went back into the queue',
        body: emptyRequestSchema,
        status: 204,
      },
      async ({ session }) => presence.dismissReturned(session.agent.id),
    ),
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'tickets/{number}/viewers',
        operationId: 'listViewers',
        summary: 'The other agents who have the ticket on their screen, and who of them is writing',
        status: 200,
        result: viewersSchema,
        problems: [404],
      },
      async ({ session, number }) => {
        await desk.find(number);
        return { viewers: await presence.viewersOf(number, session.agent.id) };
      },
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'tickets/{number}/typing',
        operationId: 'showTyping',
        summary: 'Show the customer that a reply is being written, and colleagues that a reply or a note is',
        body: typingRequestSchema,
        status: 204,
        problems: [404, 409],
      },
      async ({ session, number, body }) => {
        const message = body === undefined ? 'reply' : body.message;
        if (message === 'reply') await desk.typing(number, session.agent);
        else await desk.find(number);
        await presence.setWriting(session.agent.id, number, message);
      },
    ),
  ];
}

function hoursOf(now: Date, shop: ShopSettings): PresenceView['hours'] {
  const hours = teamHours(now, shop);
  if (hours.kind === 'notSet') return null;
  const next = hours.kind === 'open' ? hours.until : hours.opensAt;
  return { open: hours.kind === 'open', next: next?.toISOString() ?? null, timeZone: shop.timeZone };
}
