/**
 * Plays every golden transcript inside the process, with the demo shop and the real recogniser: the embedded
 * one, and then CLU on loopback, which knows as much.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withClu } from '../../bot/language/clu/withClu';
import { loadRecognizer } from '../../bot/language/loadRecognizer';
import type { MultilingualRecognizer } from '../../bot/language/multilingualRecognizer';
import { DEMO_CATALOGUE, createCatalogue } from '../../bot/shop/catalogue';
import { createDemoShop } from '../../bot/shop/demoShop';
import { DEFAULT_POLICY, calendarDayOf } from '../../policies';
import { CLU_TEST_KEY, startCluServer, type CluServer } from '../support/cluServer';
import { startConversation, type BotReply } from '../support/conversation';
import {
  TranscriptError,
  cardTitle,
  parseTranscript,
  playTranscript,
  type TranscriptReply,
} from '../support/transcript';
import { createRecordedLog } from '../support/recordedLog';

const TIME_ZONE = 'America/New_York';
const groups = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const recognizers: Partial<Record<'embedded' | 'clu', MultilingualRecognizer>> = {};
let server: CluServer;
beforeAll(async () => {
  const embedded = await loadRecognizer({
    products: DEMO_CATALOGUE,
    policy: DEFAULT_POLICY,
    timeZone: TIME_ZONE,
  });
  server = await startCluServer();
  server.answer = async (text) => {
    const { intent, score, runnerUp } = await embedded.recognize(text, { locale: 'en', now: new Date() });
    const intents = [{ intent, score }, ...(runnerUp ? [runnerUp] : [])];
    return {
      topIntent: intent,
      intents: intents.map((each) => ({ category: each.intent, confidenceScore: each.score })),
    };
  };
  recognizers.embedded = embedded;
  recognizers.clu = withClu(
    embedded,
    { endpoint: server.url, key: CLU_TEST_KEY, project: 'bezel', deployment: 'production' },
    { clock: { now: () => new Date() }, log: createRecordedLog() },
  );
}, 180_000);
afterAll(() => server.close());

async function play(source: string, engine: 'embedded' | 'clu' = 'embedded'): Promise<void> {
  const recognizer = recognizers[engine];
  if (!recognizer) throw new Error('the recogniser was not loaded');
  const transcript = parseTranscript(source);
  const now = transcript.today ? new Date(`${transcript.today}T15:00:00Z`) : new Date();
  const clock = { now: () => now };
  const conversation = startConversation({
    recognizer,
    languages: recognizer,
    orders: createDemoShop({ clock, timeZone: TIME_ZONE, policy: DEFAULT_POLICY }),
    products: createCatalogue(DEMO_CATALOGUE),
    timeZone: TIME_ZONE,
    now: clock.now,
  });
  if (transcript.agentIsThere) conversation.desk.waiting = 0;
  const player = {
    say: async (text: string) => (await conversation.say(text)).map(titled),
    // The gate keeps such words from the bot, and the rest is the desk's own.
    tellPerson: () => Promise.resolve([]),
    change: () => Promise.resolve(),
    handBack: async (ticket: string, cause: 'resolved' | 'released') =>
      (await conversation.handBack(ticket, cause)).map(titled),
    mailedCode: () => Promise.resolve(conversation.mailedCodes.last()),
  };
  await playTranscript(transcript, player, calendarDayOf(now, TIME_ZONE));
}

function titled({ text, chips, card }: BotReply): TranscriptReply {
  return { text, chips, ...(card && { card: cardTitle(card) }) };
}

describe.each(['embedded', 'clu'] as const)('with the %s recogniser', (engine) => {
  describe.each(groups.map(({ name }) => name))('%s', (group) => {
    const files = readdirSync(join(__dirname, group)).filter((name) => name.endsWith('.txt'));
    it.each(files.map((name) => name.replace(/\.txt$/, '')))('%s', async (name) => {
      await play(readFileSync(join(__dirname, group, `${name}.txt`), 'utf8'), engine);
    });
  });
});

// Otherwise the embedded recogniser would have stood in for all of it.
it('CLU was asked', () => expect(server.predictions.length).toBeGreaterThan(100));

describe('the player', () => {
  const greeting = 'shopper: hello\nbot: I am somebody else';

  it('names the line at which a conversation goes another way', async () => {
    await expect(play(greeting)).rejects.toThrow(/^line 2: expected "I am somebody else"/);
  });

  it('notices what the bot says too much, and too little', async () => {
    await expect(play('shopper: hello')).rejects.toThrow(/also says/);
    await expect(play("shopper: thanks\nbot: You're welcome!\nbot: Bye")).rejects.toThrow(/says nothing/);
  });

  it('notices other chips and a missing card', async () => {
    await expect(play("shopper: thanks\nbot: You're welcome!\nchips: Yes | No")).rejects.toThrow(
      /expected chips/,
    );
    await expect(play("shopper: thanks\nbot: You're welcome!\ncard: Order 1")).rejects.toThrow(
      /expected the card/,
    );
  });

  it('notices a sentence that comes twice in a row', async () => {
    const echo = { text: 'Again', chips: [] };
    const player = {
      say: () => Promise.resolve([echo]),
      tellPerson: () => Promise.resolve([]),
      change: () => Promise.resolve(),
      handBack: () => Promise.resolve([]),
      mailedCode: () => Promise.resolve(''),
    };
    const transcript = parseTranscript('shopper: a\nbot: Again\nshopper: b\nbot: Again');
    await expect(playTranscript(transcript, player, '2026-11-23')).rejects.toThrow(/twice in a row/);
  });

  it('refuses a file with a line of no known kind', () => {
    expect(() => parseTranscript('shoper: hi')).toThrow(TranscriptError);
    expect(() => parseTranscript('bot: hi')).toThrow(TranscriptError);
    expect(() => parseTranscript('')).toThrow(TranscriptError);
  });
});
