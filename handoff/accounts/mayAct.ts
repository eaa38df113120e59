export const AGENT_ROLES = ['agent', 'lead', 'admin'] as const;
export type AgentRole = (typeof AGENT_ROLES)[number];

export interface ActingAgent {
  id: string;
  name: string;
  role: AgentRole;
}

export const AGENT_ACTIONS = [
  'claim',
  'release',
  'assign',
  'reply',
  'note',
  'resolve',
  'reopen',
  'prioritise',
  'changeTopic',
  'snooze',
  'wake',
  'merge',
  'unmerge',
  'link',
] as const;
export type AgentAction = (typeof AGENT_ACTIONS)[number];

/**
 * May this agent do it, whatever the ticket's state? Whoever has a ticket answers for it: only they, or a
 * lead or admin, reply, release, resolve, pass it on, file it otherwise, snooze it and merge it into another one. A
 * ticket in the queue may be assigned, filed otherwise, snoozed and merged by anybody, but closed unseen only by a lead or admin.
 */
export function mayAct(
  agent: ActingAgent,
  ticket: { assigneeId: string | null },
  action: AgentAction,
): boolean {
  if (agent.role === 'lead' || agent.role === 'admin') return true;
  switch (action) {
    case 'claim':
    case 'note':
    case 'reopen':
    case 'link':
      return true;
    case 'assign':
    case 'prioritise':
    case 'changeTopic':
    case 'snooze':
    case 'wake':
    case 'merge':
    case 'unmerge':
      return ticket.assigneeId === null || ticket.assigneeId === agent.id;
    case 'release':
    case 'reply':
    case 'resolve':
      return ticket.assigneeId === agent.id;
  }
}
