import {
  decideReplyMail,
  replyMailTimes,
  type ReplyMailDecision,
} from '../../../handoff/mail/decideReplyMail';

const at = (time: string): Date => new Date(`2026-03-02T${time}:00Z`);
const times = replyMailTimes(5);

/** With five minutes until a customer has left: replies within 2 minutes go together, for 10 minutes at most. */
describe("an agent's replies into a chat", () => {
  it.each<
    [rule: string, replies: string[], lastSeen: string | undefined, now: string, decided: ReplyMailDecision]
  >([
    ['stay there while there are none', [], '10:00', '11:00', { kind: 'nothing' }],
    ['stay there when they were read', ['10:00'], '10:01', '10:20', { kind: 'nothing' }],
    ['stay there when read at the same instant', ['10:00'], '10:00', '10:20', { kind: 'nothing' }],
    ['go out when the customer left before', ['10:00'], '09:30', '10:02', { kind: 'send', count: 1 }],
    ['go out when the customer was never there', ['10:00'], undefined, '10:02', { kind: 'send', count: 1 }],
    ['wait for more of them', ['10:00'], '09:30', '10:01', { kind: 'wait', until: at('10:02') }],
    [
      'wait until it is sure that the customer has left',
      ['10:00'],
      '09:59',
      '10:02',
      { kind: 'wait', until: at('10:04') },
    ],
    ['go out at that very instant', ['10:00'], '09:59', '10:04', { kind: 'send', count: 1 }],
    ['go out together', ['10:00', '10:01'], '09:00', '10:03', { kind: 'send', count: 2 }],
    ['wait for the last one', ['10:00', '10:01'], '09:00', '10:02', { kind: 'wait', until: at('10:03') }],
    [
      'wait no longer than ten minutes for the last one',
      ['10:00', '10:02', '10:04', '10:06', '10:08', '10:09'],
      '09:00',
      '10:10',
      { kind: 'send', count: 6 },
    ],
    ['go out without those that were read', ['10:00', '10:10'], '10:05', '10:15', { kind: 'send', count: 1 }],
  ])('%s', (_rule, replies, lastSeen, now, decided) => {
    const lastSeenAt = lastSeen === undefined ? undefined : at(lastSeen);
    expect(decideReplyMail({ replies: replies.map(at), lastSeenAt, now: at(now), times })).toEqual(decided);
  });

  it('are gathered for no longer than it takes to have left', () => {
    expect(replyMailTimes(0.5)).toEqual({ away: 30_000, gather: 30_000, gatherAtMost: 30_000 });
    expect(replyMailTimes(60)).toEqual({ away: 3_600_000, gather: 120_000, gatherAtMost: 600_000 });
  });
});
