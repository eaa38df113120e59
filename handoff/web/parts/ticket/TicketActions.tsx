import type { TicketDetail } from '../../../api/contract';
import type { PlainAction } from '../../api/createDeskApi';
import { keyOf } from '../../commands/commands';
import { EDIT_COMMANDS } from '../../commands/editCommands';
import { useDesk, useDeskState } from '../../state/deskOf';
import type { TicketPanel } from '../../state/deskState';
import { Icon, type IconName } from '../Icon';
import { Problem } from '../Problem';
import { AssignMenu } from './AssignMenu';
import { FilingMenu } from './FilingMenu';
import { LinkMenu } from './LinkMenu';
import { MergeMenu } from './MergeMenu';
import { MoreMenu } from './MoreMenu';
import { ResolveConfirm } from './ResolveConfirm';
import { SnoozeMenu } from './SnoozeMenu';

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
  const open = useDeskState(({ panel }) => (panel?.number === ticket.number ? panel.kind : undefined));
  const may = new Set(ticket.actions);
  const act = (name: PlainAction) => () => void desk.ticket.act(ticket.number, name);
  const toggle = (kind: TicketPanel) => () => {
    if (open === kind) desk.ticket.closePanel(ticket.number);
    else desk.ticket.openPanel(ticket.number, kind);
  };
  const hasMore = EDIT_COMMANDS.some((command) => command.may(desk.store.get()));
  const pending = (name: string): boolean => action?.pending === name;

  return (
    <div class="ticket-actions">
      <div class="ticket-action-row" role="group" aria-label="Actions">
        {may.has('claim') && (
          <ActionButton
            icon="check"
            label="Pick up"
            shortcut={keyOf('claim')}
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
            shortcut={keyOf('resolve')}
            pending={pending('resolve')}
            expanded={open === 'resolve'}
            onClick={toggle('resolve')}
          />
        )}
        {may.has('assign') && (
          <ActionButton
            icon="person"
            label="Assign"
            shortcut={keyOf('assign')}
            pending={pending('assign')}
            expanded={open === 'assign'}
            onClick={toggle('assign')}
          />
        )}
        {may.has('release') && (
          <ActionButton icon="swap" label="Release" pending={pending('release')} onClick={act('release')} />
        )}
        {may.has('wake') ? (
          <ActionButton icon="clock" label="Wake up" pending={pending('wake')} onClick={act('wake')} />
        ) : (
          may.has('snooze') && (
            <ActionButton
              icon="clock"
              label="Snooze"
              shortcut={keyOf('snooze')}
              pending={pending('snooze')}
              expanded={open === 'snooze'}
              onClick={toggle('snooze')}
            />
          )
        )}
        {hasMore && (
          <ActionButton
            icon="more"
            label="More"
            pending={false}
            expanded={open === 'more'}
            onClick={toggle('more')}
          />
        )}
      </div>
      {open === 'resolve' && <ResolveConfirm ticket={ticket} isPending={pending('resolve')} />}
      {open === 'assign' && <AssignMenu ticket={ticket} />}
      {open === 'merge' && <MergeMenu ticket={ticket} />}
      {open === 'link' && <LinkMenu ticket={ticket} />}
      {open === 'snooze' && <SnoozeMenu ticket={ticket} />}
      {open === 'more' && <MoreMenu ticket={ticket} />}
      {(open === 'priority' || open === 'topic') && <FilingMenu ticket={ticket} what={open} />}
      {action?.problem && <Problem text={action.problem} />}
    </div>
  );
}
