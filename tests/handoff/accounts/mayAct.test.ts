import { actionsOf } from '../../../handoff/desk/actionsOf';
import type { AgentRole } from '../../../handoff/accounts/mayAct';
import type { TicketProgress, TicketState } from '../../../handoff/tickets/ticket';

const NOW = new Date('2026-03-02T10:00:00Z');

describe('what an agent may do', () => {
  it.each<[TicketState, 'nobody' | 'me' | 'another', AgentRole, string]>([
    ['open', 'nobody', 'agent', 'claim assign note prioritise changeTopic snooze merge link'],
    ['open', 'nobody', 'lead', 'claim assign note resolve prioritise changeTopic snooze merge link'],
    ['assigned', 'me', 'agent', 'release assign reply note resolve prioritise changeTopic snooze merge link'],
    ['assigned', 'another', 'agent', 'note link'],
    [
      'assigned',
      'another',
      'lead',
      'release assign reply note resolve prioritise changeTopic snooze merge link',
    ],
    [
      'assigned',
      'another',
      'admin',
      'release assign reply note resolve prioritise changeTopic snooze merge link',
    ],
    ['waiting', 'me', 'agent', 'release assign reply note resolve prioritise changeTopic snooze merge link'],
    ['waiting', 'another', 'agent', 'note link'],
    ['resolved', 'me', 'agent', 'note reopen changeTopic link'],
    ['resolved', 'another', 'agent', 'note reopen link'],
    ['resolved', 'another', 'lead', 'note reopen changeTopic link'],
    ['resolved', 'nobody', 'agent', 'note reopen changeTopic link'],
  ])('with a ticket that is %s with %s, as %s: %s', (state, holder, role, actions) => {
    const ticket: TicketProgress = {
      state,
      priority: 'normal',
      topic: 'return',
      assigneeId: holder === 'nobody' ? null : holder,
      firstRespondedAt: null,
      lastCustomerMessageAt: null,
      withdrawnAt: null,
      snoozedUntil: null,
      responseDueBy: NOW,
      mergedInto: null,
      resolvedAt: state === 'resolved' ? NOW : null,
    };
    expect(actionsOf(ticket, { id: 'me', name: 'Mia', role }, NOW).join(' ')).toBe(actions);
  });
});
