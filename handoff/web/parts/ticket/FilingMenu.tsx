import type { TicketDetail } from '../../../api/contract';
import { useDesk } from '../../state/deskOf';
import { PRIORITY_NAMES, TOPIC_NAMES } from '../../words/ticketWords';
import { focusFirst, TICKET_TITLE_ID } from '../focusPlaces';
import { Icon } from '../Icon';
import { ActionMenu } from './ActionMenu';

interface ChoicesProps<Value extends string> {
  names: Readonly<Record<Value, string>>;
  current: Value;
  onPick: (value: Value) => Promise<boolean>;
}

function Choices<Value extends string>({ names, current, onPick }: ChoicesProps<Value>) {
  return (
    <ul>
      {(Object.keys(names) as Value[]).map((value) => (
        <li key={value}>
          <button
            class="action-menu-row"
            aria-pressed={value === current}
            onClick={() => void onPick(value).then(() => focusFirst(TICKET_TITLE_ID))}
          >
            <span>{names[value]}</span>
            {value === current && <Icon name="check" />}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What comes first, or what the ticket is about. */
export function FilingMenu({ ticket, what }: { ticket: TicketDetail; what: 'priority' | 'topic' }) {
  const desk = useDesk();
  const { number } = ticket;
  return (
    <ActionMenu number={number} title={what === 'priority' ? 'Priority' : 'Topic'}>
      {what === 'priority' ? (
        <Choices
          names={PRIORITY_NAMES}
          current={ticket.priority}
          onPick={(priority) => desk.ticket.setPriority(number, priority)}
        />
      ) : (
        <Choices
          names={TOPIC_NAMES}
          current={ticket.topic}
          onPick={(topic) => desk.ticket.setTopic(number, topic)}
        />
      )}
    </ActionMenu>
  );
}
