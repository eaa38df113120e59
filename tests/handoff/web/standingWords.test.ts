import type { TicketSummary } from '../../../handoff/api/contract';
import { standingWords } from '../../../handoff/web/words/standingWords';

const NOW = new Date('2026-03-02T12:00:00.000Z');
const ago = (minutes: number): string => new Date(NOW.getTime() - minutes * 60_000).toISOString();

const UNANSWERED: TicketSummary = {
  number: 'T-1001',
  version: 1,
  state: 'open',
  priority: 'normal',
  topic: 'order',
  reason: 'askedForPerson',
  customerName: 'Ana Ruiz',
  excerpt: 'Where is it?',
  orderNumber: null,
  ownership: { verified: false },
  channel: 'directline',
  locale: 'en-US',
  assignee: null,
  createdAt: ago(60),
  updatedAt: ago(60),
  lastCustomerMessageAt: ago(50),
  responseDueBy: ago(-180),
  firstRespondedAt: null,
  resolvedAt: null,
  withdrawnAt: null,
  snoozedUntil: null,
  mergedInto: null,
  actions: [],
};

test.each([
  ['before the first answer the time left counts', {}, 'due in 3 h'],
  [
    'a customer who wrote after our answer is waiting since then',
    { state: 'assigned', firstRespondedAt: ago(40), lastCustomerMessageAt: ago(5) },
    'wrote 5 min ago',
  ],
  [
    'a customer who wrote before our answer has it',
    { state: 'assigned', firstRespondedAt: ago(40), lastCustomerMessageAt: ago(50) },
    'answered 40 min ago',
  ],
  [
    'while we wait for the customer nobody waits for us',
    { state: 'waiting', firstRespondedAt: ago(40), lastCustomerMessageAt: ago(5) },
    'answered 40 min ago',
  ],
  ['under a minute is just now', { state: 'waiting', firstRespondedAt: ago(0.5) }, 'answered just now'],
  [
    'a resolved ticket is never overdue',
    { state: 'resolved', resolvedAt: ago(120), responseDueBy: ago(600) },
    'resolved 2 h ago',
  ],
] as const)('%s', (_case, changes, text) => {
  expect(standingWords({ ...UNANSWERED, ...changes }, NOW).text).toBe(text);
});
