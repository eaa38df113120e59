/** For what an agent may be called to the desk. */
export const ATTENTION_KINDS = ['new', 'answer', 'dueSoon', 'mention'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];
