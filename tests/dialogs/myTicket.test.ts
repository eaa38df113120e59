import type { TicketStatus } from '../../dialogs/ports';
import { DEFAULT_POLICY } from '../../policies';
import { TEST_NOW } from '../support/conversation';
import { demoConversation, sayAll } from '../support/dialogWorld';
import type { DeskTicket } from '../support/ticketDesk';

const HOUR = 3_600_000;
const ago = (hours: number): Date => new Date(TEST_NOW.getTime() - hours * HOUR);

function aTicket(changed: Partial<DeskTicket> = {}): DeskTicket {
  return {
    number: 'T-1001',
    state: 'open',
    submittedAt: ago(2),
    description: 'The clasp of my bracelet opens by itself.',
    answeredIn: 'here',
    openedHere: (changed.answeredIn ?? 'here') === 'here',
    ...changed,
  };
}

function conversationWith(tickets: DeskTicket[], options: Parameters<typeof demoConversation>[0] = {}) {
  const conversation = demoConversation(options);
  for (const ticket of tickets) conversation.desk.tickets.set(ticket.number, ticket);
  return conversation;
}

const DUE = 'Wednesday 25 November, 12:41 London time';

describe('how a case stands', () => {
  it.each<[Partial<TicketStatus>, string]>([
    [
      { state: 'open' },
      `T-1001 is waiting for a colleague to take it on. You'll get an answer right here by ${DUE}. (Policy §3, Response Time)`,
    ],
    [
      { state: 'assigned', agentName: 'Mia' },
      `Mia has T-1001 and is looking into it. You'll get an answer right here by ${DUE}. (Policy §3, Response Time)`,
    ],
    [
      { state: 'open', answeredIn: 'mail' },
      `T-1001 is waiting for a colleague to take it on. You'll get an answer by e-mail by ${DUE}. (Policy §3, Response Time)`,
    ],
    [
      { state: 'assigned', agentName: 'Mia', answeredAt: ago(1) },
      'Mia has T-1001, with what you wrote last.',
    ],
    [
      { state: 'waiting', agentName: 'Mia', answeredAt: ago(1) },
      'Mia has answered T-1001 right here and is waiting for your reply.',
    ],
    [
      { state: 'open', submittedAt: ago(49) },
      "T-1001 is waiting for a colleague to take it on. Our answer was due by Monday 23 November, 13:41 London time and is late; I'm sorry about that. (Policy §3, Response Time)",
    ],
    [
      { state: 'resolved', closedAt: ago(24) },
      'T-1001 was closed on Sunday 22 November. If something is still open, say “add to T-1001”, and our team will look at it again.',
    ],
    [
      { state: 'withdrawn', closedAt: ago(24) },
      'You withdrew T-1001 on Sunday 22 November, so nobody is working on it.',
    ],
  ])('%j', async (changed, text) => {
    const conversation = conversationWith([aTicket(changed)]);
    expect(await sayAll(conversation, 'my ticket')).toEqual([text]);
  });

  it('in a busy season the longer time is told, as the policy has it', async () => {
    const peakSeasons = [{ from: '2026-11-20', to: '2026-12-24', extraHours: 24 }];
    const conversation = conversationWith([aTicket()], { policy: { ...DEFAULT_POLICY, peakSeasons } });
    expect(await sayAll(conversation, 'my ticket')).toEqual([
      "T-1001 is waiting for a colleague to take it on. You'll get an answer right here by Thursday 26 November, 12:41 London time. This is a busy season, so it may take longer than usual. (Policy §3, Response Time)",
    ]);
  });

  it('of several cases all that are open are told, newest first', async () => {
    const conversation = conversationWith([
      aTicket({ state: 'resolved', closedAt: ago(1) }),
      aTicket({ number: 'T-1002' }),
      aTicket({ number: 'T-1003', state: 'waiting', agentName: 'Mia', answeredAt: ago(1) }),
    ]);
    const [text] = await sayAll(conversation, 'my ticket');
    expect(text?.split('\n').map((line) => line.match(/T-\d+/)?.[0])).toEqual(['T-1003', 'T-1002']);
  });

  it('the one that is named is told, and a question in the middle of a form comes again', async () => {
    const conversation = conversationWith([aTicket(), aTicket({ number: 'T-1002', state: 'waiting' })]);
    expect((await sayAll(conversation, 'what about T-1002?'))[0]).toContain(
      'A colleague has answered T-1002',
    );
    const replies = await sayAll(conversation, 'where is my order', 'what is with my ticket T-1001');
    expect(replies[0]).toContain('T-1001 is waiting');
    expect(replies[1]).toBe("Back to your order: What's your order number?");
  });
});

