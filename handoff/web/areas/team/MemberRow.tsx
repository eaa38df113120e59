import { useState } from 'preact/hooks';
import type { AgentRole, Member } from '../../../api/contract';
import { useNow } from '../../state/useNow';
import { instantWords } from '../../words/timeWords';
import { ROLE_WORDS } from '../../words/roleWords';
import { RoleOptions } from './RoleOptions';
import type { TeamAction } from './TeamArea';

interface MemberRowProps {
  member: Member;
  canChange: boolean;
  act: TeamAction;
}

export function MemberRow({ member, canChange, act }: MemberRowProps) {
  const { id, name, email, role, isActive, hasSecondFactor, lastSeenAt } = member;
  const now = useNow();
  const [isConfirming, setConfirming] = useState(false);
  const setRole = (chosen: AgentRole): void =>
    void act(
      (request) => request('PUT', `/team/${id}/role`, { role: chosen }),
      `${name} is now ${ROLE_WORDS[chosen].toLowerCase()}.`,
    );
  const post = (action: string, done: string): void =>
    void act((request) => request('POST', `/team/${id}/${action}`), done);
  const deactivate = (): void => {
    setConfirming(false);
    post('deactivate', `${name} is signed out, and their tickets are back in the queue.`);
  };
  return (
    <tr>
      <th scope="row" class="team-name">
        {name}
        {!isActive && <span class="tag">Deactivated</span>}
        <span class="team-email">{email}</span>
      </th>
      <td>
        {canChange && isActive ? (
          <select
            class="input team-role"
            aria-label={`Role of ${name}`}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as AgentRole)}
          >
            <RoleOptions />
          </select>
        ) : (
          ROLE_WORDS[role]
        )}
      </td>
      <td>{lastSeenAt === null ? 'Never' : instantWords(new Date(lastSeenAt), now)}</td>
      {canChange && (
        <td>
          {!isActive ? (
            <button class="button" onClick={() => post('reactivate', `${name} may sign in again.`)}>
              Let in again
            </button>
          ) : isConfirming ? (
            <div class="area-actions" role="group" aria-label={`Deactivate ${name}?`}>
              <p>Their tickets go back to the queue.</p>
              {/* The keyboard goes on where the question is asked. */}
              <button class="button button-primary" ref={(button) => button?.focus()} onClick={deactivate}>
                Deactivate {name}
              </button>
              <button class="button" onClick={() => setConfirming(false)}>
                Keep
              </button>
            </div>
          ) : (
            <details class="area-more">
              <summary aria-label={`Manage ${name}`}>Manage</summary>
              <div class="area-actions">
                <button
                  class="button"
                  onClick={() => post('password-reset', `A link for a new password goes to ${email}.`)}
                >
                  Mail a new password link
                </button>
                {hasSecondFactor && (
                  <button
                    class="button"
                    onClick={() => post('second-factor-reset', `${name} has no second factor now.`)}
                  >
                    Reset the second factor
                  </button>
                )}
                <button class="button" onClick={() => post('sign-out', `${name} is signed out everywhere.`)}>
                  Sign out everywhere
                </button>
                <button class="button" onClick={() => setConfirming(true)}>
                  Deactivate
                </button>
              </div>
            </details>
          )}
        </td>
      )}
    </tr>
  );
}
