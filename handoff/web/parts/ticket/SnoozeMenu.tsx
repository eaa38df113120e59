import { useState } from 'preact/hooks';
import type { SnoozeChoicesView, TicketDetail } from '../../../api/contract';
import { useDesk } from '../../state/deskOf';
import { useAnswer } from '../../state/useAnswer';
import { useNow } from '../../state/useNow';
import { dueWords } from '../../words/dueWords';
import { instantWordsIn } from '../../words/timeWords';
import { focusFirst, TICKET_TITLE_ID } from '../focusPlaces';
import { Problem } from '../Problem';
import { ActionMenu } from './ActionMenu';

const PRESET_NAMES: Record<SnoozeChoicesView['choices'][number]['preset'], string> = {
  inFourHours: 'In 4 hours',
  tomorrow: 'Tomorrow',
  monday: 'Monday',
};

/** Until when the ticket is out of sight. The time to answer goes on running, and this says so. */
export function SnoozeMenu({ ticket }: { ticket: TicketDetail }) {
  const { number } = ticket;
  const answer = useAnswer(`snooze ${number}`, (request) =>
    request<SnoozeChoicesView>('GET', `/tickets/${number}/snooze-choices`),
  );
  return (
    <ActionMenu number={number} title="Snooze until" filled={answer.phase}>
      {answer.phase === 'loading' && <p class="action-menu-empty">Loading…</p>}
      {answer.phase === 'failed' && <Problem text={answer.problem} />}
      {answer.phase === 'ready' && <Choices ticket={ticket} snoozing={answer.value} />}
    </ActionMenu>
  );
}

function Choices({ ticket, snoozing }: { ticket: TicketDetail; snoozing: SnoozeChoicesView }) {
  const desk = useDesk();
  const now = useNow();
  const [chosen, setChosen] = useState('');
  const { timeZone, latest, choices } = snoozing;
  const snooze = (until: string) => () =>
    void desk.ticket.snooze(ticket.number, until).then(() => focusFirst(TICKET_TITLE_ID));
  const due = dueWords(new Date(ticket.responseDueBy), now).text;
  if (new Date(latest) <= now) {
    return <p class="action-menu-empty">This is still unanswered and {due}: answer it first.</p>;
  }
  return (
    <>
      <p class="action-menu-empty">On the shop’s clock ({timeZone})</p>
      <ul>
        {choices
          .filter(({ allowed }) => allowed)
          .map(({ preset, until }) => (
            <li key={preset}>
              <button class="action-menu-row" onClick={snooze(preset)}>
                <span>{PRESET_NAMES[preset]}</span>
                <time class="action-menu-aside number" dateTime={until}>
                  {instantWordsIn(new Date(until), timeZone)}
                </time>
              </button>
            </li>
          ))}
      </ul>
      <form
        class="action-menu-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) snooze(chosen)();
        }}
      >
        <label class="field">
          <span class="field-hint">Another day and time</span>
          <input
            class="input"
            type="datetime-local"
            required
            value={chosen}
            onInput={(event) => setChosen(event.currentTarget.value)}
          />
        </label>
        <button class="button">Snooze</button>
      </form>
      {!ticket.firstRespondedAt && (
        <p class="action-menu-empty">
          Still unanswered, and {due}: that time goes on running. It is back by{' '}
          {instantWordsIn(new Date(latest), timeZone)} at the latest.
        </p>
      )}
    </>
  );
}
