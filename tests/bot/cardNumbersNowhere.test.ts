/** A payment card number that was sent, by whatever way, is in no file, no log and no mail. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, RealServer } from '../support/realServer';
import { Shopper } from '../support/shopper';

const CARD = '4242424242424242';
const WRITTEN = [CARD, '4242 4242 4242 4242', '4242-4242-4242-4242'];
/** Found in what is kept when it was not masked, and only then. */
const TRACES = [...WRITTEN, '424242424242'];
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

describe('a card number', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bezel-cards-'));
  let server: RealServer;
  let shopper: Shopper;

  const contact = (fields: Record<string, string>): Promise<Response> =>
    fetch(`${server.url}/api/contact`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Anna Larsen',
        email: 'anna@example.com',
        topic: 'payment',
        description: 'My payment failed, please have a look.',
        ...fields,
      }),
    });

  beforeAll(async () => {
    server = new RealServer({ dataDir, port: await freePort(), environment: { LOG_LEVEL: 'trace' } });
    await server.start();
    shopper = new Shopper(server.url);
    await shopper.open();
  });

  afterAll(async () => {
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('that was sent is in no file of the data folder, no log line and no mail', async () => {
    for (const written of WRITTEN) await shopper.say(`my card is ${written}, was it charged?`);
    await shopper.sendValue({ card: CARD, nested: [{ number: WRITTEN[1] }], [CARD]: 'as a name' });
    await shopper.sendValue(Number(CARD));
    await shopper.upload(PNG, `card ${WRITTEN[1]}.png`);
    const opened = await contact({
      description: `I paid with ${WRITTEN[2]} and it failed.`,
      name: `Anna ${CARD}`,
    });
    expect(opened.status).toBe(201);
    expect((await contact({ orderNumber: CARD })).status).toBe(201);
    await fetch(`${server.url}/api/contact?card=${CARD}`);
    // A marker shows that the search below finds what is kept.
    await shopper.say('my cards name is lapislazuli');
    await waitFor(() => mails().some((mail) => mail.includes('[card ending 4242]')));
    expect(await server.stop()).toBe(0);

    const files = filesUnder(dataDir).filter((path) => statSync(path).isFile());
    const holding = (needle: string): string[] => files.filter((path) => readFileSync(path).includes(needle));
    expect(holding('lapislazuli')).not.toEqual([]);
    for (const trace of TRACES) {
      expect(holding(trace)).toEqual([]);
      expect(server.output).not.toContain(trace);
    }
  });

  const mails = (): string[] =>
    filesUnder(dataDir)
      .filter((path) => path.endsWith('.eml'))
      .map((path) => readFileSync(path, 'utf8'));
});

async function waitFor(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (done()) return;
    await sleep(50);
  }
  throw new Error('It did not happen in time.');
}
