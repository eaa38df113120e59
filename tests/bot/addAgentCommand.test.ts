import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../bot/database';
import { lockDataFolder } from '../../bot/dataFolderLock';
import { findAgentByEmail } from '../../handoff/accounts/agentStore';
import { isPassword } from '../../handoff/accounts/password';
import { builtFile } from '../support/builtFile';

const command = builtFile('bot/cli/addAgent.ts');
const dataDir = mkdtempSync(join(tmpdir(), 'bezel-agents-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const MIA = ['--email', 'Mia@example.com', '--name', 'Mia', '--role', 'lead'];
const PASSWORD = 'correct horse battery';

async function start(args: string[], input: string) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', command, ...args], {
    cwd: dataDir,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  // A command that refuses its options ends before it reads.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}

describe('npm run add-agent', () => {
  it('adds an agent who can sign in with the password from standard input', async () => {
    expect(await start(MIA, `${PASSWORD}\n`)).toEqual({
      code: 0,
      stdout: 'Added Mia (lead). Sign in at the desk with mia@example.com.\n',
      stderr: '',
    });
    const database = await openEmbedded(dataDir);
    const agent = await findAgentByEmail(database.db, 'mia@example.com');
    await database.close();
    expect(agent).toMatchObject({ name: 'Mia', role: 'lead' });
    expect(await isPassword(PASSWORD, agent?.passwordHash)).toBe(true);
    expect(await isPassword(`${PASSWORD}\n`, agent?.passwordHash)).toBe(false);
  });

  it('says so when the address is taken, and changes nothing', async () => {
    const ended = await start(MIA, 'another good password\n');
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toBe('There is an agent with the address mia@example.com already.\n');
  });

  it('refuses with the reason while the server has the embedded database', async () => {
    const unlock = lockDataFolder(dataDir);
    const ended = await start(['--email', 'ben@example.com', '--name', 'Ben'], PASSWORD);
    unlock();
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^The server is running/);
  });

  it.each<[string, string[], string, RegExp]>([
    ['no e-mail address', ['--name', 'Ben'], PASSWORD, /^email: /],
    ['a wrong role', ['--email', 'b@example.com', '--name', 'Ben', '--role', 'boss'], PASSWORD, /^role: /],
    ['a short password', ['--email', 'b@example.com', '--name', 'Ben'], 'short\n', /^password: At least 12/],
    [
      'a password that was breached',
      ['--email', 'b@example.com', '--name', 'Ben'],
      'superman2026',
      /^password: .*attackers/,
    ],
    ['no password', ['--email', 'b@example.com', '--name', 'Ben'], '', /^password: At least 12/],
    ['the password as an argument', [...MIA, PASSWORD], '', /^Only options are taken(?!.*correct)/],
    ['an unknown option', ['--mail', 'b@example.com'], '', /Unknown option '--mail'/],
  ])('names what is wrong with %s, without a stack', async (_case, args, input, message) => {
    const ended = await start(args, input);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });
});
