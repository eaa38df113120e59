import type { InvitationView } from '../../../api/contract';
import { useNow } from '../../state/useNow';
import { ROLE_WORDS } from '../../words/roleWords';
import { instantWords } from '../../words/timeWords';
import type { TeamAction } from './TeamArea';

interface InvitationRowProps {
  invitation: InvitationView;
  canChange: boolean;
  act: TeamAction;
}

export function InvitationRow({ invitation, canChange, act }: InvitationRowProps) {
  const { id, name, email, role, expiresAt } = invitation;
  const now = useNow();
  const ends = new Date(expiresAt);
  return (
    <tr>
      <th scope="row" class="team-name">
        {name}
        <span class="team-email">{email}</span>
      </th>
      <td>{ROLE_WORDS[role]}</td>
      <td>{ends > now ? `Works until ${instantWords(ends, now)}` : 'Too old'}</td>
      {canChange && (
        <td>
          <div class="area-actions">
            <button
              class="button"
              aria-label={`Send again to ${name}`}
              onClick={() =>
                void act(
                  (request) => request('POST', `/team/invitations/${id}/resend`),
                  `A new link goes to ${email}.`,
                )
              }
            >
              Send again
            </button>
            <button
              class="button"
              aria-label={`Withdraw the invitation of ${name}`}
              onClick={() =>
                void act(
                  (request) => request('DELETE', `/team/invitations/${id}`),
                  `The invitation of ${name} is withdrawn.`,
                )
              }
            >
              Withdraw
            </button>
          </div>
        </td>
      )}
    </tr>
  );
}
