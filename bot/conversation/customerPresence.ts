/** Whether the customers of chats are there: kept in the database, since a chat's stream may be another process's. */
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../handoff/database';
import type { Log } from '../../handoff/http/log';
import { describeError } from '../../handoff/http/route';
import type { AwayCustomerPort } from '../../handoff/ports';
import type { ChatLinks } from '../channels/chatLinks';
import { conversationPresence, conversations } from '../schema';
import { findConversation } from './conversationLog';

export interface CustomerPresence extends AwayCustomerPort {
  /** The customer's chat showed that it is there. Never rejects: no message waits for it. */
  seen(conversationId: string): Promise<void>;
}

export interface CustomerPresenceDeps {
  database: Database;
  links: Pick<ChatLinks, 'make'>;
  clock: { now(): Date };
  log: Log;
}

/** The channel on which a customer has to come and look. */
const CHANNEL_TO_COME_TO = 'directline';

export function createCustomerPresence({
  database,
  links,
  clock,
  log,
}: CustomerPresenceDeps): CustomerPresence {
  return {
    seen: async (conversationId) => {
      const seenAt = clock.now();
      try {
        // A conversation that was never opened has no customer yet.
        await database.db.execute(
          sql`insert into ${conversationPresence} (conversation_id, seen_at)
            select ${conversations.id}, ${seenAt.toISOString()}::timestamptz from ${conversations}
            where ${conversations.id} = ${conversationId}
            on conflict (conversation_id)
            do update set seen_at = greatest(conversation_presence.seen_at, excluded.seen_at)`,
        );
      } catch (error) {
        log.warn(describeError(error), "A customer's presence could not be noted");
      }
    },
    lastSeen: async (tx, conversationId) => {
      const [row] = await tx
        .select({ channelId: conversations.channelId, seenAt: conversationPresence.seenAt })
        .from(conversations)
        .leftJoin(conversationPresence, eq(conversationPresence.conversationId, conversations.id))
        .where(eq(conversations.id, conversationId));
      if (!row || row.channelId !== CHANNEL_TO_COME_TO) return 'elsewhere';
      return row.seenAt ?? undefined;
    },
    linkFor: async (tx, conversationId, email) => {
      const conversation = await findConversation(tx, conversationId);
      const owner = conversation?.customer?.email;
      if (!conversation || (owner !== undefined && owner !== email)) return undefined;
      return links.make(conversationId);
    },
  };
}
