import type { TicketSummary } from '../../api/contract';

/** True where the customer wrote to this agent and the agent hasn't looked since. */
export function hasNews(ticket: TicketSummary, agentId: string, seen: Record<string, string>): boolean {
  if (ticket.assignee?.id !== agentId || ticket.state !== 'assigned') return false;
  return (ticket.lastCustomerMessageAt ?? '') > (seen[ticket.number] ?? '');
}
