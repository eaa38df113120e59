import { useState } from 'preact/hooks';
import type { AgentList } from '../../../api/contract';
import { useAnswer } from '../../state/useAnswer';
import { AUDIT_WORDS, auditActionWords } from '../../words/auditWords';

/** Under the names of the API's query; an empty one is none. */
export type AuditFilter = Partial<Record<'agent' | 'action' | 'ticket' | 'from' | 'to', string>>;

const ACTIONS = Object.entries(AUDIT_WORDS).map(
  ([action, words]) => [action, auditActionWords(words)] as const,
);

/** Narrows the audit down; every change counts at once. */
export function AuditFilters({
  filter,
  onChange,
}: {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}) {
  const { value } = useAnswer('agents', (request) => request<AgentList>('GET', '/agents'));
  const [ticket, setTicket] = useState('');
  const set = (name: keyof AuditFilter, chosen: string): void => onChange({ ...filter, [name]: chosen });
  const day = (name: 'from' | 'to', label: string) => (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        class="input"
        type="date"
        value={filter[name] ?? ''}
        onChange={(event) => set(name, event.currentTarget.value)}
      />
    </label>
  );
  return (
    <form
      class="area-filters"
      aria-label="Narrow down"
      onSubmit={(event) => {
        event.preventDefault();
        set('ticket', ticketOf(ticket));
      }}
    >
      <label class="field">
        <span class="field-label">Agent</span>
        <select
          class="input"
          value={filter.agent ?? ''}
          onChange={(event) => set('agent', event.currentTarget.value)}
        >
          <option value="">Everybody</option>
          {value?.agents.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-label">Action</span>
        <select
          class="input"
          value={filter.action ?? ''}
          onChange={(event) => set('action', event.currentTarget.value)}
        >
          <option value="">Everything</option>
          {ACTIONS.map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-label">Ticket</span>
        <input
          class="input"
          placeholder="T-1001"
          autocomplete="off"
          maxLength={11}
          value={ticket}
          onInput={(event) => setTicket(event.currentTarget.value)}
          onChange={(event) => set('ticket', ticketOf(event.currentTarget.value))}
        />
      </label>
      {day('from', 'From')}
      {day('to', 'Until')}
    </form>
  );
}

/** The number alone, or in small letters, will do. */
function ticketOf(typed: string): string {
  const text = typed.trim().toUpperCase();
  return /^\d+$/.test(text) ? `T-${text}` : text;
}
