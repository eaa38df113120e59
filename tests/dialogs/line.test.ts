import { DEFAULT_POLICY, type OpeningHours } from '../../policies';
import { demoConversation, sayAll } from '../support/dialogWorld';

const HANDOVER = ['agent', 'my necklace turned green', 'Ann Lee', 'ann@example.com', 'send'];
const OFFICE = ['09:00-17:00'];
const week: OpeningHours['week'] = {
  monday: OFFICE,
  tuesday: OFFICE,
  wednesday: OFFICE,
  thursday: OFFICE,
  friday: OFFICE,
  saturday: [],
  sunday: [],
};
const withHours = { policy: { ...DEFAULT_POLICY, openingHours: { week, holidays: { '11-23': [] } } } };

function inLine(waiting: number | undefined, options: Parameters<typeof demoConversation>[0] = {}) {
  const conversation = demoConversation(options);
  if (waiting !== undefined) conversation.desk.waiting = waiting;
  return conversation;
}

it('the place is told at the handoff, with the way out of the line', async () => {
  const conversation = inLine(2);
  await sayAll(conversation, ...HANDOVER.slice(0, -1));
  const [done] = await conversation.say('send');
  expect(done?.text).toMatch(/\(Policy §3, Response Time\) You're number 3 in line\.$/);
  expect(done?.chips).toContain('Leave the line');
});

it('without an agent who takes chats nothing is said of a line', async () => {
  const conversation = inLine(undefined);
  const said = (await sayAll(conversation, ...HANDOVER)).join('\n');
  expect(said).toContain('Your case is T-1001');
  expect(said).not.toMatch(/line|minute|desk right now/);
  expect((await sayAll(conversation, 'how long do I have to wait for a person?')).join('\n')).not.toMatch(
    /in line|minute/,
  );
});

it('a question about the wait leaves the topic that waits to go on', async () => {
  const conversation = inLine(0);
  await sayAll(
    conversation,
    'return order 1042, anna@example.com',
    'agent',
    'I want to explain it',
    'Anna',
    'send',
  );
  expect((await sayAll(conversation, 'how long??')).join('\n')).toContain("you're next in line");
  expect((await sayAll(conversation, 'Go on')).join('\n')).toContain('Why would you like to send it back?');
});

it('out of hours it is said when people are there next, and no place', async () => {
  const conversation = inLine(0, withHours);
  const said = (await sayAll(conversation, ...HANDOVER)).join('\n');
  expect(said).toMatch(
    /Nobody is at the desk right now; our team is back on Tuesday 24 November, 09:00 London time\.$/,
  );
  expect(said).not.toContain('in line');
  expect((await sayAll(conversation, 'how is my case?')).join('\n')).toContain('our team is back on Tuesday');
});

it.each([
  'how long??',
  'how much longer do I have to wait',
  "what's my place in line?",
  'how many people are before me',
  'is anybody there',
  'still waiting...',
  'how long is this going to take',
  'when does the agent come',
  'eta?',
  'how many minutes??',
  'can I close this page?',
  "I'm still waiting for someone",
])('who waits and asks "%s" hears their place', async (words) => {
  const conversation = inLine(1);
  await sayAll(conversation, ...HANDOVER);
  expect((await sayAll(conversation, words)).join('\n')).toContain("With T-1001 you're number 2 in line.");
  expect(conversation.notes).toEqual([]);
});

it('asked for a person once more, the place is told and the words are kept', async () => {
  const conversation = inLine(0);
  await sayAll(conversation, ...HANDOVER);
  expect((await sayAll(conversation, 'I want a person NOW')).join('\n')).toContain("You're next in line.");
  expect(conversation.notes).toHaveLength(1);
});

it.each([
  'Leave the line',
  "nevermind, I don't want to wait anymore",
  'get me out of the queue',
  'take me off the waiting list',
])('"%s" withdraws the case after a yes, and not before', async (words) => {
  const conversation = inLine(0);
  await sayAll(conversation, ...HANDOVER);
  const asked = (await sayAll(conversation, words)).join('\n');
  expect(asked).toContain('Shall I withdraw it all the same?');
  expect(conversation.desk.tickets.get('T-1001')?.state).toBe('open');
  await sayAll(conversation, 'yes');
  expect(conversation.desk.tickets.get('T-1001')?.state).toBe('withdrawn');
});

it.each([
  'how long does delivery take?',
  'they left the parcel at my place',
  "I'm still waiting for my refund",
  'how many days before I can return it?',
])('"%s" is no question about the line', async (words) => {
  const conversation = inLine(0);
  await sayAll(conversation, ...HANDOVER);
  expect((await sayAll(conversation, words)).join('\n')).not.toContain("With T-1001 you're");
});
