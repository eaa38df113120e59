import type { ContactTopic } from '../policies';
import type { TopicId } from './dialogIds';

/** Under which topic of the form a matter goes to the team. */
const TOPICS: Readonly<Record<TopicId, ContactTopic>> = {
  root: 'other',
  offer: 'other',
  contactForm: 'other',
  orderStatus: 'order',
  changeRequest: 'order',
  deliveryProblem: 'shipping',
  emailMissing: 'order',
  return: 'return',
  refundStatus: 'return',
  itemProblem: 'return',
  paymentStatus: 'payment',
  paymentFailed: 'payment',
  product: 'product',
  ticket: 'other',
};

export function topicOfDialog(id: string): ContactTopic | undefined {
  const topics: Partial<Record<string, ContactTopic>> = TOPICS;
  return topics[id];
}
