import { actionsOf } from '../../../handoff/desk/actionsOf';
import type { AgentRole } from '../../../handoff/accounts/mayAct';
import type { TicketProgress, TicketState } from '../../../handoff/tickets/ticket';

const NOW = new Date('2026-03-02T10:00:00Z');

describe('what an agent may do', () => {
  it.each<[TicketState, 'nobody' | 'me' | 'another', AgentRole, string]>([
    ['open', 'nobody', 'agent', 'claim assign note prioritise changeTopic snooze'],
    ['open', 'nobody', 'lead', 'claim assign note resolve prioritise changeTopic snooze'],
    ['assigned', 'me', 'agent', 'release assign reply note resolve prioritise changeTopic snooze'],
    ['assigned', 'another', 'agent', 'note'],
    ['assigned', 'another', 'lead', 'release assign reply note resolve prioritise changeTopic snooze'],
    ['assigned', 'another', 'admin', 'release assign reply note resolve prioritise changeTopic snooze'],
    ['waiting', 'me', 'agent', 'release assign reply note resolve prioritise changeTopic snooze'],
    ['waiting', 'another', 'agent', 'note'],
    ['resolved', 'me', 'agent', 'note reopen changeTopic'],
    ['resolved', 'another', 'agent', 'note reopen'],
    ['resolved', 'another', 'lead', 'note reopen changeTopic'],
    ['resolved', 'nobody', 'agent', 'note reopen changeTopic'],
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
      resolvedAt: state === 'resolved' ? NOW : null,
    };
    expect(actionsOf(ticket, { id: 'me', name: 'Mia', role }, NOW).join(' ')).toBe(actions);
  });
});
