/** The policy's "keep you updated" through the whole server: the job waits in the database, then writes once. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from 'date-fns';
import { startApp, type App } from '../../bot/compositionRoot';
import { loadConfig } from '../../bot/config';
import { calendarDayOf, DEFAULT_POLICY } from '../../policies';
import { useClosers } from '../support/closers';
import { createPostgresDatabase } from '../support/databases';
import { eventually } from '../support/eventually';
import { createRecordedLog } from '../support/recordedLog';
import { Shopper } from '../support/shopper';
import { askForPerson } from '../support/wholeShop';

const SECRET = 'a-secret-that-only-the-shop-and-this-test-know';
const TIME_ZONE = 'America/New_York';
/** The job goes by the database's clock, so the usual lower end has to come while the test runs. */
const UNTIL_DUE_MS = 8_000;

async function onPglite(): Promise<{ url?: string; drop(): Promise<void> }> {
  return { drop: async () => undefined };
}

describe.each([
  { engine: 'PGlite', isThere: true, open: onPglite },
  {
    engine: 'PostgreSQL',
    isThere: process.env.TEST_DATABASE_URL !== undefined,
    open: createPostgresDatabase,
  },
])('in a peak season on $engine', ({ isThere, open }) => {
  const closers = useClosers();
  const log = createRecordedLog();
  let dataDir: string;
  let behindMs = 0;
  let start: () => Promise<App>;

  beforeAll(async () => {
    if (!isThere) return;
    dataDir = mkdtempSync(join(tmpdir(), 'bezel-follow-up-'));
    closers.add(() => rmSync(dataDir, { recursive: true }));
    const { url, drop } = await open();
    closers.add(drop);
    const today = new Date();
    const policyFile = join(dataDir, 'policy.json');
    const [from, to] = [-3, 3].map((days) => calendarDayOf(addDays(today, days), TIME_ZONE));
    const policy = { ...DEFAULT_POLICY, peakSeasons: [{ from, to, extraHours: 24 }] };
    writeFileSync(policyFile, JSON.stringify(policy));
    const config = loadConfig({
      PORT: '0',
      DATA_DIR: dataDir,
      RATE_LIMIT: 'off',
      POLICY_FILE: policyFile,
      SHOP_TIME_ZONE: TIME_ZONE,
      DIRECT_LINE_SECRET: SECRET,
      ...(url && { DATABASE_URL: url }),
    });
    start = async () => {
      const app = await startApp(config, { clock: { now: () => new Date(Date.now() - behindMs) }, log });
      closers.add(() => app.close());
      return app;
    };
  });

  /** Subjects of the mails about a ticket. */
  const mailsAbout = (number: string): string[] =>
    readdirSync(join(dataDir, 'mail'))
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(join(dataDir, 'mail', name), 'utf8'))
      .flatMap((mail) => /^Subject: (.*)\r$/m.exec(mail)?.[1] ?? [])
      .filter((subject) => subject.includes(`[${number}]`))
      .sort();

  /** A day later the shopper's token has expired; the secret reads any conversation. */
  const toldInChat = async (app: App, { conversationId }: Shopper, number: string): Promise<string[]> => {
    const response = await fetch(`${app.url}/v3/directline/conversations/${conversationId}/activities`, {
      headers: { authorization: `Bearer ${SECRET}` },
    });
    const { activities } = (await response.json()) as { activities: { text?: string }[] };
    return activities.flatMap(({ text }) => (text?.startsWith(`A word on ${number}`) ? [text] : []));
  };

  const onEngine = isThere ? it : it.skip;
  onEngine(
    'a customer who waits hears once, by mail and in the chat, also after a restart',
    async () => {
      behindMs = 24 * 60 * 60 * 1000 - UNTIL_DUE_MS;
      const first = await start();
      const shopper = new Shopper(first.url);
      await shopper.open();
      const number = await askForPerson(
        async (words) => (await shopper.say(words)).map(({ text }) => text ?? '').join('\n'),
        { name: 'Ana Ruiz', email: 'ana@example.com', about: 'The clasp of my necklace broke' },
      );
      await eventually(() => expect(mailsAbout(number)).toEqual([`We have your message [${number}]`]));
      await first.close();

      behindMs = 0;
      const second = await start();
      const both = [`We have not forgotten your message [${number}]`, `We have your message [${number}]`];
      await eventually(() => expect(mailsAbout(number)).toEqual(both), 40);
      await eventually(async () => expect(await toldInChat(second, shopper, number)).toHaveLength(1));
      expect((await toldInChat(second, shopper, number))[0]).toContain('(Policy §3, Response Time)');
      await second.close();

      behindMs = -60 * 60 * 1000;
      const third = await start();
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      expect(mailsAbout(number)).toEqual(both);
      expect(await toldInChat(third, shopper, number)).toHaveLength(1);
      expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    },
    180_000,
  );
});
