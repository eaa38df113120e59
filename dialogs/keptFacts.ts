import type { ConversationFacts } from './conversationFacts';
import type { KeptFact } from './text/wording';

/** What stays known when a topic is cancelled, as far as a shopper cares. */
export function keptFacts(facts: ConversationFacts): KeptFact[] {
  const asked: readonly KeptFact[] = ['orderNumber', 'email', 'name'];
  return asked.filter((fact) => facts[fact] !== undefined);
}
