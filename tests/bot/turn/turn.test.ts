import { ConversationState, type TurnContext } from 'botbuilder';
import { eq } from 'drizzle-orm';
import { findConversation, findVisibleSince, takePlaces } from '../../../bot/conversation/conversationLog';
import { activities, botState } from '../../../bot/schema';
import { TurnStorage } from '../../../bot/turn/turnStorage';
import { commitTurn } from '../../../bot/turn/commitTurn';
import { currentUnitOfWork, UnitOfWork } from '../../../bot/turn/unitOfWork';
import { describeOnEachEngine } from '../../support/databases';
import {
  createTestEngine,
  logOf,
  openConversation,
  say,
  settled,
  type TestEngine,
} from '../../support/turnEngine';

const AGENT = { kind: 'person', agentId: 'a1', agentName: 'Ada' } as const;

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describeOnEachEngine('a turn', (database) => {
  let started: TestEngine | undefined;
  const start = async (
    run: (context: TurnContext) => Promise<void>,
    overrides: Parameters<typeof createTestEngine>[2] = {},
  ): Promise<TestEngine & { database: ReturnType<typeof database> }> => {
    started = await createTestEngine(database(), run, overrides);
    return { ...started, database: database() };
  };
  afterEach(() => started?.stop());

  it('answers every message once, in the order of arrival', async () => {
    const test = await start(async (context) => {
      await context.sendActivity(`heard ${context.activity.text}`);
    });
    const conversation = await openConversation(database());
    for (const text of ['one', 'two', 'three']) await say(test, conversation, text);
    await settled(database(), conversation);
    const log = await logOf(database(), conversation);
    expect(log.filter((line) => line.startsWith('bot:'))).toEqual([
      'bot: heard one',
      'bot: heard two',
      'bot: heard three',
    ]);
  });

  it('gives a redelivery the first id and runs nothing twice', async () => {
    const test = await start(async (context) => {
      await context.sendActivity('heard');
    });
    const conversation = await openConversation(database());
    const first = await say(test, conversation, 'hello', `${conversation}/key`);
    const second = await say(test, conversation, 'hello', `${conversation}/key`);
    expect(second).toEqual({ id: first.id, duplicate: true });
    await settled(database(), conversation);
    expect(await logOf(database(), conversation)).toEqual(['customer: hello', 'bot: heard']);
  });

  it('gives two redeliveries at the same moment one place in the log', async () => {
    const test = await start(async (context) => {
      await context.sendActivity('heard');
    });
    const conversation = await openConversation(database());
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => say(test, conversation, 'hello', `${conversation}/same`)),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    await settled(database(), conversation);
    expect(await logOf(database(), conversation)).toEqual(['customer: hello', 'bot: heard']);
  });

  it('does not stand in the way of a redelivery that comes while it commits', async () => {
    const test = await start(async () => undefined);
    await test.stop();
    const conversation = await openConversation(database());
    const first = await say(test, conversation, 'hello', `${conversation}/late`);
    let redelivery: Promise<{ id: string; duplicate: boolean }> | undefined;
    await database().transaction(async (tx) => {
      await tx.update(activities).set({ turn: 'done' }).where(eq(activities.id, first.id));
      redelivery = say(test, conversation, 'hello', `${conversation}/late`);
      redelivery.catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await takePlaces(tx, conversation, 1, new Date());
    });
    expect(await redelivery).toEqual({ id: first.id, duplicate: true });
  });

  it('sends nothing when it fails, and apologises with a reference after three attempts', async () => {
    let runs = 0;
    const test = await start(async (context) => {
      runs += 1;
      await context.sendActivity('half an answer');
      throw new Error('the dialog broke');
    });
    const conversation = await openConversation(database());
    await say(test, conversation, 'hello');
    await settled(database(), conversation);
    expect(runs).toBe(3);
    expect(await logOf(database(), conversation)).toEqual([
      'customer: hello',
      `bot: Sorry (${conversation.slice(-6)}-1)`,
    ]);
  });

  it('is run again when it failed once, from the recorded activity', async () => {
    let runs = 0;
    const test = await start(async (context) => {
      runs += 1;
      context.activity.text += '!';
      if (runs === 1) throw new Error('once');
      await context.sendActivity(`heard ${context.activity.text}`);
    });
    const conversation = await openConversation(database());
    await say(test, conversation, 'hello');
    await settled(database(), conversation);
    expect(await logOf(database(), conversation)).toEqual(['customer: hello', 'bot: heard hello!']);
  });

  it('drops its answer when a person takes the conversation in the middle of it', async () => {
    const running = gate();
    const goOn = gate();
    const joined: string[] = [];
    const test = await start(
      async (context) => {
        await context.sendActivity('the bot speaks');
        running.open();
        await goOn.opened;
      },
      {
        recordCustomerMessage: async (_tx, conversationId) => {
          joined.push(conversationId);
        },
      },
    );
    const conversation = await openConversation(database());
    await say(test, conversation, 'hello');
    await running.opened;
    await database().transaction((tx) => test.conversations.setSpeaker(tx, conversation, AGENT));
    goOn.open();
    await settled(database(), conversation);
    expect(await logOf(database(), conversation)).toEqual(['customer: hello']);
    expect(joined).toEqual([conversation]);
  });

  it('drops its answer when a person took the conversation and gave it back meanwhile', async () => {
    const running = gate();
    const goOn = gate();
    let runs = 0;
    const test = await start(async (context) => {
      runs += 1;
      await context.sendActivity(`answer ${runs}`);
      if (runs > 1) return;
      running.open();
      await goOn.opened;
    });
    const conversation = await openConversation(database());
    await say(test, conversation, 'hello');
    await running.opened;
    await database().transaction((tx) => test.conversations.setSpeaker(tx, conversation, AGENT));
    await database().transaction((tx) => test.conversations.setSpeaker(tx, conversation, { kind: 'bot' }));
    goOn.open();
    await settled(database(), conversation);
    expect(await logOf(database(), conversation)).toEqual(['customer: hello', 'bot: answer 2']);
  });

  it('says nothing while a person holds the conversation, and speaks again when handed back', async () => {
    const test = await start(async (context) => {
      await context.sendActivity(
        `${context.activity.type} ${context.activity.name ?? context.activity.text}`,
      );
    });
    const conversation = await openConversation(database());
    await database().transaction((tx) => test.conversations.setSpeaker(tx, conversation, AGENT));
    await say(test, conversation, 'are you there?');
    await settled(database(), conversation);
    await database().transaction(async (tx) => {
      await test.conversations.setSpeaker(tx, conversation, { kind: 'bot' });
      await test.conversations.handBack(tx, conversation, { ticketNumber: 'T-1001', cause: 'resolved' });
    });
    await settled(database(), conversation);
    expect(await logOf(database(), conversation)).toEqual([
      'customer: are you there?',
      'system: bezel/handBack',
      'bot: event bezel/handBack',
    ]);
  });

  it('keeps dialog state between turns, and dates in it come back as they were written', async () => {
    const state = new ConversationState(new TurnStorage(database()));
    const counter = state.createProperty<{ count: number; at: string }>('counter');
    const test = await start(async (context) => {
      const value = await counter.get(context, { count: 0, at: '' });
      value.count += 1;
      value.at = new Date(0).toISOString();
      await context.sendActivity(`turn ${value.count}`);
      await state.saveChanges(context);
    });
    const conversation = await openConversation(database());
    for (const text of ['a', 'b', 'c']) await say(test, conversation, text);
    await settled(database(), conversation);
    expect((await logOf(database(), conversation)).filter((line) => line.startsWith('bot'))).toEqual([
      'bot: turn 1',
      'bot: turn 2',
      'bot: turn 3',
    ]);
  });

  it('is run again when a state key that it only read was changed meanwhile', async () => {
    const seen: unknown[] = [];
    const storage = new TurnStorage(database());
    const conversation = await openConversation(database());
    const key = `shared/${conversation}`;
    const test = await start(async (context) => {
      const read = await storage.read([key]);
      seen.push(read[key]);
      if (seen.length === 1)
        await database()
          .db.insert(botState)
          .values({ key, version: 1, value: { by: 'other' } });
      await context.sendActivity(`saw ${JSON.stringify(read[key] ?? null)}`);
    });
    await say(test, conversation, 'hello');
    await settled(database(), conversation);
    expect(seen).toEqual([undefined, { by: 'other' }]);
    expect(await logOf(database(), conversation)).toEqual(['customer: hello', 'bot: saw {"by":"other"}']);
  });

  it('keeps nothing of a turn whose effect fails', async () => {
    let runs = 0;
    const storage = new TurnStorage(database());
    const conversation = await openConversation(database());
    const key = `effects/${conversation}`;
    const test = await start(async (context) => {
      runs += 1;
      await storage.read([key]);
      await storage.write({ [key]: { runs } });
      await context.sendActivity(`run ${runs}`);
      if (runs === 1) {
        currentUnitOfWork().effects.push(async () => {
          throw new Error('the ticket could not be written');
        });
      }
    });
    await say(test, conversation, 'hello');
    await settled(database(), conversation);
    const [row] = await database().db.select().from(botState).where(eq(botState.key, key));
    expect(row).toMatchObject({ version: 1, value: { runs: 2 } });
    expect(await logOf(database(), conversation)).toEqual(['customer: hello', 'bot: run 2']);
  });

  it('records neither traces nor typing, and tells the dialogs that they responded', async () => {
    let responded = false;
    const test = await start(async (context) => {
      await context.sendActivities([
        { type: 'trace', name: 'BotState', value: { email: 'anna@example.com' } },
        { type: 'typing' },
        { type: 'message', text: 'hello' },
      ]);
      responded = context.responded;
    });
    const conversation = await openConversation(database());
    await say(test, conversation, 'hi');
    await settled(database(), conversation);
    expect(responded).toBe(true);
    expect(await logOf(database(), conversation)).toEqual(['customer: hi', 'bot: hello']);
  });

  it('sends an update of an earlier activity again, under the same id and later in the log', async () => {
    const test = await start(async (context) => {
      const sent = await context.sendActivity('first');
      await context.sendActivity('second');
      if (sent) await context.updateActivity({ type: 'message', id: sent.id, text: 'first, corrected' });
    });
    const conversation = await openConversation(database());
    await say(test, conversation, 'hi');
    await settled(database(), conversation);
    expect(await logOf(database(), conversation)).toEqual([
      'customer: hi',
      'bot: second',
      'bot: first, corrected',
    ]);
  });

  it('gives every activity a later timestamp than the one before, even if the clock stands still', async () => {
    const now = new Date();
    const stopped = { clock: { now: () => now } };
    const test = await start(async (context) => {
      await context.sendActivities([
        { type: 'message', text: 'a' },
        { type: 'message', text: 'b' },
      ]);
    }, stopped);
    const conversation = await openConversation(database());
    for (const text of ['one', 'two', 'three']) {
      await say(test, conversation, text, undefined, now);
      await settled(database(), conversation);
    }
    const rows = await findVisibleSince(database().db, conversation, 0);
    const times = rows.map(({ activity }) => new Date(activity.timestamp ?? 0).getTime());
    expect(rows).toHaveLength(9);
    expect([...new Set(times)].sort((a, b) => a - b)).toEqual(times);
  });

  it('cannot answer an activity that was answered, though nothing else changed', async () => {
    const test = await start(async () => undefined);
    const conversation = await openConversation(database());
    await say(test, conversation, 'hello');
    await settled(database(), conversation);
    const [incoming] = await findVisibleSince(database().db, conversation, 0);
    const row = await findConversation(database().db, conversation);
    if (!incoming || !row) throw new Error('The conversation is not there.');
    const unit = new UnitOfWork(row, incoming, new Date());
    unit.outgoing.push({ kind: 'send', activity: { type: 'message', id: 'again', text: 'again' } });
    await expect(commitTurn(database(), test.signal, unit, new Date())).rejects.toMatchObject({
      code: 'LOST_RACE',
      what: 'activity',
    });
    expect(await logOf(database(), conversation)).toEqual(['customer: hello']);
  });

  it('runs at start what an earlier process recorded and did not answer', async () => {
    const conversation = await openConversation(database());
    const silent = { announce: async () => undefined, subscribe: () => () => undefined };
    await say({ database: database(), signal: silent }, conversation, 'left over');
    await start(async (context) => {
      await context.sendActivity(`heard ${context.activity.text}`);
    });
    await settled(database(), conversation);
    expect(await logOf(database(), conversation)).toEqual(['customer: left over', 'bot: heard left over']);
  });

  it('shows whoever reads up to N everything up to N, however many write', async () => {
    const test = await start(async (context) => {
      await context.sendActivity(`heard ${context.activity.text}`);
    });
    const conversation = await openConversation(database());
    const seen: number[] = [];
    let reading = true;
    const reader = (async () => {
      let last = 0;
      while (reading) {
        const rows = await findVisibleSince(database().db, conversation, last);
        seen.push(...rows.map(({ seq }) => seq));
        last = rows.at(-1)?.seq ?? last;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await Promise.all(Array.from({ length: 40 }, (_, each) => say(test, conversation, `m${each}`)));
    await settled(database(), conversation);
    await new Promise((resolve) => setTimeout(resolve, 50));
    reading = false;
    await reader;
    const rows = await database()
      .db.select()
      .from(activities)
      .where(eq(activities.conversationId, conversation));
    expect(rows).toHaveLength(80);
    expect(seen).toEqual(rows.map(({ seq }) => seq).sort((a, b) => a - b));
  });

  it('runs each activity once where two engines share the database', async () => {
    const runs: string[] = [];
    const run = async (context: TurnContext): Promise<void> => {
      runs.push(context.activity.text);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await context.sendActivity(`heard ${context.activity.text}`);
    };
    const test = await start(run);
    const other = await createTestEngine(database(), run);
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => openConversation(database())));
    await Promise.all(all.flatMap((id) => [1, 2, 3].map((each) => say(test, id, `${id}/${each}`))));
    for (const id of all) await settled(database(), id);
    await other.stop();
    expect(runs.sort()).toEqual([...new Set(runs)].sort());
    expect(runs).toHaveLength(15);
  });
});
