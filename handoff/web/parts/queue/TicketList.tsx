import { useState } from 'preact/hooks';
import type { TicketSummary } from '../../../api/contract';
import { useAgentId, useDeskState } from '../../state/deskOf';
import { useNow } from '../../state/useNow';
import { hasNews } from '../../state/hasNews';
import { TicketRow } from './TicketRow';

/** The list is one stop of the Tab key; arrows, J and K move within it. */
export function TicketList({ tickets }: { tickets: TicketSummary[] }) {
  const now = useNow();
  const agentId = useAgentId();
  const attention = useDeskState((state) => state.attention);
  const seen = useDeskState((state) => state.seen);
  const open = useDeskState(({ route }) => (route.page === 'ticket' ? route.number : undefined));
  const [focused, setFocused] = useState<string>();
  const has = (number: string | undefined): boolean => tickets.some((ticket) => ticket.number === number);
  const tabStop = has(focused) ? focused : has(open) ? open : tickets[0]?.number;
  return (
    <ul class="tickets">
      {tickets.map((ticket) => (
        <TicketRow
          key={ticket.number}
          ticket={ticket}
          now={now}
          agentId={agentId}
          isOpen={ticket.number === open}
          isTabStop={ticket.number === tabStop}
          hasNews={hasNews(ticket, agentId, seen)}
          isMentioned={
            attention?.items.some(({ kind, number }) => kind === 'mention' && number === ticket.number) ??
            false
          }
          onFocus={setFocused}
        />
      ))}
    </ul>
  );
}
