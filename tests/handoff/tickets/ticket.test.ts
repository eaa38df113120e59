import fc from 'fast-check';
import {
  TICKET_STATES,
  transition,
  TRANSITIONS,
  type TicketEvent,
  type TicketEventKind,
  type TicketProgress,
} from '../../../handoff/tickets/ticket';

const AT = new Date('2026-03-02T10:00:00Z');
const LATER = new Date('2026-03-02T11:00:00Z');
const HAS_AGENT: Partial<TicketProgress> = { assigneeId: 'mia' };

const TICKETS: Record<TicketProgress['state'], TicketProgress> = {
  open: progress('open'),
  assigned: progress('assigned', HAS_AGENT),
  waiting: progress('waiting', { ...HAS_AGENT, firstRespondedAt: AT }),
  resolved: progress('resolved', { ...HAS_AGENT, firstRespondedAt: AT, resolvedAt: AT }),
};

const EVENTS: Record<TicketEventKind, TicketEvent> = {
  claim: { kind: 'claim', agentId: 'noor' },
  assign: { kind: 'assign', agentId: 'noor' },
  release: { kind: 'release' },
  reply: { kind: 'reply', at: LATER },
  customerReply: { kind: 'customerReply', at: LATER },
  resolve: { kind: 'resolve', at: LATER },
  withdraw: { kind: 'withdraw', at: LATER },
  reopen: { kind: 'reopen' },
  prioritise: { kind: 'prioritise', priority: 'timeCritical' },
  changeTopic: { kind: 'changeTopic', topic: 'payment' },
  snooze: { kind: 'snooze', until: LATER },
  wake: { kind: 'wake' },
  merge: { kind: 'merge', into: 'T-1001', at: LATER },
  unmerge: { kind: 'unmerge' },
  takeIn: { kind: 'takeIn', priority: 'timeCritical', responseDueBy: AT, lastCustomerMessageAt: AT },
};

function progress(state: TicketProgress['state'], changed: Partial<TicketProgress> = {}): TicketProgress {
  return {
    state,
    priority: 'normal',
    topic: 'return',
    assigneeId: null,
    firstRespondedAt: null,
    lastCustomerMessageAt: null,
    resolvedAt: null,
    withdrawnAt: null,
    snoozedUntil: null,
    responseDueBy: LATER,
    mergedInto: null,
    ...changed,
  };
}

