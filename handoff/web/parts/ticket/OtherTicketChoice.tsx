import { useState } from 'preact/hooks';
import type { OtherTicket } from '../../../api/contract';
import { STATE_NAMES, TOPIC_NAMES } from '../../words/ticketWords';

interface OtherTicketChoiceProps {
  tickets: OtherTicket[];
  /** What the button beside the number says. */
  verb: string;
  onPick: (number: string) => void;
}

/** One of the customer's other tickets, or any by its number. */
export function OtherTicketChoice({ tickets, verb, onPick }: OtherTicketChoiceProps) {
  const [typed, setTyped] = useState('');
  return (
    <>
      <ul>
        {tickets.map(({ number, topic, state }) => (
          <li key={number}>
            <button class="action-menu-row" onClick={() => onPick(number)}>
              <span>
                <span class="number">{number}</span> {TOPIC_NAMES[topic]}
              </span>
              <span class="action-menu-aside">{STATE_NAMES[state]}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        class="action-menu-form"
        onSubmit={(event) => {
          event.preventDefault();
          const digits = /^(?:T-?)?(\d{4,9})$/i.exec(typed.trim())?.[1];
          if (digits) onPick(`T-${digits}`);
        }}
      >
        <label class="field">
          <span class="field-hint">{tickets.length > 0 ? 'Or another number' : 'Its number'}</span>
          <input
            class="input number"
            required
            pattern="\s*([Tt]-?)?\d{4,9}\s*"
            title="A ticket’s number, such as T-1001"
            placeholder="T-1001"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button class="button">{verb}</button>
      </form>
    </>
  );
}
