import type { MacroStep } from '../../api/contract';

export const STEP_NAMES: Record<MacroStep['kind'], string> = {
  reply: 'Reply to the customer',
  note: 'Add an internal note',
  setPriority: 'Set the priority',
  setTopic: 'Set the topic',
  assignToMe: 'Pick it up',
  assign: 'Assign it to',
  snooze: 'Snooze it',
  resolve: 'Resolve it',
};

/** A step of this kind, to be filled in. */
export function newStep(kind: MacroStep['kind'], agentId: string): MacroStep {
  switch (kind) {
    case 'reply':
    case 'note':
      return { kind, text: '' };
    case 'setPriority':
      return { kind, priority: 'timeCritical' };
    case 'setTopic':
      return { kind, topic: 'order' };
    case 'assign':
      return { kind, agentId };
    case 'snooze':
      return { kind, hours: 24 };
    case 'assignToMe':
    case 'resolve':
      return { kind };
  }
}

/** @example stepKindsWords(steps) // 'Reply to the customer, Resolve it' */
export function stepKindsWords(steps: readonly MacroStep[]): string {
  return steps.map(({ kind }) => STEP_NAMES[kind]).join(', ');
}
