import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { TicketDetail } from '../../../api/contract';
import { AGENT_PRESENCES } from '../../../presence/agentPresence';
import { PRESENCE_WORDS } from '../../words/presenceWords';
import { useAgentId, useDesk, useDeskState } from '../../state/deskOf';
import { Avatar } from '../Avatar';
import { focusFirst, TICKET_TITLE_ID } from '../focusPlaces';

/** The colleagues a ticket can be given to. */
export function AssignMenu({ ticket }: { ticket: TicketDetail }) {
  const desk = useDesk();
  const agentId = useAgentId();
  const colleagues = useDeskState((state) => state.colleagues);
  const list = useRef<HTMLUListElement>(null);
  const team = useDeskState((state) => state.presence?.team);
  const presenceOf = (id: string) => team?.find((member) => member.id === id)?.presence ?? 'offline';
  const others = colleagues
    ?.filter((each) => each.id !== ticket.assignee?.id)
    // Who is there comes first; by name they come already.
    .sort(
      (one, other) =>
        AGENT_PRESENCES.indexOf(presenceOf(one.id)) - AGENT_PRESENCES.indexOf(presenceOf(other.id)),
    );
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), [others?.length]);

  const close = (): void => {
    void desk.ticket.openAssign(undefined);
    focusFirst(TICKET_TITLE_ID);
  };
  // A click beside it closes it too, and does what it was for.
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent): void => {
      const isInside = target instanceof Element && target.closest('.ticket-actions') !== null;
      if (!isInside) void desk.ticket.openAssign(undefined);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [desk]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  };
  return (
    <div class="assign" role="group" aria-label="Assign to" onKeyDown={onKeyDown}>
      <p class="assign-title">Assign to</p>
      {!others && <p class="assign-empty">Loading…</p>}
      {others?.length === 0 && <p class="assign-empty">There is nobody else at the desk yet.</p>}
      <ul ref={list}>
        {others?.map((colleague) => (
          <li key={colleague.id}>
            <button
              class="assign-row"
              onClick={() =>
                void desk.ticket.assign(ticket.number, colleague).then(() => focusFirst(TICKET_TITLE_ID))
              }
            >
              <Avatar name={colleague.name} small agent />
              <span>{colleague.name}</span>
              <span class="assign-you">
                {colleague.id === agentId ? 'you' : team && PRESENCE_WORDS[presenceOf(colleague.id)]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button class="button button-quiet" onClick={close}>
        Cancel
      </button>
    </div>
  );
}
