import { COMMANDS, commandOfKey, commandsNow, keyOf } from '../../../handoff/web/commands/commands';
import { typedCommands } from '../../../handoff/web/commands/typedCommands';
import type { DeskState } from '../../../handoff/web/state/deskState';
import { parseRoute } from '../../../handoff/web/state/route';

/** As much of the desk's state as the commands look at. */
function stateAt(address: string, { role = 'agent', actions = [] as string[] } = {}): DeskState {
  const [path = '', search = ''] = address.split('?');
  return {
    session: { kind: 'signedIn', agent: { role } },
    route: parseRoute(path, search),
    queue: { tickets: [] },
    details: { 'T-1001': { number: 'T-1001', actions } },
    shortcuts: true,
    noticeSettings: { sound: true },
  } as unknown as DeskState;
}

const now = (state: DeskState): string[] => commandsNow(state).map(({ id }) => id);

test('no two commands have the same name for programs, the same key or the same words', () => {
  const repeated = (values: (string | undefined)[]): unknown[] =>
    values.filter((value, at) => value !== undefined && values.indexOf(value) !== at);
  expect(repeated(COMMANDS.map(({ id }) => id))).toEqual([]);
  expect(repeated(COMMANDS.map(({ key }) => key))).toEqual([]);
  expect(repeated(COMMANDS.map(({ name }) => name))).toEqual([]);
});

test('a key is one character as a keyboard types it without Shift, or a sign', () => {
  for (const { key } of COMMANDS) if (key !== undefined) expect(key).toMatch(/^[a-z0-9?/.,+-]$/);
});

test('a capital letter is the same key', () => {
  expect(commandOfKey('C')).toBe(commandOfKey('c'));
  expect(commandOfKey('c')?.name).toBe('Pick up');
});

test('a button shows the key that its command has, and none for a command that there is not', () => {
  expect(keyOf('claim')).toBe('C');
  expect(keyOf('release')).toBeUndefined();
  expect(() => keyOf('nothing')).toThrow('nothing');
});

test('what is done to a conversation is offered only where the server would allow it', () => {
  const ticket = (actions: string[]) => now(stateAt('/desk/tickets/T-1001', { actions }));
  expect(ticket(['claim', 'note'])).toEqual(expect.arrayContaining(['claim', 'note', 'details']));
  expect(ticket(['claim', 'note'])).not.toContain('resolve');
  expect(ticket(['resolve'])).toContain('resolve');
  expect(ticket(['resolve'])).not.toContain('claim');
});

test('without a conversation on the screen nothing is offered for one, whatever was looked at before', () => {
  const offered = commandsNow(stateAt('/desk', { actions: ['claim', 'note'] }));
  expect(offered.filter(({ group }) => group === 'This conversation')).toEqual([]);
  expect(now(stateAt('/desk/tickets/T-1002', { actions: ['claim'] }))).not.toContain('claim');
});

test.each([
  ['/desk', 'backToQueue', false],
  ['/desk/account', 'backToQueue', true],
  ['/desk', 'showEverything', false],
  ['/desk/all?search=ring', 'showEverything', true],
  ['/desk', 'singleLettersOff', true],
  ['/desk', 'singleLettersOn', false],
])('at %s, %s is offered: %s', (address, id, isOffered) => {
  expect(now(stateAt(address)).includes(id)).toBe(isOffered);
});

test.each([
  ['T-1001', ['Open T-1001'], ['Search all conversations for “T-1001”']],
  ['1001', ['Open T-1001'], ['Search all conversations for “1001”']],
  [' ring ', [], ['Search all conversations for “ring”']],
  ['', [], []],
])('the words %p mean', (query, first, last) => {
  const typed = typedCommands(query);
  expect(typed.first.map(({ name }) => name)).toEqual(first);
  expect(typed.last.map(({ name }) => name)).toEqual(last);
});
