import type { TicketDetail } from '../../../api/contract';
import { AGENT_PRESENCES } from '../../../presence/agentPresence';
import { PRESENCE_WORDS } from '../../words/presenceWords';
import { useAgentId, useDesk, useDeskState } from '../../state/deskOf';
import { Avatar } from '../Avatar';
import { focusFirst, TICKET_TITLE_ID } from '../focusPlaces';
import { ActionMenu } from './ActionMenu';

/** The colleagues a ticket can be given to. */
export function AssignMenu({ ticket }: { ticket: TicketDetail }) {
  const desk = useDesk();
  const agentId = useAgentId();
  const colleagues = useDeskState((state) => state.colleagues);
  const team = useDeskState((state) => state.presence?.team);
  const presenceOf = (id: string) => team?.find((member) => member.id === id)?.presence ?? 'offline';
  const others = colleagues
    ?.filter((each) => each.id !== ticket.assignee?.id)
    // Who is there comes first; by name they come already.
    .sort(
      (one, other) =>
        AGENT_PRESENCES.indexOf(presenceOf(one.id)) - AGENT_PRESENCES.indexOf(presenceOf(other.id)),
    );
  return (
    <ActionMenu number={ticket.number} title="Assign to" filled={others?.length}>
      {!others && <p class="action-menu-empty">Loading…</p>}
      {others?.length === 0 && <p class="action-menu-empty">There is nobody else at the desk yet.</p>}
      <ul>
        {others?.map((colleague) => (
          <li key={colleague.id}>
            <button
              class="action-menu-row"
              onClick={() =>
                void desk.ticket.assign(ticket.number, colleague).then(() => focusFirst(TICKET_TITLE_ID))
              }
            >
              <Avatar name={colleague.name} small agent />
              <span>{colleague.name}</span>
              <span class="action-menu-aside">
                {colleague.id === agentId ? 'you' : team && PRESENCE_WORDS[presenceOf(colleague.id)]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </ActionMenu>
  );
}
