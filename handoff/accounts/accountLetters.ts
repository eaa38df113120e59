/** What the mails with one-time links say, found out when they leave: each attempt makes a link of its own. */
import { addHours } from 'date-fns';
import type { Database } from '../database';
import { accountMails, type AccountMail } from '../text/accountMails';
import { findAgent, findAgentByEmail } from './agentStore';
import { insertMailedLink, linkOf } from './mailedLinks';
import { findInvitation } from './teamStore';

const RESET_HOURS = 1;

export type AccountLetter = AccountMail & { to: string };

export interface AccountLetters {
  /** Undefined when the invitation was accepted or withdrawn, or is too old. */
  invitation(invitationId: string): Promise<AccountLetter | undefined>;
  /** Undefined when nobody who may sign in has the address. */
  passwordReset(email: string): Promise<AccountLetter | undefined>;
}

export interface AccountLettersDeps {
  database: Database;
  clock: { now(): Date };
  /** Public address of the desk's page. */
  deskUrl(): string;
  shop: { policy: { shopName: string }; timeZone: string };
}

export function createAccountLetters({ database, clock, deskUrl, shop }: AccountLettersDeps): AccountLetters {
  const { shopName } = shop.policy;
  return {
    invitation: async (id) => {
      const now = clock.now();
      const invitation = await findInvitation(database.db, id, now);
      if (!invitation) return undefined;
      const { email, name, expiresAt, invitedBy } = invitation;
      const token = await database.transaction((tx) =>
        insertMailedLink(tx, { invitationId: id }, { now, expiresAt }),
      );
      return {
        to: email,
        ...accountMails.invitation({
          shopName,
          timeZone: shop.timeZone,
          name,
          invitedBy: (await findAgent(database.db, invitedBy))?.name ?? shopName,
          link: linkOf(deskUrl(), 'invite', token),
          expiresAt,
        }),
      };
    },

    passwordReset: async (email) => {
      const now = clock.now();
      const agent = await findAgentByEmail(database.db, email);
      if (!agent) return undefined;
      const expiresAt = addHours(now, RESET_HOURS);
      const token = await database.transaction((tx) =>
        insertMailedLink(tx, { agentId: agent.id }, { now, expiresAt }),
      );
      const link = linkOf(deskUrl(), 'reset', token);
      return { to: agent.email, ...accountMails.passwordReset({ shopName, name: agent.name, link }) };
    },
  };
}