describe('a case of elsewhere', () => {
  const ELSEWHERE = aTicket({ number: 'T-2001', email: 'ann@example.com', answeredIn: 'mail' });

  it('is told to whoever knows its number and the address on it, who is not asked again', async () => {
    const conversation = conversationWith([ELSEWHERE]);
    expect(await sayAll(conversation, 'how is T-2001 going?')).toEqual([
      'Which e-mail address did you give for T-2001? I ask so that nobody else gets to see your case.',
    ]);
    expect((await sayAll(conversation, 'ann@example.com'))[0]).toContain('T-2001 is waiting');
    expect((await sayAll(conversation, 'withdraw my ticket'))[0]).toContain('Shall I withdraw it?');
    await sayAll(conversation, 'yes');
    expect(conversation.desk.tickets.get('T-2001')?.state).toBe('withdrawn');
    expect(conversation.desk.misses).toBe(0);
  });

  it('takes number and address from one message', async () => {
    const conversation = conversationWith([ELSEWHERE]);
    expect((await sayAll(conversation, 'status of T-2001, ann@example.com'))[0]).toContain(
      'T-2001 is waiting',
    );
  });

  it('gets one answer for a wrong address and for a number that there is not, each counted once', async () => {
    const answerTo = async (number: string): Promise<string | undefined> => {
      const conversation = conversationWith([ELSEWHERE]);
      const [text] = await sayAll(conversation, `how is ${number} going?`, 'eve@example.com');
      expect(conversation.desk.misses).toBe(1);
      return text?.replaceAll(number, 'N');
    };
    expect(await answerTo('T-2001')).toBe(await answerTo('T-2999'));
  });

  it('is not shown by the address that the shopper gave for something else', async () => {
    const conversation = conversationWith([ELSEWHERE]);
    await sayAll(conversation, 'my email is ann@example.com');
    expect((await sayAll(conversation, 'how is T-2001 going?'))[0]).toContain('Which e-mail address');
  });
});

describe('what a shopper does with a case', () => {
  it.each([
    ['add to my ticket: it scratches, too', 'it scratches, too'],
    ['please add that it scratches to my case', 'that it scratches'],
    ['Can you add to T-1001 that it scratches', 'that it scratches'],
  ])('"%s" adds the words', async (text, words) => {
    const conversation = conversationWith([aTicket({ agentName: 'Mia', state: 'assigned' })]);
    expect(await sayAll(conversation, text)).toEqual(["I've added that to T-1001; Mia will see it there."]);
    expect(conversation.notes).toEqual([{ number: 'T-1001', text: words, files: [] }]);
  });

  it('files alone can be added', async () => {
    const conversation = conversationWith([aTicket()]);
    await sayAll(conversation, 'I want to add something to my ticket');
    await conversation.say('', {
      attachments: [{ name: 'clasp.png', contentType: 'image/png', contentUrl: 'https://x.example/1' }],
    });
    expect(conversation.notes).toEqual([
      {
        number: 'T-1001',
        text: 'Files sent in the chat: clasp.png',
        files: [{ name: 'clasp.png', contentType: 'image/png', url: 'https://x.example/1' }],
      },
    ]);
  });

  it('a closed case is opened again by an addition', async () => {
    const conversation = conversationWith([aTicket({ state: 'resolved', closedAt: ago(1) })]);
    expect(await sayAll(conversation, 'add to T-1001: it broke again')).toEqual([
      "I've added that to T-1001, and our team has it open again.",
    ]);
  });

  it('of several cases the one is chosen', async () => {
    const conversation = conversationWith([
      aTicket(),
      aTicket({ number: 'T-1002', description: 'Where is my refund?' }),
    ]);
    const replies = await conversation.say('cancel my ticket');
    expect(replies).toEqual([
      {
        text: 'Which case do you mean?\nT-1002: “Where is my refund?”\nT-1001: “The clasp of my bracelet opens by itself.”',
        chips: ['T-1002', 'T-1001'],
      },
    ]);
    expect((await sayAll(conversation, 'the second one'))[0]).toContain('T-1001 is about');
    await sayAll(conversation, 'yes please');
    expect(conversation.desk.tickets.get('T-1001')?.state).toBe('withdrawn');
    expect(conversation.desk.tickets.get('T-1002')?.state).toBe('open');
  });

  it('a case that is closed already is not withdrawn, and the bot says how it stands', async () => {
    const conversation = conversationWith([aTicket({ state: 'resolved', closedAt: ago(1) })]);
    expect((await sayAll(conversation, 'withdraw my case T-1001'))[0]).toContain('T-1001 was closed on');
  });

  it('"cancel" at the last question withdraws nothing', async () => {
    const conversation = conversationWith([aTicket()]);
    await sayAll(conversation, 'withdraw my case', 'cancel');
    expect(conversation.desk.tickets.get('T-1001')?.state).toBe('open');
  });

  it('an order is cancelled by the same words about an order', async () => {
    const conversation = conversationWith([aTicket()]);
    expect(await sayAll(conversation, 'cancel my order')).toEqual(["What's your order number?"]);
  });
});
