/** Changing a password, and getting back in without one. */
import { recordAudit } from '../audit/recordAudit';
import type { Database } from '../database';
import { DeskError } from '../desk/deskError';
import type { AccountMailPort, ChangeSignal } from '../ports';
import { findAgent, findAgentByEmail, lockActiveAgent } from './agentStore';
import { checkLimit, createAttemptLimit, UNLIMITED_ATTEMPTS, type AttemptLimit } from './attemptLimit';
import { findAgentLink, forgetLinksOf, takeAgentLink } from './mailedLinks';
import { hashPassword, isPassword } from './password';
import { checkPassword } from './passwordRule';
import { actorOf, endSessions, type SignedIn } from './sessions';
import { updateMember } from './teamStore';

export interface Passwords {
  /**
   * Ends all other sessions.
   * @throws DeskError passwordWrong, tooManyAttempts; ZodError where the new one will not do
   */
  change(session: SignedIn, input: { currentPassword: string; password: string }): Promise<void>;
  /**
   * That it is really the agent, before something that a borrowed screen must not do.
   * @throws DeskError passwordWrong, tooManyAttempts
   */
  confirm(session: SignedIn, currentPassword: string): Promise<void>;
  /**
   * Mails a link to who has the address. Whether anybody has makes no difference to the caller.
   * @throws DeskError tooManyAttempts
   */
  forgotten(input: { email: string; network: string }): Promise<void>;
  /**
   * Ends all sessions. Of two uses of one link the second is refused.
   * @throws DeskError linkInvalid; ZodError where the password will not do
   */
  reset(input: { token: string; password: string }): Promise<void>;
}

export interface PasswordsDeps {
  database: Database;
  signal: ChangeSignal;
  clock: { now(): Date };
  mail: AccountMailPort;
  limits: PasswordLimits;
  /** Part of no password. */
  shopName: string;
}

export interface PasswordLimits {
  /** Wrong confirmations of one agent. */
  confirm: AttemptLimit;
  /** Mails asked for from one network. */
  askNetwork: AttemptLimit;
  /** Mails to one address: further ones are left out in silence, for whoever asks learns nothing of it. */
  askAddress: AttemptLimit;
}

export function createPasswordLimits(database: Database, clock: { now(): Date }): PasswordLimits {
  const limitOf = (name: string, limit: number, minutes: number) =>
    createAttemptLimit({ database, clock, name, limit, windowSeconds: minutes * 60 });
  return {
    confirm: limitOf('password confirmation', 5, 15),
    askNetwork: limitOf('password mail network', 10, 60),
    askAddress: limitOf('password mail address', 3, 60),
  };
}

/** For load tests. */
export const UNLIMITED_PASSWORDS: PasswordLimits = {
  confirm: UNLIMITED_ATTEMPTS,
  askNetwork: UNLIMITED_ATTEMPTS,
  askAddress: UNLIMITED_ATTEMPTS,
};

export function createPasswords(deps: PasswordsDeps): Passwords {
  const { database, signal, clock, mail, limits, shopName } = deps;

  /** @returns the hash that the password was right for */
  const confirmed = async ({ agent }: SignedIn, currentPassword: string): Promise<string> => {
    await checkLimit(limits.confirm, agent.id);
    const found = await findAgentByEmail(database.db, agent.email);
    const passwordHash = found?.passwordHash ?? undefined;
    if (!(await isPassword(currentPassword, passwordHash)) || passwordHash === undefined) {
      throw new DeskError('passwordWrong');
    }
    await limits.confirm.clear(agent.id);
    return passwordHash;
  };

  return {
    confirm: async (session, currentPassword) => {
      await confirmed(session, currentPassword);
    },

    change: async (session, { currentPassword, password }) => {
      const { id, email, name } = session.agent;
      const before = await confirmed(session, currentPassword);
      checkPassword(password, { email, name, shopName });
      const passwordHash = await hashPassword(password);
      await database.transaction(async (tx) => {
        const agent = await lockActiveAgent(tx, id, 'no key update');
        // Somebody who changed it meanwhile has put this session out.
        if (agent?.passwordHash !== before) throw new DeskError('passwordWrong');
        await updateMember(tx, id, { passwordHash });
        await forgetLinksOf(tx, { agentId: id });
        await endSessions(tx, signal, id, { but: session.sessionId });
        await recordAudit(tx, { at: clock.now(), actor: actorOf(agent), action: 'password.changed' });
      });
    },

    forgotten: async ({ email, network }) => {
      await checkLimit(limits.askNetwork, network);
      const { allowed } = await limits.askAddress.take(email);
      if (allowed) await database.transaction((tx) => mail.passwordReset(tx, email));
    },

    reset: async ({ token, password }) => {
      const agentId = await findAgentLink(database.db, token, clock.now());
      const agent = agentId === undefined ? undefined : await findAgent(database.db, agentId);
      if (!agent) throw new DeskError('linkInvalid');
      checkPassword(password, { ...agent, shopName });
      const passwordHash = await hashPassword(password);
      await database.transaction(async (tx) => {
        const id = await takeAgentLink(tx, token, clock.now());
        const holder = id === undefined ? undefined : await lockActiveAgent(tx, id, 'no key update');
        if (id === undefined || !holder) throw new DeskError('linkInvalid');
        await updateMember(tx, id, { passwordHash });
        await forgetLinksOf(tx, { agentId: id });
        await endSessions(tx, signal, id);
        await recordAudit(tx, { at: clock.now(), actor: actorOf(holder), action: 'password.reset' });
      });
    },
  };
}
