import type { MacroPreview, MacroStep } from '../api/contract/macros';
import { codeWords } from '../text/codeWords';
import { fillPlaceholders, type Placeholder } from './placeholders';

export interface StepFacts {
  values: Partial<Record<Placeholder, string>>;
  /** Undefined for one who is not with the shop any more. */
  nameOf(agentId: string): string | undefined;
}

/** What a step would do to a ticket, in words. Pure. */
export function describeStep(step: MacroStep, facts: StepFacts): MacroPreview['steps'][number] {
  switch (step.kind) {
    case 'reply':
      return { words: 'Reply to the customer', text: fillPlaceholders(step.text, facts.values) };
    case 'note':
      return { words: 'Add an internal note', text: step.text };
    case 'setPriority':
      return { words: `Set the priority to ${codeWords(step.priority).toLowerCase()}`, text: null };
    case 'setTopic':
      return { words: `Set the topic to ${codeWords(step.topic).toLowerCase()}`, text: null };
    case 'assignToMe':
      return { words: 'Pick it up', text: null };
    case 'assign':
      return { words: `Assign it to ${facts.nameOf(step.agentId) ?? 'somebody who has left'}`, text: null };
    case 'snooze':
      return { words: `Snooze it for ${step.hours === 1 ? 'an hour' : `${step.hours} hours`}`, text: null };
    case 'resolve':
      return { words: 'Resolve it', text: null };
  }
}
