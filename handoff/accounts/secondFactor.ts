/** One's own second factor: an authenticator app's code beside the password. */
import { recordAudit } from '../audit/recordAudit';
import type { Database, Tx } from '../database';
import { DeskError } from '../desk/deskError';
import { checkLimit, type AttemptLimit } from './attemptLimit';
import { codeSecretUri, createCodeSecret, createRecoveryCodes } from './oneTimeCodes';
import type { Passwords } from './passwords';
import {
  confirmSecondFactor,
  countRecoveryCodes,
  deleteSecondFactor,
  hasSecondFactor,
  insertSecondFactor,
  replaceRecoveryCodes,
  takeAppCode,
  takeCode,
} from './secondFactorStore';
import { actorOf, type SignedIn } from './sessions';
import type { Vault } from './vault';

/** Everything that changes something rejects with passwordWrong, codeWrong or tooManyAttempts where it is refused. */
export interface SecondFactor {
  status(session: SignedIn): Promise<{ isOn: boolean; recoveryCodesLeft: number }>;
  /** A secret for the app; it counts from `finish` on. @throws DeskError secondFactorOn */
  begin(session: SignedIn, currentPassword: string): Promise<{ secret: string; uri: string }>;
  /** Turns it on with the app's first code. @returns the recovery codes, which nobody can be shown again */
  finish(session: SignedIn, code: string): Promise<string[]>;
  turnOff(session: SignedIn, proof: { currentPassword: string; code: string }): Promise<void>;
  /** New recovery codes in place of the others. */
  renewCodes(session: SignedIn, proof: { currentPassword: string; code: string }): Promise<string[]>;
}

export interface SecondFactorDeps {
  database: Database;
  clock: { now(): Date };
  vault: Vault;
  passwords: Pick<Passwords, 'confirm'>;
  /** By agent: codes are short, so few are tried. */
  codeLimit: AttemptLimit;
  shopName: string;
}

export function createSecondFactor(deps: SecondFactorDeps): SecondFactor {
  const { database, clock, vault, passwords, codeLimit, shopName } = deps;

  /** `run` in the transaction that uses the code up. */
  const withCode = async <T>(
    { agent }: SignedIn,
    take: (tx: Tx) => Promise<boolean>,
    run: (tx: Tx) => Promise<T>,
  ): Promise<T> => {
    await checkLimit(codeLimit, agent.id);
    const result = await database.transaction(async (tx) => {
      if (!(await take(tx))) throw new DeskError('codeWrong');
      return run(tx);
    });
    await codeLimit.clear(agent.id);
    return result;
  };

  const giveCodes = async (tx: Tx, agentId: string): Promise<string[]> => {
    const codes = createRecoveryCodes();
    await replaceRecoveryCodes(tx, vault, agentId, codes);
    return codes;
  };

  return {
    status: async ({ agent }) => ({
      isOn: await hasSecondFactor(database.db, agent.id),
      recoveryCodesLeft: await countRecoveryCodes(database.db, agent.id),
    }),

    begin: async (session, currentPassword) => {
      await passwords.confirm(session, currentPassword);
      const { id, email } = session.agent;
      const secret = createCodeSecret();
      if (!(await insertSecondFactor(database.db, id, vault.seal(secret, id)))) {
        throw new DeskError('secondFactorOn');
      }
      return { secret, uri: codeSecretUri(secret, { shopName, email }) };
    },

    finish: (session, code) => {
      const { agent } = session;
      const now = clock.now();
      return withCode(
        session,
        (tx) => takeAppCode(tx, vault, agent.id, code, now),
        async (tx) => {
          if (!(await confirmSecondFactor(tx, agent.id, now))) throw new DeskError('secondFactorOn');
          await recordAudit(tx, { at: now, actor: actorOf(agent), action: 'secondFactor.turnedOn' });
          return giveCodes(tx, agent.id);
        },
      );
    },

    turnOff: async (session, { currentPassword, code }) => {
      await passwords.confirm(session, currentPassword);
      const { agent } = session;
      const now = clock.now();
      await withCode(
        session,
        (tx) => takeCode(tx, vault, agent.id, code, now),
        async (tx) => {
          await deleteSecondFactor(tx, agent.id);
          await recordAudit(tx, { at: now, actor: actorOf(agent), action: 'secondFactor.turnedOff' });
        },
      );
    },

    renewCodes: async (session, { currentPassword, code }) => {
      await passwords.confirm(session, currentPassword);
      const { agent } = session;
      return withCode(
        session,
        (tx) => takeCode(tx, vault, agent.id, code, clock.now()),
        async (tx) => {
          const actor = actorOf(agent);
          await recordAudit(tx, { at: clock.now(), actor, action: 'secondFactor.codesRenewed' });
          return giveCodes(tx, agent.id);
        },
      );
    },
  };
}
