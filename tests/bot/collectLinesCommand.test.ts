import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openEmbedded } from '../../bot/database';
import { parseTrainingFile } from '../../bot/language/trainingData';
import { trainingLines } from '../../handoff/schema';
import { builtFile } from '../support/builtFile';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'bezel-collect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const start = () =>
  promisify(execFile)(process.execPath, [builtFile('bot/cli/collectLines.ts')], {
    cwd: folder,
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data') },
  });

test('npm run language:collect writes what was filed into the training data, once', async () => {
  const data = join(folder, 'dialogs', 'language');
  mkdirSync(data, { recursive: true });
  cpSync(join(__dirname, '..', '..', 'dialogs', 'language'), data, { recursive: true });
  const database = await openEmbedded(join(folder, 'data'));
  const filedAt = new Date();
  await database.db.insert(trainingLines).values([
    { language: 'en', text: 'zorp my parcel [order]', intent: 'OrderStatus', filedAt },
    { language: 'es', text: 'zorp mi paquete', intent: 'OrderStatus', filedAt },
  ]);
  await database.close();

  expect((await start()).stdout).toMatch(/en\.json: 1 added, 0 there[^]+es\.json: 1 added, 0 there/);
  const english = readFileSync(join(data, 'en.json'), 'utf8');
  expect(parseTrainingFile(english).assets.utterances.at(-1)).toMatchObject({
    text: 'zorp my parcel 20417',
    intent: 'OrderStatus',
    entities: [{ category: 'orderNumber', offset: 15, length: 5 }],
  });
  expect((await start()).stdout).toMatch(/en\.json: 0 added, 0 there[^]+es\.json: 0 added, 0 there/);
  expect(readFileSync(join(data, 'en.json'), 'utf8')).toBe(english);
});
