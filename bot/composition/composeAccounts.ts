/** The composition root's part for who works at the desk and how they get in. */
import { createAccountLetters, type AccountLetters } from '../../handoff/accounts/accountLetters';
import { createAccounts, createSignInLimits, UNLIMITED_SIGN_IN } from '../../handoff/accounts/accounts';
import { createInvitations } from '../../handoff/accounts/invitations';
import { createPasswordLimits, createPasswords, UNLIMITED_PASSWORDS } from '../../handoff/accounts/passwords';
import { createSecondFactor } from '../../handoff/accounts/secondFactor';
import { createTeam } from '../../handoff/accounts/team';
import { createVault } from '../../handoff/accounts/vault';
import type { DeskApiDeps } from '../../handoff/api/mountDesk';
import type { AccountMailPort, ChangeSignal, ConversationPort } from '../../handoff/ports';
import type { ShopSettings } from '../../policies';
import type { OpenDatabase } from '../database';
import type { Secrets } from '../secrets';

export interface AccountParts {
  rateLimit: boolean;
  database: OpenDatabase;
  shop: ShopSettings;
  signal: ChangeSignal;
  conversations: ConversationPort;
  accountMail: AccountMailPort;
  clock: { now(): Date };
  secrets: Pick<Secrets, 'key'>;
  /** Where browsers reach the server. */
  publicUrl(): string;
}

export type AccountApi = Pick<
  DeskApiDeps,
  'accounts' | 'invitations' | 'passwords' | 'secondFactor' | 'team'
>;

export function composeAccounts(parts: AccountParts): { api: AccountApi; letters: AccountLetters } {
  const { rateLimit, database, shop, signal, conversations, accountMail: mail, clock, publicUrl } = parts;
  const { shopName } = shop.policy;
  const common = { database, signal, clock, mail, shopName };
  const signInLimits = rateLimit ? createSignInLimits(database, clock) : UNLIMITED_SIGN_IN;
  const passwordLimits = rateLimit ? createPasswordLimits(database, clock) : UNLIMITED_PASSWORDS;
  const vault = createVault(parts.secrets.key('second factor'));
  const passwords = createPasswords({ ...common, limits: passwordLimits });
  const codeLimit = signInLimits.perCode;
  return {
    api: {
      accounts: createAccounts({ ...common, vault, limits: signInLimits }),
      invitations: createInvitations(common),
      passwords,
      secondFactor: createSecondFactor({ ...common, vault, passwords, codeLimit }),
      team: createTeam({ ...common, conversations }),
    },
    letters: createAccountLetters({ database, clock, shop, deskUrl: () => `${publicUrl()}/desk` }),
  };
}
