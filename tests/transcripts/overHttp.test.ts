/** Plays every golden transcript as the widget and the desk do: over HTTP, through the whole server. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type App } from '../../bot/compositionRoot';
import type { TicketList } from '../../handoff/api/contract';
import { loadConfig } from '../../bot/config';
import { calendarDayOf } from '../../policies';
import { createDeskClient, type DeskClient } from '../support/deskClient';
import { PASSWORD } from '../support/deskWorld';
import { eventually } from '../support/eventually';
import { openEventSource, type OpenEventSource } from '../support/eventSource';
import { codesIn } from '../support/mailedCode';
import { Shopper, type SeenActivity } from '../support/shopper';
import { cardTitle, parseTranscript, playTranscript, type TranscriptReply } from '../support/transcript';
import { silentLog } from '../support/turnEngine';

const TIME_ZONE = 'America/New_York';
const groups = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('over HTTP', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bezel-transcripts-'));
  let now = new Date();
  let app: App;
  let desk: DeskClient;
  let played = 0;
  let stream: OpenEventSource | undefined;

  beforeAll(async () => {
    const config = loadConfig({
      PORT: '0',
      DATA_DIR: dataDir,
      RATE_LIMIT: 'off',
      SHOP_TIME_ZONE: TIME_ZONE,
      TRUSTED_PROXIES: '1',
    });
    app = await startApp(config, { clock: { now: () => now }, log: silentLog });
    desk = createDeskClient(app.url);
    const token = /#setup=(.+)$/.exec(app.setupLink ?? '')?.[1];
    const agent = { token, name: 'Ada', email: 'ada@shop.example', password: PASSWORD };
    expect((await desk.post('setup', agent)).status).toBe(201);
  }, 180_000);

  /** The desk as a transcript with an agent has it: one is there, and nobody waits. */
  async function beThere(): Promise<void> {
    for (;;) {
      const { tickets } = (await desk.get<TicketList>('tickets?view=unassigned&limit=100')).body;
      if (tickets.length === 0) break;
      for (const { number } of tickets) await desk.post(`tickets/${number}/resolve`);
    }
    expect((await desk.put('presence', { away: false })).status).toBe(200);
    stream = await openEventSource(`${app.url}/api/desk/events`, desk.cookie());
    await eventually(() => expect(stream?.events.length).toBeGreaterThan(0));
  }

  afterEach(async () => {
    if (!stream) return;
    stream.close();
    stream = undefined;
    // Who has just left counts as there for a while.
    expect((await desk.put('presence', { away: true })).status).toBe(200);
  });

  afterAll(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function play(source: string): Promise<void> {
    const transcript = parseTranscript(source);
    now = transcript.today ? new Date(`${transcript.today}T15:00:00Z`) : new Date();
    // Each from a network of their own: wrong guesses of one lock nobody else out.
    played += 1;
    const shopper = new Shopper(app.url, undefined, `10.0.${played >> 8}.${played & 255}`);
    if (transcript.agentIsThere) await beThere();
    const mails = join(dataDir, 'mail');
    const codesBefore = codesIn(mails).length;
    await shopper.open();
    await shopper.until((history) => history.some(({ text }) => text?.includes('welcome')));
    const player = {
      say: async (text: string) => repliesOf(await shopper.say(text)),
      // A bot that speaks all the same is heard at the next hand-back.
      tellPerson: async (text: string) => {
        await shopper.send(text);
        return [];
      },
      change: async (ticket: string, verb: 'claim' | 'reopen') => {
        expect((await desk.post(`tickets/${ticket}/${verb}`)).status).toBe(200);
      },
      handBack: async (ticket: string, cause: 'resolved' | 'released') => {
        const before = (await shopper.history()).length;
        expect((await desk.post(`tickets/${ticket}/claim`)).status).toBe(200);
        const act = cause === 'resolved' ? 'resolve' : 'release';
        expect((await desk.post(`tickets/${ticket}/${act}`)).status).toBe(200);
        const history = await shopper.until((all) => all.length > before);
        return repliesOf(history.slice(before));
      },
      mailedCode: async () => {
        await eventually(() => expect(codesIn(mails).length).toBeGreaterThan(codesBefore));
        return codesIn(mails).at(-1) ?? '';
      },
    };
    await playTranscript(transcript, player, calendarDayOf(now, TIME_ZONE));
  }

  describe.each(groups.map(({ name }) => name))('%s', (group) => {
    const files = readdirSync(join(__dirname, group)).filter((name) => name.endsWith('.txt'));
    it.each(files.map((name) => name.replace(/\.txt$/, '')))('%s', async (name) => {
      await play(readFileSync(join(__dirname, group, `${name}.txt`), 'utf8'));
    });
  });
});

function repliesOf(activities: SeenActivity[]): TranscriptReply[] {
  return activities.map(({ text, suggestedActions, attachments }) => {
    const card = attachments?.[0]?.content;
    return {
      text: text ?? '',
      chips: suggestedActions?.actions.map((action) => action.title) ?? [],
      ...(card !== undefined && { card: cardTitle(card) }),
    };
  });
}
