/** The composition root's part for who works at the desk and how they get in. */
import { createAccountLetters, type AccountLetters } from '../../handoff/accounts/accountLetters';
import { createAccounts, createSignInLimits, UNLIMITED_SIGN_IN } from '../../handoff/accounts/accounts';
import { createInvitations } from '../../handoff/accounts/invitations';
import { createPasswordLimits, createPasswords, UNLIMITED_PASSWORDS } from '../../handoff/accounts/passwords';
import { createTeam } from '../../handoff/accounts/team';
import type { DeskApiDeps } from '../../handoff/api/mountDesk';
import type { AccountMailPort, ChangeSignal, ConversationPort } from '../../handoff/ports';
import type { ShopSettings } from '../../policies';
import type { OpenDatabase } from '../database';

export interface AccountParts {
  rateLimit: boolean;
  database: OpenDatabase;
  shop: ShopSettings;
  signal: ChangeSignal;
  conversations: ConversationPort;
  accountMail: AccountMailPort;
  clock: { now(): Date };
  /** Where browsers reach the server. */
  publicUrl(): string;
}

export type AccountApi = Pick<DeskApiDeps, 'accounts' | 'invitations' | 'passwords' | 'team'>;

export function composeAccounts(parts: AccountParts): { api: AccountApi; letters: AccountLetters } {
  const { rateLimit, database, shop, signal, conversations, accountMail: mail, clock, publicUrl } = parts;
  const { shopName } = shop.policy;
  const common = { database, signal, clock, mail, shopName };
  const signInLimits = rateLimit ? createSignInLimits(database, clock) : UNLIMITED_SIGN_IN;
  const passwordLimits = rateLimit ? createPasswordLimits(database, clock) : UNLIMITED_PASSWORDS;
  return {
    api: {
      accounts: createAccounts({ ...common, limits: signInLimits }),
      invitations: createInvitations(common),
      passwords: createPasswords({ ...common, limits: passwordLimits }),
      team: createTeam({ ...common, conversations }),
    },
    letters: createAccountLetters({ database, clock, shop, deskUrl: () => `${publicUrl()}/desk` }),
  };
}
