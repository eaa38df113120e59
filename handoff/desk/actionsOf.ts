import { AGENT_ACTIONS, mayAct, type ActingAgent, type AgentAction } from '../accounts/mayAct';
import { transition, type TicketEvent, type TicketProgress } from '../tickets/ticket';

/** What this agent may do with the ticket as it is now. */
export function actionsOf(ticket: TicketProgress, agent: ActingAgent, now: Date): AgentAction[] {
  return AGENT_ACTIONS.filter((action) => {
    const event = eventOf(action, ticket, agent, now);
    const isPossible = event === undefined || transition(ticket, event).kind === 'moved';
    return isPossible && mayAct(agent, ticket, action);
  });
}

/** Undefined for what is possible in every state. */
function eventOf(
  action: AgentAction,
  { priority, topic }: TicketProgress,
  agent: ActingAgent,
  at: Date,
): TicketEvent | undefined {
  switch (action) {
    case 'claim':
    case 'assign':
      return { kind: action, agentId: agent.id };
    case 'reply':
    case 'resolve':
      return { kind: action, at };
    case 'release':
    case 'wake':
    case 'unmerge':
    case 'reopen':
      return { kind: action };
    case 'prioritise':
      return { kind: action, priority };
    case 'changeTopic':
      return { kind: action, topic };
    case 'snooze':
      return { kind: action, until: at };
    case 'merge':
      return { kind: action, into: '', at };
    case 'note':
    case 'link':
      return undefined;
  }
}
