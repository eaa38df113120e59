import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { builtFile } from '../support/builtFile';

const run = promisify(execFile);
const command = builtFile('bot/cli/demoOrders.ts');

function start(env: Record<string, string>, ...args: string[]) {
  return run(process.execPath, [command, ...args], {
    cwd: __dirname,
    env: { PATH: process.env.PATH, ...env },
  });
}

describe('npm run demo:orders', () => {
  it('prints number, e-mail and case of each order as JSON lines, and nothing else', async () => {
    const { stdout, stderr } = await start({});
    const orders = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    expect(orders).toHaveLength(29);
    expect(orders[0]).toEqual({
      orderNumber: '1042',
      email: 'anna@example.com',
      case: 'delivered 5 days ago',
    });
    for (const order of orders) expect(Object.keys(order)).toEqual(['orderNumber', 'email', 'case']);
    expect(stderr).toBe('');
  });

  it('explains itself with --help', async () => {
    expect((await start({}, '--help')).stdout).toMatch(
      /^Prints the orders of the demo shop[^]+Usage: npm run/,
    );
  });

  it.each([
    ['a wrong setting', { SHOP_TIME_ZONE: 'Mars' }, [], /SHOP_TIME_ZONE: Give an IANA time zone name/],
    [
      'a missing policy file',
      { POLICY_FILE: 'nowhere.json' },
      [],
      /POLICY_FILE .+nowhere\.json can't be used/,
    ],
    ['an unknown argument', {}, ['--all'], /Unknown option '--all'/],
  ])('ends with exit code 1 and one message, without a stack, on %s', async (_case, env, args, message) => {
    const error = await start(env, ...args).then(
      () => undefined,
      (failure: { code: number; stdout: string; stderr: string }) => failure,
    );
    expect(error).toMatchObject({ code: 1, stdout: '' });
    expect(error?.stderr).toMatch(message);
    expect(error?.stderr).not.toMatch(/^\s+at /m);
  });
});
