import type { Accounts } from '../accounts/accounts';
import type { SecondFactor } from '../accounts/secondFactor';
import {
  beginSecondFactorSchema,
  enrolmentSchema,
  finishSecondFactorSchema,
  recoveryCodesSchema,
  secondFactorProofSchema,
  secondFactorSchema,
} from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';

export interface SecondFactorRoutesDeps {
  accounts: Accounts;
  secondFactor: SecondFactor;
}

/** One's own second factor. */
export function secondFactorRoutes({ accounts, secondFactor }: SecondFactorRoutesDeps): DeskRoute[] {
  return [
    agentRoute(
      accounts,
      {
        method: 'get',
        path: 'account/second-factor',
        operationId: 'getSecondFactor',
        summary: 'Whether signing in takes a code, and how many recovery codes are left',
        status: 200,
        result: secondFactorSchema,
      },
      async ({ session }) => secondFactor.status(session),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'account/second-factor',
        operationId: 'beginSecondFactor',
        summary: 'A secret for an authenticator app; it counts when its first code was given',
        body: beginSecondFactorSchema,
        status: 201,
        result: enrolmentSchema,
        problems: [409, 429],
      },
      async ({ session, body }) => secondFactor.begin(session, body.currentPassword),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'account/second-factor/finish',
        operationId: 'finishSecondFactor',
        summary: 'Turn it on with the app’s first code; gives the recovery codes',
        body: finishSecondFactorSchema,
        status: 200,
        result: recoveryCodesSchema,
        problems: [409, 429],
      },
      async ({ session, body }) => ({ recoveryCodes: await secondFactor.finish(session, body.code) }),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'account/second-factor/off',
        operationId: 'turnOffSecondFactor',
        summary: 'Turn it off, with password and code',
        body: secondFactorProofSchema,
        status: 204,
        problems: [429],
      },
      async ({ session, body }) => secondFactor.turnOff(session, body),
    ),
    agentRoute(
      accounts,
      {
        method: 'post',
        path: 'account/second-factor/recovery-codes',
        operationId: 'renewRecoveryCodes',
        summary: 'New recovery codes in place of the others',
        body: secondFactorProofSchema,
        status: 200,
        result: recoveryCodesSchema,
        problems: [429],
      },
      async ({ session, body }) => ({ recoveryCodes: await secondFactor.renewCodes(session, body) }),
    ),
  ];
}