describe('a ticket', () => {
  it.each`
    state         | event              | becomes
    ${'open'}     | ${'claim'}         | ${'assigned, noor'}
    ${'open'}     | ${'assign'}        | ${'assigned, noor'}
    ${'open'}     | ${'release'}       | ${'refused: notClaimed'}
    ${'open'}     | ${'reply'}         | ${'refused: notClaimed'}
    ${'open'}     | ${'customerReply'} | ${'open, nobody'}
    ${'open'}     | ${'resolve'}       | ${'resolved, nobody'}
    ${'open'}     | ${'withdraw'}      | ${'resolved, nobody'}
    ${'open'}     | ${'reopen'}        | ${'refused: notResolved'}
    ${'assigned'} | ${'claim'}         | ${'refused: alreadyClaimed'}
    ${'assigned'} | ${'assign'}        | ${'assigned, noor'}
    ${'assigned'} | ${'release'}       | ${'open, nobody'}
    ${'assigned'} | ${'reply'}         | ${'waiting, mia'}
    ${'assigned'} | ${'customerReply'} | ${'assigned, mia'}
    ${'assigned'} | ${'resolve'}       | ${'resolved, mia'}
    ${'assigned'} | ${'withdraw'}      | ${'resolved, mia'}
    ${'assigned'} | ${'reopen'}        | ${'refused: notResolved'}
    ${'waiting'}  | ${'claim'}         | ${'refused: alreadyClaimed'}
    ${'waiting'}  | ${'assign'}        | ${'waiting, noor'}
    ${'waiting'}  | ${'release'}       | ${'open, nobody'}
    ${'waiting'}  | ${'reply'}         | ${'waiting, mia'}
    ${'waiting'}  | ${'customerReply'} | ${'assigned, mia'}
    ${'waiting'}  | ${'resolve'}       | ${'resolved, mia'}
    ${'waiting'}  | ${'withdraw'}      | ${'resolved, mia'}
    ${'waiting'}  | ${'reopen'}        | ${'refused: notResolved'}
    ${'resolved'} | ${'claim'}         | ${'refused: alreadyResolved'}
    ${'resolved'} | ${'assign'}        | ${'refused: alreadyResolved'}
    ${'resolved'} | ${'release'}       | ${'refused: alreadyResolved'}
    ${'resolved'} | ${'reply'}         | ${'refused: alreadyResolved'}
    ${'resolved'} | ${'customerReply'} | ${'open, nobody'}
    ${'resolved'} | ${'resolve'}       | ${'refused: alreadyResolved'}
    ${'resolved'} | ${'withdraw'}      | ${'refused: alreadyResolved'}
    ${'resolved'} | ${'reopen'}        | ${'open, nobody'}
    ${'open'}     | ${'prioritise'}    | ${'open, nobody'}
    ${'assigned'} | ${'prioritise'}    | ${'assigned, mia'}
    ${'waiting'}  | ${'prioritise'}    | ${'waiting, mia'}
    ${'resolved'} | ${'prioritise'}    | ${'refused: alreadyResolved'}
    ${'open'}     | ${'changeTopic'}   | ${'open, nobody'}
    ${'assigned'} | ${'changeTopic'}   | ${'assigned, mia'}
    ${'waiting'}  | ${'changeTopic'}   | ${'waiting, mia'}
    ${'resolved'} | ${'changeTopic'}   | ${'resolved, mia'}
    ${'open'}     | ${'snooze'}        | ${'open, nobody'}
    ${'assigned'} | ${'snooze'}        | ${'assigned, mia'}
    ${'waiting'}  | ${'snooze'}        | ${'waiting, mia'}
    ${'resolved'} | ${'snooze'}        | ${'refused: alreadyResolved'}
    ${'open'}     | ${'wake'}          | ${'refused: notSnoozed'}
    ${'assigned'} | ${'wake'}          | ${'refused: notSnoozed'}
    ${'waiting'}  | ${'wake'}          | ${'refused: notSnoozed'}
    ${'resolved'} | ${'wake'}          | ${'refused: alreadyResolved'}
    ${'open'}     | ${'merge'}         | ${'resolved, nobody'}
    ${'assigned'} | ${'merge'}         | ${'resolved, mia'}
    ${'waiting'}  | ${'merge'}         | ${'resolved, mia'}
    ${'resolved'} | ${'merge'}         | ${'refused: alreadyResolved'}
    ${'open'}     | ${'unmerge'}       | ${'refused: notMerged'}
    ${'assigned'} | ${'unmerge'}       | ${'refused: notMerged'}
    ${'waiting'}  | ${'unmerge'}       | ${'refused: notMerged'}
    ${'resolved'} | ${'unmerge'}       | ${'refused: notMerged'}
    ${'open'}     | ${'takeIn'}        | ${'open, nobody'}
    ${'assigned'} | ${'takeIn'}        | ${'assigned, mia'}
    ${'waiting'}  | ${'takeIn'}        | ${'assigned, mia'}
    ${'resolved'} | ${'takeIn'}        | ${'refused: alreadyResolved'}
  `(
    'that is $state: $event makes it $becomes',
    ({
      state,
      event,
      becomes,
    }: {
      state: TicketProgress['state'];
      event: TicketEventKind;
      becomes: string;
    }) => {
      const outcome = transition(TICKETS[state], EVENTS[event]);
      const said =
        outcome.kind === 'refused'
          ? `refused: ${outcome.reason}`
          : `${outcome.next.state}, ${outcome.next.assigneeId ?? 'nobody'}`;
      expect(said).toBe(becomes);
    },
  );

  it.each`
    state         | event              | becomes
    ${'open'}     | ${'claim'}         | ${'awake'}
    ${'open'}     | ${'assign'}        | ${'awake'}
    ${'open'}     | ${'release'}       | ${'refused'}
    ${'open'}     | ${'reply'}         | ${'refused'}
    ${'open'}     | ${'customerReply'} | ${'awake'}
    ${'open'}     | ${'resolve'}       | ${'awake'}
    ${'open'}     | ${'withdraw'}      | ${'awake'}
    ${'open'}     | ${'reopen'}        | ${'refused'}
    ${'open'}     | ${'prioritise'}    | ${'still snoozed'}
    ${'open'}     | ${'changeTopic'}   | ${'still snoozed'}
    ${'open'}     | ${'snooze'}        | ${'snoozed anew'}
    ${'open'}     | ${'wake'}          | ${'awake'}
    ${'open'}     | ${'merge'}         | ${'awake'}
    ${'open'}     | ${'takeIn'}        | ${'awake'}
    ${'assigned'} | ${'claim'}         | ${'refused'}
    ${'assigned'} | ${'assign'}        | ${'awake'}
    ${'assigned'} | ${'release'}       | ${'awake'}
    ${'assigned'} | ${'reply'}         | ${'still snoozed'}
    ${'assigned'} | ${'customerReply'} | ${'awake'}
    ${'assigned'} | ${'resolve'}       | ${'awake'}
    ${'assigned'} | ${'withdraw'}      | ${'awake'}
    ${'assigned'} | ${'reopen'}        | ${'refused'}
    ${'assigned'} | ${'prioritise'}    | ${'still snoozed'}
    ${'assigned'} | ${'changeTopic'}   | ${'still snoozed'}
    ${'assigned'} | ${'snooze'}        | ${'snoozed anew'}
    ${'assigned'} | ${'wake'}          | ${'awake'}
    ${'assigned'} | ${'merge'}         | ${'awake'}
    ${'assigned'} | ${'takeIn'}        | ${'awake'}
    ${'waiting'}  | ${'claim'}         | ${'refused'}
    ${'waiting'}  | ${'assign'}        | ${'awake'}
    ${'waiting'}  | ${'release'}       | ${'awake'}
    ${'waiting'}  | ${'reply'}         | ${'still snoozed'}
    ${'waiting'}  | ${'customerReply'} | ${'awake'}
    ${'waiting'}  | ${'resolve'}       | ${'awake'}
    ${'waiting'}  | ${'withdraw'}      | ${'awake'}
    ${'waiting'}  | ${'reopen'}        | ${'refused'}
    ${'waiting'}  | ${'prioritise'}    | ${'still snoozed'}
    ${'waiting'}  | ${'changeTopic'}   | ${'still snoozed'}
    ${'waiting'}  | ${'snooze'}        | ${'snoozed anew'}
    ${'waiting'}  | ${'wake'}          | ${'awake'}
    ${'waiting'}  | ${'merge'}         | ${'awake'}
    ${'waiting'}  | ${'takeIn'}        | ${'awake'}
  `(
    'that is $state and snoozed: by $event it is $becomes',
    ({
      state,
      event,
      becomes,
    }: {
      state: TicketProgress['state'];
      event: TicketEventKind;
      becomes: string;
    }) => {
      const outcome = transition({ ...TICKETS[state], snoozedUntil: AT }, EVENTS[event]);
      const is =
        outcome.kind === 'refused'
          ? 'refused'
          : ({ [String(AT)]: 'still snoozed', [String(LATER)]: 'snoozed anew', null: 'awake' } as const)[
              String(outcome.next.snoozedUntil)
            ];
      expect(is).toBe(becomes);
    },
  );

  it.each(Object.values(EVENTS).map((event) => [event.kind, event] as const))(
    'that was merged into another is past everything but being taken out again: %s',
    (kind, event) => {
      const outcome = transition({ ...TICKETS.resolved, mergedInto: 'T-1001' }, event);
      if (kind === 'unmerge') {
        const back = { state: 'open', assigneeId: null, mergedInto: null, resolvedAt: null };
        expect(outcome).toMatchObject({ kind: 'moved', next: back });
      } else expect(outcome).toEqual({ kind: 'refused', reason: 'merged' });
    },
  );

  it('has a table that nobody changes', () => {
    expect(Object.isFrozen(TRANSITIONS)).toBe(true);
    for (const state of TICKET_STATES) {
      expect(Object.isFrozen(TRANSITIONS[state])).toBe(true);
      for (const outcome of Object.values(TRANSITIONS[state])) expect(Object.isFrozen(outcome)).toBe(true);
    }
  });

  it('keeps the instant of the first response when the agent answers again', () => {
    const again = transition(TICKETS.waiting, { kind: 'reply', at: LATER });
    expect(again).toMatchObject({ next: { firstRespondedAt: AT } });
  });

  it('is never left without an owner, an end or its first response by any run of events', () => {
    const instant = fc.date({ min: AT, noInvalidDate: true });
    const agentId = fc.constantFrom('mia', 'noor', 'sam');
    const event: fc.Arbitrary<TicketEvent> = fc.oneof(
      fc.record({ kind: fc.constantFrom('claim', 'assign'), agentId }),
      fc.record({ kind: fc.constantFrom('reply', 'customerReply', 'resolve', 'withdraw'), at: instant }),
      fc.record({ kind: fc.constantFrom('release', 'reopen') }),
      fc.constantFrom(
        EVENTS.prioritise,
        EVENTS.changeTopic,
        EVENTS.snooze,
        EVENTS.wake,
        EVENTS.merge,
        EVENTS.unmerge,
        EVENTS.takeIn,
      ),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let ticket = progress('open');
        for (const each of events) {
          const before = structuredClone(ticket);
          const outcome = transition(ticket, each);
          expect(ticket).toEqual(before);
          if (outcome.kind === 'refused') continue;
          const { next } = outcome;
          expect(next.resolvedAt !== null).toBe(next.state === 'resolved');
          if (next.withdrawnAt) expect(next.withdrawnAt).toEqual(next.resolvedAt);
          if (each.kind === 'withdraw') expect(next.withdrawnAt).toEqual(each.at);
          if (ticket.withdrawnAt === null && each.kind !== 'withdraw') expect(next.withdrawnAt).toBeNull();
          if (next.state !== 'resolved') expect(next.withdrawnAt).toBeNull();
          if (next.state === 'resolved') expect(next.snoozedUntil).toBeNull();
          else expect(next.mergedInto).toBeNull();
          if (each.kind === 'merge') expect(next.mergedInto).toBe(each.into);
          if (next.state === 'assigned' || next.state === 'waiting') expect(next.assigneeId).not.toBeNull();
          if (next.state === 'open') expect(next.assigneeId).toBeNull();
          if (next.state === 'waiting') expect(next.firstRespondedAt).not.toBeNull();
          if (ticket.firstRespondedAt) expect(next.firstRespondedAt).toEqual(ticket.firstRespondedAt);
          ticket = next;
        }
      }),
    );
  });
});
