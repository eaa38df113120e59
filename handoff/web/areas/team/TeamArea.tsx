import { useState } from 'preact/hooks';
import type { TeamView } from '../../../api/contract';
import { Problem } from '../../parts/Problem';
import { useDesk, useDeskState } from '../../state/deskOf';
import { useAnswer } from '../../state/useAnswer';
import type { Request } from '../../api/createRequest';
import { InvitationRow } from './InvitationRow';
import { InviteForm } from './InviteForm';
import { MemberRow } from './MemberRow';

/** Does something to somebody and says so; the list is then looked at again. */
export type TeamAction = (call: (request: Request) => Promise<unknown>, done: string) => Promise<void>;

/** Who works at the desk and who was invited. Leads see it; admins change it. */
export function TeamArea() {
  const desk = useDesk();
  const session = useDeskState((state) => state.session);
  const answer = useAnswer('team', (request) => request<TeamView>('GET', '/team'));
  const [problem, setProblem] = useState<string>();
  if (session.kind !== 'signedIn') return null;
  const isAdmin = session.agent.role === 'admin';

  const act: TeamAction = async (call, done) => {
    const result = await desk.ask(call);
    setProblem('problem' in result ? result.problem : undefined);
    if (!('problem' in result)) desk.say(done);
    await answer.reload();
  };
  return (
    <>
      {answer.phase === 'failed' && <Problem text={answer.problem} />}
      {problem && <Problem text={problem} />}
      {answer.value && (
        <div class="area-wide">
          <table class="area-table">
            <caption class="unseen">Everybody in the team</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Role</th>
                <th scope="col">Last here</th>
                {isAdmin && (
                  <th scope="col">
                    <span class="unseen">What can be done</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {answer.value.members.map((member) => (
                <MemberRow key={member.id} member={member} canChange={isAdmin} act={act} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {answer.value && answer.value.invitations.length > 0 && (
        <>
          <h3 id="invited">Invited</h3>
          <div class="area-wide">
            <table class="area-table" aria-labelledby="invited">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Role</th>
                  <th scope="col">Link</th>
                  {isAdmin && (
                    <th scope="col">
                      <span class="unseen">What can be done</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {answer.value.invitations.map((invitation) => (
                  <InvitationRow key={invitation.id} invitation={invitation} canChange={isAdmin} act={act} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {isAdmin && <InviteForm onInvited={answer.reload} />}
    </>
  );
}
