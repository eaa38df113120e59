/**
 * What admins do with the team. Every change is one transaction in which the acting admin is looked at again,
 * so that of two who put each other out one stays, and there is always an admin.
 */
import type { AuditAction } from '../audit/auditActions';
import { recordAudit, type NewAuditEntry } from '../audit/recordAudit';
import type { Tx } from '../database';
import { DeskError } from '../desk/deskError';
import { giveConversationBack } from '../desk/giveConversationBack';
import { createTicketWork, ticketOf, type TicketWorkDeps } from '../desk/ticketWork';
import type { AccountMailPort, ConversationPort } from '../ports';
import { findTicketsHeldBy } from '../tickets/ticketStore';
import type { Agent } from './agentStore';
import { forgetLinksOf } from './mailedLinks';
import type { ActingAgent, AgentRole } from './mayAct';
import { deleteSecondFactor } from './secondFactorStore';
import { actorOf, endSessions } from './sessions';
import { findMember, listMembers, lockAdmins, updateMember, type Member } from './teamStore';

/** Everything that changes somebody rejects with adminsOnly or memberNotFound; nothing is changed then. */
export interface Team {
  /** By name, also those who may not sign in any more. @throws DeskError leadsOnly */
  list(by: ActingAgent): Promise<Member[]>;
  /** @throws DeskError lastAdmin */
  changeRole(by: ActingAgent, id: string, role: AgentRole): Promise<void>;
  /**
   * Signs them out everywhere and puts their tickets back into the queue. Again: no change.
   * @returns how many tickets
   * @throws DeskError lastAdmin
   */
  deactivate(by: ActingAgent, id: string): Promise<number>;
  reactivate(by: ActingAgent, id: string): Promise<void>;
  signOut(by: ActingAgent, id: string): Promise<void>;
  /** For who lost it; ends their sessions. */
  resetSecondFactor(by: ActingAgent, id: string): Promise<void>;
  /** Mails them a link for a new password. */
  sendPasswordReset(by: ActingAgent, id: string): Promise<void>;
}

export interface TeamDeps extends TicketWorkDeps {
  conversations: Pick<ConversationPort, 'setSpeaker' | 'handBack'>;
  mail: AccountMailPort;
}

export function createTeam(deps: TeamDeps): Team {
  const { database, signal, clock, conversations, mail } = deps;
  const { decided, move } = createTicketWork(deps);

  /** `run` with the member, and whether they are the only admin. */
  const asAdmin = <T>(
    by: ActingAgent,
    id: string,
    run: (tx: Tx, member: Agent & { isActive: boolean }, isLastAdmin: boolean) => Promise<T>,
  ): Promise<T> =>
    decided(async (tx) => {
      const admins = await lockAdmins(tx);
      if (!admins.has(by.id)) throw new DeskError('adminsOnly');
      const member = await findMember(tx, id);
      if (!member) throw new DeskError('memberNotFound');
      return run(tx, member, admins.size === 1 && admins.has(id));
    });

  const record = (
    tx: Tx,
    by: ActingAgent,
    { id, name }: Agent,
    action: AuditAction,
    data?: NewAuditEntry['data'],
  ): Promise<void> =>
    recordAudit(tx, {
      at: clock.now(),
      actor: actorOf(by),
      action,
      subject: { kind: 'agent', id, name },
      ...(data && { data }),
    });

  const releaseTickets = async (tx: Tx, by: ActingAgent, agentId: string): Promise<number> => {
    const numbers = await findTicketsHeldBy(tx, agentId);
    for (const number of numbers) {
      const ticket = await ticketOf(tx, number);
      await move(tx, ticket, by, 'release', { kind: 'release' }, { event: 'released' });
      await giveConversationBack(tx, conversations, ticket, 'released');
    }
    return numbers.length;
  };

  return {
    list: async ({ role }) => {
      if (role === 'agent') throw new DeskError('leadsOnly');
      return listMembers(database.db);
    },

    changeRole: (by, id, role) =>
      asAdmin(by, id, async (tx, member, isLastAdmin) => {
        if (isLastAdmin && role !== 'admin') throw new DeskError('lastAdmin');
        await updateMember(tx, member.id, { role });
        await record(tx, by, member, 'agent.roleChanged', { from: member.role, to: role });
      }),

    deactivate: (by, id) =>
      asAdmin(by, id, async (tx, member, isLastAdmin) => {
        if (isLastAdmin) throw new DeskError('lastAdmin');
        if (!member.isActive) return 0;
        await updateMember(tx, id, { deactivatedAt: clock.now() });
        await forgetLinksOf(tx, { agentId: id });
        await endSessions(tx, signal, id);
        await record(tx, by, member, 'agent.deactivated');
        return releaseTickets(tx, by, id);
      }),

    reactivate: (by, id) =>
      asAdmin(by, id, async (tx, member) => {
        await updateMember(tx, id, { deactivatedAt: null });
        await record(tx, by, member, 'agent.reactivated');
      }),

    signOut: (by, id) =>
      asAdmin(by, id, async (tx, member) => {
        await endSessions(tx, signal, id);
        await record(tx, by, member, 'agent.signedOut');
      }),

    resetSecondFactor: (by, id) =>
      asAdmin(by, id, async (tx, member) => {
        if (!(await deleteSecondFactor(tx, id))) return;
        await endSessions(tx, signal, id);
        await record(tx, by, member, 'agent.secondFactorReset');
      }),

    sendPasswordReset: (by, id) =>
      asAdmin(by, id, async (tx, member) => {
        if (!member.isActive) throw new DeskError('memberNotFound');
        await mail.passwordReset(tx, member.email);
        await record(tx, by, member, 'agent.passwordLinkSent');
      }),
  };
}
