import type { TicketDetail } from '../../../api/contract';
import type { PlainAction } from '../../api/createDeskApi';
import { useDesk, useDeskState } from '../../state/deskOf';
import { Icon, type IconName } from '../Icon';
import { Problem } from '../Problem';
import { AssignMenu } from './AssignMenu';
import { ResolveConfirm } from './ResolveConfirm';

interface ActionButtonProps {
  icon: IconName;
  label: string;
  shortcut?: string;
  primary?: boolean;
  pending: boolean;
  expanded?: boolean;
  onClick: () => void;
}

function ActionButton({ icon, label, shortcut, primary, pending, expanded, onClick }: ActionButtonProps) {
  return (
    <button
      class={`button ${primary ? 'button-primary' : ''}`}
      aria-disabled={pending}
      aria-expanded={expanded}
      aria-keyshortcuts={shortcut}
      onClick={onClick}
    >
      {pending ? <span class="spinner" aria-hidden="true" /> : <Icon name={icon} />}
      {label}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}

/** What the agent may do with the ticket now, and beside it what became of the last try. */
export function TicketActions({ ticket }: { ticket: TicketDetail }) {
  const desk = useDesk();
  const action = useDeskState((state) => state.actions[ticket.number]);
  const isConfirming = useDeskState((state) => state.confirmingResolve === ticket.number);
  const isAssigning = useDeskState((state) => state.assigning === ticket.number);
  const may = new Set(ticket.actions);
  const act = (name: PlainAction) => () => void desk.ticket.act(ticket.number, name);
  const pending = (name: string): boolean => action?.pending === name;

  return (
    <div class="ticket-actions">
      <div class="ticket-action-row" role="group" aria-label="Actions">
        {may.has('claim') && (
          <ActionButton
            icon="check"
            label="Pick up"
            shortcut="C"
            primary
            pending={pending('claim')}
            onClick={act('claim')}
          />
        )}
        {may.has('reopen') && (
          <ActionButton icon="undo" label="Reopen" pending={pending('reopen')} onClick={act('reopen')} />
        )}
        {may.has('resolve') && (
          <ActionButton
            icon="check"
            label="Resolve"
            shortcut="E"
            pending={pending('resolve')}
            expanded={isConfirming}
            onClick={() => desk.ticket.askToResolve(isConfirming ? undefined : ticket.number)}
          />
        )}
        {may.has('assign') && (
          <ActionButton
            icon="person"
            label="Assign"
            shortcut="A"
            pending={pending('assign')}
            expanded={isAssigning}
            onClick={() => void desk.ticket.openAssign(isAssigning ? undefined : ticket.number)}
          />
        )}
        {may.has('release') && (
          <ActionButton icon="swap" label="Release" pending={pending('release')} onClick={act('release')} />
        )}
      </div>
      {isConfirming && <ResolveConfirm ticket={ticket} isPending={pending('resolve')} />}
      {isAssigning && <AssignMenu ticket={ticket} />}
      {action?.problem && <Problem text={action.problem} />}
    </div>
  );
}
