/** At the desk, there but taking no new chats, gone. */
export const AGENT_PRESENCES = ['online', 'away', 'offline'] as const;
export type AgentPresence = (typeof AGENT_PRESENCES)[number];

export const WRITTEN_MESSAGES = ['reply', 'note'] as const;
export type WrittenMessage = (typeof WRITTEN_MESSAGES)[number];

/** How long a sign of life of an agent's page counts: longer than two heartbeats of its stream. */
export const ONLINE_MS = 60_000;
/** How long somebody counts as writing; longer than the page lets pass between two words of it. */
export const WRITING_MS = 8_000;
