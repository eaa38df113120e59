import { addHours, addMinutes } from 'date-fns';
import { judgeHold, type Hold } from '../../../handoff/desk/judgeHold';

const now = new Date('2026-11-23T14:00:00Z');
const minutes = (count: number): Date => addMinutes(now, count);
const SETTINGS = { offlineMinutes: 5, silentMinutes: 10 };

/** A customer who has just written to an agent who is there and has just taken it. */
const hold: Hold = {
  state: 'assigned',
  isSnoozed: false,
  isChat: true,
  customerSpokeAt: minutes(-1),
  agentActedAt: minutes(-1),
  agentSeenAt: now,
  answerDueBy: addHours(now, 40),
};

test.each<[string, Partial<Hold>, string | undefined]>([
  ['the customer has just written', {}, undefined],
  [
    'they have waited for nine minutes',
    { customerSpokeAt: minutes(-9), agentActedAt: minutes(-30) },
    undefined,
  ],
  [
    'they have waited for ten minutes',
    { customerSpokeAt: minutes(-10), agentActedAt: minutes(-30) },
    'silent',
  ],
  [
    'the agent answered: the customer is to answer',
    { state: 'waiting', customerSpokeAt: minutes(-30) },
    undefined,
  ],
  ['the agent has just taken it', { customerSpokeAt: minutes(-20), agentActedAt: minutes(-2) }, undefined],
  ['the agent has been writing', { customerSpokeAt: minutes(-20), agentActedAt: minutes(0) }, undefined],
  ['the agent went offline a moment ago', { agentSeenAt: minutes(-4), agentActedAt: minutes(-8) }, undefined],
  [
    'the agent is offline for five minutes',
    { agentSeenAt: minutes(-5), agentActedAt: minutes(-8) },
    'offline',
  ],
  ['it was given to an agent who is not there', { agentSeenAt: null, agentActedAt: minutes(-4) }, undefined],
  ['it was given to one who never came', { agentSeenAt: null, agentActedAt: minutes(-5) }, 'offline'],
  [
    'the customer wrote an hour ago and is gone',
    { customerSpokeAt: minutes(-60), agentActedAt: minutes(-90) },
    undefined,
  ],
  [
    'customer and agent went home',
    { customerSpokeAt: minutes(-90), agentActedAt: minutes(-90), agentSeenAt: minutes(-80) },
    undefined,
  ],
  [
    'the agent has put it off',
    { isSnoozed: true, customerSpokeAt: minutes(-30), agentSeenAt: null },
    undefined,
  ],
  ['nobody has it', { state: 'open', customerSpokeAt: minutes(-30), agentSeenAt: null }, undefined],
  ['it is resolved', { state: 'resolved', customerSpokeAt: minutes(-30), agentSeenAt: null }, undefined],
  [
    'a mail waits while the agent is there',
    { isChat: false, customerSpokeAt: minutes(-30), agentActedAt: minutes(-30) },
    undefined,
  ],
  [
    'a mail waits while the agent is at home',
    { isChat: false, agentActedAt: minutes(-600), agentSeenAt: minutes(-600) },
    undefined,
  ],
])('%s', (_when, changes, expected) => {
  expect(judgeHold({ ...hold, ...changes }, now, SETTINGS)).toBe(expected);
});

test.each<[string, Partial<Hold>, string | undefined]>([
  ['due in four hours, the agent at home', {}, 'dueSoon'],
  ['due in more than four hours', { answerDueBy: addMinutes(now, 241) }, undefined],
  ['overdue', { answerDueBy: minutes(-300) }, 'dueSoon'],
  ['the agent gone for a lunch alone', { agentSeenAt: minutes(-59) }, undefined],
  ['the agent there', { agentSeenAt: now }, undefined],
  ['answered', { state: 'waiting' }, undefined],
])('a mail %s', (_when, changes, expected) => {
  const mail = {
    ...hold,
    isChat: false,
    customerSpokeAt: minutes(-2600),
    agentActedAt: minutes(-600),
    agentSeenAt: minutes(-60),
    answerDueBy: addMinutes(now, 240),
  };
  expect(judgeHold({ ...mail, ...changes }, now, SETTINGS)).toBe(expected);
});
