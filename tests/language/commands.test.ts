import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtFile } from '../support/builtFile';
import { CLU_TEST_KEY, startCluServer, type CluServer } from '../support/cluServer';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'bezel-language-commands-'));
const file = join(folder, 'lines.csv');
writeFileSync(
  file,
  'text,intent\nwhere is my order,OrderStatus\nsing me a song,None\nI want a refund,ReturnRequest\n',
);
afterAll(() => rmSync(folder, { recursive: true }));

let server: CluServer;
beforeEach(async () => {
  server = await startCluServer();
});
afterEach(() => server.close());

function start(name: string, args: string[], env: Record<string, string> = {}) {
  return run(process.execPath, [builtFile(`bot/cli/${name}.ts`), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

const cluEnvironment = () => ({
  CLU_ENDPOINT: server.url,
  CLU_KEY: CLU_TEST_KEY,
  CLU_PROJECT: 'bezel-support',
  CLU_DEPLOYMENT: 'production',
});

describe('npm run evaluate', () => {
  it('prints the figures and draws the confusion', async () => {
    const picture = join(folder, 'here.svg');
    const { stdout, code } = await start('evaluate', [file, '--out', picture]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/utterances +3\naccuracy +100\.0 %\nmacro-F1 +100\.0 %/);
    expect(stdout).toMatch(/expected calibration error +\d/);
    expect(readFileSync(picture, 'utf8')).toContain('OrderStatus taken for OrderStatus: 1 of 1');
  });

  it('refuses a file without lines', async () => {
    const empty = join(folder, 'empty.csv');
    writeFileSync(empty, 'text,intent\n');
    expect(await start('evaluate', [empty])).toMatchObject({
      code: 1,
      stderr: `${empty} has no line to judge by.\n`,
    });
  });
});

describe('npm run clu:compare', () => {
  it('shows both engines side by side, and the lines on which they differ', async () => {
    server.answer = () => ({
      topIntent: 'OrderStatus',
      intents: [{ category: 'OrderStatus', confidenceScore: 0.9 }],
    });
    const { stdout } = await start('cluCompare', [file], cluEnvironment());
    expect(stdout).toMatch(/3 lines +CLU +embedded\naccuracy +33\.3 % +100\.0 %/);
    expect(stdout).toContain('They differ on 2 lines.');
    expect(stdout).toMatch(/None +OrderStatus +None +sing me a song/);
  });

  it('needs CLU to be configured', async () => {
    expect(await start('cluCompare', [file])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Set CLU_END/),
    });
  });
});

describe('npm run clu:deploy', () => {
  it('deploys the training data, tells the steps, and the second time has nothing to do', async () => {
    const first = await start('cluDeploy', [], cluEnvironment());
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/now answers with [\d,]+ utterances/),
    });
    expect(first.stderr).toMatch(/importing 0 %[^]*training 50 %[^]*deploying 100 %/);
    expect(await start('cluDeploy', [], cluEnvironment())).toMatchObject({
      stdout: 'production of bezel-support has this training data already.\n',
    });
  }, 60_000);

  it('says in one line what went wrong', async () => {
    server.trouble = { status: 401 };
    const { code, stderr } = await start('cluDeploy', [], cluEnvironment());
    expect(code).toBe(1);
    expect(stderr).toBe(
      'Looking for what is there: the service answered 401 (Trouble: as told). Check CLU_KEY; without a key, sign in for Entra ID.\n',
    );
  });
});
