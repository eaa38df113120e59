import type { TicketDetail } from '../../../api/contract';
import { EDIT_COMMANDS } from '../../commands/editCommands';
import { useDesk } from '../../state/deskOf';
import { ActionMenu } from './ActionMenu';

/** The actions that are wanted less often. */
export function MoreMenu({ ticket }: { ticket: TicketDetail }) {
  const desk = useDesk();
  return (
    <ActionMenu number={ticket.number} title="More actions">
      <ul>
        {EDIT_COMMANDS.filter((command) => command.may(desk.store.get())).map((command) => (
          <li key={command.id}>
            <button
              class="action-menu-row"
              aria-keyshortcuts={command.key?.toUpperCase()}
              onClick={() => command.run(desk)}
            >
              <span>{command.name}</span>
              <kbd class="action-menu-aside" aria-hidden="true">
                {command.key?.toUpperCase()}
              </kbd>
            </button>
          </li>
        ))}
      </ul>
    </ActionMenu>
  );
}
