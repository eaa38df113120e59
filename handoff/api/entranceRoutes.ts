import type { Request } from 'restify';
import { browserWords } from '../accounts/browserWords';
import type { Invitations } from '../accounts/invitations';
import type { Passwords } from '../accounts/passwords';
import {
  acceptInvitationSchema,
  forgottenPasswordSchema,
  invitationTokenSchema,
  invitedSchema,
  passwordResetSchema,
  sessionSchema,
} from './contract';
import { publicRoute, type DeskRoute } from './deskRoute';
import { beginSession } from './sessionRoutes';

export interface EntranceRoutesDeps {
  invitations: Invitations;
  passwords: Passwords;
  /** True when the desk is served over https. */
  isSecure: boolean;
  networkOf(req: Request): string;
}

/** Ways in by mail. Tokens come in the body: an address would stand in logs. */
export function entranceRoutes({
  invitations,
  passwords,
  isSecure,
  networkOf,
}: EntranceRoutesDeps): DeskRoute[] {
  return [
    publicRoute(
      {
        method: 'post',
        path: 'invitation',
        operationId: 'lookAtInvitation',
        summary: 'Who a one-time link invites, and as what',
        body: invitationTokenSchema,
        status: 200,
        result: invitedSchema,
        problems: [410],
      },
      async ({ body }) => {
        const { email, name, role } = await invitations.look(body.token);
        return { email, name, role };
      },
    ),
    publicRoute(
      {
        method: 'post',
        path: 'invitation/accept',
        operationId: 'acceptInvitation',
        summary: 'Join with the one-time link and a password, and sign in',
        body: acceptInvitationSchema,
        status: 201,
        result: sessionSchema,
        problems: [410],
      },
      async ({ req, res, body }) => {
        const browser = browserWords(req.headers['user-agent']);
        return beginSession(res, await invitations.accept({ ...body, browser }), isSecure);
      },
    ),
    publicRoute(
      {
        method: 'post',
        path: 'password/forgotten',
        operationId: 'forgotPassword',
        summary: 'Mail a link for a new password; answered the same whether or not anybody has the address',
        body: forgottenPasswordSchema,
        status: 204,
        problems: [429],
      },
      async ({ req, body }) => passwords.forgotten({ ...body, network: networkOf(req) }),
    ),
    publicRoute(
      {
        method: 'post',
        path: 'password/reset',
        operationId: 'resetPassword',
        summary: 'Set a new password with the one-time link; all sessions end',
        body: passwordResetSchema,
        status: 204,
        problems: [410],
      },
      async ({ body }) => passwords.reset(body),
    ),
  ];
}
