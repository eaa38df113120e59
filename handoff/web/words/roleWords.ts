import type { AgentRole } from '../../api/contract';

export const ROLE_WORDS: Record<AgentRole, string> = { agent: 'Agent', lead: 'Lead', admin: 'Admin' };
