import type { Request } from 'restify';
import { z } from 'zod';
import type { Accounts } from '../accounts/accounts';
import type { Invitations } from '../accounts/invitations';
import type { Team } from '../accounts/team';
import type { Invitation, Member } from '../accounts/teamStore';
import { DeskError, type DeskErrorCode } from '../desk/deskError';
import {
  deactivationSchema,
  emptyRequestSchema,
  invitationSchema,
  inviteRequestSchema,
  roleRequestSchema,
  teamSchema,
  type InvitationView,
} from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';

export interface TeamRoutesDeps {
  accounts: Accounts;
  team: Team;
  invitations: Invitations;
}

/** The team: leads and admins see it, admins change it. */
export function teamRoutes({ accounts, team, invitations }: TeamRoutesDeps): DeskRoute[] {
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'team',
        operationId: 'getTeam',
        summary: 'Everybody who works at the desk, and who was invited; for leads and admins',
        status: 200,
        result: teamSchema,
      },
      async ({ session: { agent } }) => ({
        members: (await team.list(agent)).map(toMember),
        invitations: (await invitations.list(agent)).map(toInvitation),
      }),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'team/invitations',
        operationId: 'invite',
        summary: 'Ask somebody to join, by a mail with a one-time link; for admins',
        body: inviteRequestSchema,
        status: 201,
        result: invitationSchema,
        problems: [409],
      },
      async ({ session, body }) => toInvitation(await invitations.invite(session.agent, body)),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'team/invitations/{invitationId}/resend',
        operationId: 'resendInvitation',
        summary: 'Send the invitation again with a new link, which ends the older ones; for admins',
        body: emptyRequestSchema,
        status: 200,
        result: invitationSchema,
        problems: [404],
      },
      async ({ session, req }) => toInvitation(await invitations.resend(session.agent, invitationIdOf(req))),
    ),
    agentRoute(
      accounts,
      {
        method: 'delete',
        path: 'team/invitations/{invitationId}',
        operationId: 'withdrawInvitation',
        summary: 'Withdraw an invitation; its link ends; for admins',
        status: 204,
        problems: [404],
      },
      async ({ session, req }) => invitations.withdraw(session.agent, invitationIdOf(req)),
    ),
    agentRoute(
      accounts,
      {
        method: 'put',
        path: 'team/{agentId}/role',
        operationId: 'changeRole',
        summary: 'Change what somebody may do; for admins. There is always an admin',
        body: roleRequestSchema,
        status: 204,
        problems: [404, 409],
      },
      async ({ session, req, body }) => team.changeRole(session.agent, agentIdOf(req), body.role),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'team/{agentId}/deactivate',
        operationId: 'deactivate',
        summary: 'Sign somebody out for good; their tickets go back into the queue; for admins',
        body: emptyRequestSchema,
        status: 200,
        result: deactivationSchema,
        problems: [404, 409],
      },
      async ({ session, req }) => ({
        releasedTickets: await team.deactivate(session.agent, agentIdOf(req)),
      }),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'team/{agentId}/reactivate',
        operationId: 'reactivate',
        summary: 'Let somebody sign in again; for admins',
        body: emptyRequestSchema,
        status: 204,
        problems: [404],
      },
      async ({ session, req }) => team.reactivate(session.agent, agentIdOf(req)),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'team/{agentId}/sign-out',
        operationId: 'signOutColleague',
        summary: 'End all sessions of somebody; for admins',
        body: emptyRequestSchema,
        status: 204,
        problems: [404],
      },
      async ({ session, req }) => team.signOut(session.agent, agentIdOf(req)),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'team/{agentId}/second-factor-reset',
        operationId: 'resetSecondFactor',
        summary: 'Turn off the second factor of who lost it, and end their sessions; for admins',
        body: emptyRequestSchema,
        status: 204,
        problems: [404],
      },
      async ({ session, req }) => team.resetSecondFactor(session.agent, agentIdOf(req)),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'team/{agentId}/password-reset',
        operationId: 'sendPasswordReset',
        summary: 'Mail somebody a link for a new password; for admins',
        body: emptyRequestSchema,
        status: 204,
        problems: [404],
      },
      async ({ session, req }) => team.sendPasswordReset(session.agent, agentIdOf(req)),
    ),
  ];
}

function toMember({ lastSeenAt, ...member }: Member) {
  return { ...member, lastSeenAt: lastSeenAt?.toISOString() ?? null };
}

function toInvitation({ id, email, name, role, sentAt, expiresAt }: Invitation): InvitationView {
  return { id, email, name, role, sentAt: sentAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

/** @throws DeskError memberNotFound */
function agentIdOf(req: Request): string {
  return idOf(req, 'agentId', 'memberNotFound');
}

/** @throws DeskError invitationNotFound */
function invitationIdOf(req: Request): string {
  return idOf(req, 'invitationId', 'invitationNotFound');
}

/** A UUID of the route's address. @throws DeskError */
export function idOf(req: Request, name: string, missing: DeskErrorCode): string {
  const id = z.uuid().safeParse((req.params as Record<string, unknown>)[name]);
  if (!id.success) throw new DeskError(missing);
  return id.data;
}
