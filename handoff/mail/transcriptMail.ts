/**
 * A chat's conversation by mail, when its customer asks for it. It goes to the address that their ticket or
 * the shop's sign-in has, and to no other: whoever holds the chat cannot have it sent somewhere new.
 */
import type { ShopSettings } from '../../policies';
import type { Database } from '../database';
import type { ConversationPort, MailPort } from '../ports';
import { ticketMails } from '../text/ticketMails';
import { findTicketsOf } from '../tickets/ticketStore';

/** Whose chat it is. */
export interface ChatOfCustomer {
  conversationId: string;
  /** BCP 47. */
  locale: string;
  /** Whom the shop's sign-in vouches for; the address is lower case. */
  signedIn?: { email: string; name?: string };
}

export interface TranscriptMail {
  /** Undefined where the chat has no ticket and nobody is signed in. */
  addressOf(chat: ChatOfCustomer): Promise<string | undefined>;
  /** Once a minute at most. @returns the address, or undefined as above */
  send(chat: ChatOfCustomer): Promise<string | undefined>;
}

export interface TranscriptMailDeps {
  database: Database;
  conversations: Pick<ConversationPort, 'transcript'>;
  mail: MailPort;
  shop: ShopSettings;
  clock: { now(): Date };
}

const MINUTE_MS = 60_000;

export function createTranscriptMail(deps: TranscriptMailDeps): TranscriptMail {
  const { database, conversations, mail, shop, clock } = deps;
  const customerOf = async ({ conversationId, signedIn }: ChatOfCustomer) => {
    if (signedIn) return signedIn;
    const [newest] = await findTicketsOf(database.db, { conversationId }, 1);
    return newest && { email: newest.email, name: newest.customerName };
  };
  return {
    addressOf: async (chat) => (await customerOf(chat))?.email,
    send: async (chat) => {
      const customer = await customerOf(chat);
      if (!customer) return undefined;
      const { conversationId, locale } = chat;
      const lines = await conversations.transcript(conversationId);
      const now = clock.now();
      await database.transaction((tx) =>
        mail.send(tx, {
          to: customer.email,
          key: `transcript:${conversationId}:${Math.floor(now.getTime() / MINUTE_MS)}`,
          ...ticketMails(locale).transcript({
            shopName: shop.policy.shopName,
            timeZone: shop.timeZone,
            customerName: customer.name,
            lines,
          }),
          automatic: true,
        }),
      );
      return customer.email;
    },
  };
}
