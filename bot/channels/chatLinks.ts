/**
 * Links that are mailed to a customer who left, and with which their conversation goes on, on any device.
 * A link is for one conversation, ends, and gives nothing that the conversation did not have. Its secret
 * stands behind the `#`, which no server and no scanner of mails gets to see; opening the page changes nothing.
 */
import { timingSafeEqual } from 'node:crypto';
import { addDays } from 'date-fns';
import { CHAT_PAGE, CHAT_LINK_NAME } from '../pages/chatPage';

export interface ChatLinks {
  make(conversationId: string): { url: string; until: Date };
  /** The conversation of a link's secret; undefined when it is none of ours, was changed, or has ended. */
  conversationOf(secret: string): string | undefined;
}

export interface ChatLinksDeps {
  /** Keyed, for these links alone. */
  hash: (text: string) => string;
  /** Origin under which browsers reach the server. */
  publicUrl: () => string;
  clock: { now(): Date };
}

const VALID_DAYS = 7;
const SECRET = /^([\w-]{1,64})\.([0-9a-z]{1,12})\.([\w-]{43})$/;

export function createChatLinks({ hash, publicUrl, clock }: ChatLinksDeps): ChatLinks {
  return {
    make: (conversationId) => {
      const until = addDays(clock.now(), VALID_DAYS);
      const said = `${conversationId}.${until.getTime().toString(36)}`;
      const url = new URL(CHAT_PAGE, publicUrl());
      url.hash = `${CHAT_LINK_NAME}=${said}.${hash(said)}`;
      return { url: url.href, until };
    },
    conversationOf: (secret) => {
      const [, conversationId = '', ends = '', signature = ''] = SECRET.exec(secret) ?? [];
      const right = hash(`${conversationId}.${ends}`);
      if (signature.length !== right.length) return undefined;
      if (!timingSafeEqual(Buffer.from(signature), Buffer.from(right))) return undefined;
      return clock.now().getTime() < parseInt(ends, 36) ? conversationId : undefined;
    },
  };
}
