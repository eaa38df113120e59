import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createSecrets } from '../../bot/secrets';
import { builtFile } from '../support/builtFile';

const run = promisify(execFile);
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'bezel-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('createSecrets', () => {
  it('makes a secret once and keeps it over a restart', () => {
    const first = createSecrets(dataDir);
    expect(first.directLineSecret).toMatch(/^[0-9a-f]{64}$/);
    const afterRestart = createSecrets(dataDir);
    expect(afterRestart.directLineSecret).toBe(first.directLineSecret);
    expect(afterRestart.key('token signing')).toBe(first.key('token signing'));
  });

  it('keeps it where only the server can read it', () => {
    createSecrets(dataDir);
    const folder = join(dataDir, 'secrets');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(['direct-line']);
    expect(statSync(join(folder, 'direct-line')).mode & 0o777).toBe(0o600);
  });

  it('agrees between processes that start at the same moment', async () => {
    const secrets = builtFile('bot/secrets.ts');
    const script = `process.stdout.write(require(${JSON.stringify(secrets)}).createSecrets(process.argv[1]).directLineSecret)`;
    const makers = Array.from({ length: 8 }, () => run(process.execPath, ['-e', script, dataDir]));
    const made = (await Promise.all(makers)).map(({ stdout }) => stdout);
    expect(new Set(made).size).toBe(1);
    expect(made[0]).toBe(readFileSync(join(dataDir, 'secrets', 'direct-line'), 'utf8').trim());
  });

  it('writes nothing when the secret is configured, and then is the same on every machine', () => {
    const configured = 'configured-by-the-operator-for-all-servers';
    const other = mkdtempSync(join(tmpdir(), 'bezel-secrets-'));
    const [here, there] = [createSecrets(dataDir, configured), createSecrets(other, configured)];
    expect(here.directLineSecret).toBe(configured);
    expect(here.key('token signing')).toBe(there.key('token signing'));
    expect(readdirSync(dataDir)).toEqual([]);
    rmSync(other, { recursive: true });
  });

  it('gives each purpose a key of its own, and none is the secret', () => {
    const secrets = createSecrets(dataDir);
    const [signing, hashing] = [secrets.key('token signing'), secrets.key('network hash')];
    expect(signing).toHaveLength(64);
    expect(new Set([signing, hashing, secrets.directLineSecret]).size).toBe(3);
  });

  it.each(['', 'half', 'z'.repeat(64)])('names the file when its content %j is no secret', (content) => {
    createSecrets(dataDir);
    writeFileSync(join(dataDir, 'secrets', 'direct-line'), content);
    expect(() => createSecrets(dataDir)).toThrow(/secrets\/direct-line is damaged/);
  });
});
