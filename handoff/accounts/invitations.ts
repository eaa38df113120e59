/** Joining the team by a one-time link in a mail. */
import { randomUUID } from 'node:crypto';
import { addDays } from 'date-fns';
import type { AuditAction } from '../audit/auditActions';
import { recordAudit } from '../audit/recordAudit';
import type { Database, Tx } from '../database';
import { DeskError } from '../desk/deskError';
import type { AccountMailPort } from '../ports';
import { insertAgent, type Agent } from './agentStore';
import { findInvitationLink, forgetLinksOf } from './mailedLinks';
import type { ActingAgent, AgentRole } from './mayAct';
import { hashPassword } from './password';
import { checkPassword } from './passwordRule';
import { actorOf, startSession, type SignedIn } from './sessions';
import {
  deleteInvitation,
  findInvitation,
  hasAddress,
  insertInvitation,
  listInvitations,
  lockAdmins,
  renewInvitation,
  type Invitation,
} from './teamStore';

const VALID_DAYS = 7;

export interface Invitations {
  /** By name, also those that are too old. @throws DeskError leadsOnly */
  list(by: ActingAgent): Promise<Invitation[]>;
  /** @throws DeskError adminsOnly, agentExists, invitationExists */
  invite(by: ActingAgent, person: { email: string; name: string; role: AgentRole }): Promise<Invitation>;
  /** A new mail; links of earlier ones end. @throws DeskError adminsOnly, invitationNotFound */
  resend(by: ActingAgent, id: string): Promise<Invitation>;
  /** @throws DeskError adminsOnly, invitationNotFound */
  withdraw(by: ActingAgent, id: string): Promise<void>;
  /** Who is invited by the link. @throws DeskError linkInvalid */
  look(token: string): Promise<Invitation>;
  /**
   * Makes the agent and signs them in. Of two uses of one link the second is refused.
   * @throws DeskError linkInvalid; ZodError where the password will not do
   */
  accept(input: { token: string; name: string; password: string; browser: string }): Promise<SignedIn>;
}

export interface InvitationsDeps {
  database: Database;
  clock: { now(): Date };
  mail: AccountMailPort;
  /** Part of no password. */
  shopName: string;
}

export function createInvitations({ database, clock, mail, shopName }: InvitationsDeps): Invitations {
  const asAdmin = <T>(by: ActingAgent, run: (tx: Tx) => Promise<T>): Promise<T> =>
    database.transaction(async (tx) => {
      if (!(await lockAdmins(tx)).has(by.id)) throw new DeskError('adminsOnly');
      return run(tx);
    });
  const record = (tx: Tx, by: ActingAgent, { id, name, role }: Invitation, action: AuditAction) =>
    recordAudit(tx, {
      at: clock.now(),
      actor: actorOf(by),
      action,
      subject: { kind: 'agent', id, name },
      data: { role },
    });
  const times = () => ({ sentAt: clock.now(), expiresAt: addDays(clock.now(), VALID_DAYS) });

  const look = async (token: string): Promise<Invitation> => {
    const id = await findInvitationLink(database.db, token, clock.now());
    const invitation = id === undefined ? undefined : await findInvitation(database.db, id, clock.now());
    if (!invitation) throw new DeskError('linkInvalid');
    return invitation;
  };

  return {
    list: async ({ role }) => {
      if (role === 'agent') throw new DeskError('leadsOnly');
      return listInvitations(database.db);
    },

    invite: (by, person) =>
      asAdmin(by, async (tx) => {
        if (await hasAddress(tx, person.email)) throw new DeskError('agentExists');
        const invitation = { id: randomUUID(), ...person, invitedBy: by.id, ...times() };
        const inserted = await insertInvitation(tx, invitation);
        if (!inserted) throw new DeskError('invitationExists');
        await mail.invitation(tx, inserted.id);
        await record(tx, by, inserted, 'agent.invited');
        return inserted;
      }),

    resend: (by, id) =>
      asAdmin(by, async (tx) => {
        const renewed = await renewInvitation(tx, id, times());
        if (!renewed) throw new DeskError('invitationNotFound');
        await forgetLinksOf(tx, { invitationId: id });
        await mail.invitation(tx, id);
        await record(tx, by, renewed, 'agent.invitedAgain');
        return renewed;
      }),

    withdraw: (by, id) =>
      asAdmin(by, async (tx) => {
        const withdrawn = await deleteInvitation(tx, id);
        if (!withdrawn) throw new DeskError('invitationNotFound');
        await record(tx, by, withdrawn, 'agent.invitationWithdrawn');
      }),

    look,

    accept: async ({ token, name, password, browser }) => {
      // Before the costly hash, so that guesses cost nothing.
      const { email } = await look(token);
      checkPassword(password, { email, name, shopName });
      const passwordHash = await hashPassword(password);
      return database.transaction(async (tx) => {
        const agent = await acceptInvitation(tx, token, { name, passwordHash }, clock.now());
        await recordAudit(tx, {
          at: clock.now(),
          actor: actorOf(agent),
          action: 'agent.joined',
          data: { role: agent.role },
        });
        return startSession(tx, { agentId: agent.id, browser }, clock.now());
      });
    },
  };
}

/** Makes an agent of who was invited by the link. @throws DeskError linkInvalid */
export async function acceptInvitation(
  tx: Tx,
  token: string,
  { name, passwordHash }: { name?: string; passwordHash?: string },
  now: Date,
): Promise<Agent> {
  const id = await findInvitationLink(tx, token, now);
  const usable = id === undefined ? undefined : await findInvitation(tx, id, now);
  const invitation = usable && (await deleteInvitation(tx, usable.id));
  if (!invitation) throw new DeskError('linkInvalid');
  const { email, role } = invitation;
  const fields = { id: randomUUID(), email, name: name ?? invitation.name, role, passwordHash };
  const agent = await insertAgent(tx, { ...fields, createdAt: now });
  if (!agent) throw new DeskError('linkInvalid');
  return agent;
}
