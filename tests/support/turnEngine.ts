/** A turn engine with a bot of the test's own, on any database. */
import type { TurnContext } from 'botbuilder';
import { randomUUID } from 'node:crypto';
import { createChangeSignal } from '../../bot/conversation/changeSignal';
import { createConversationPort } from '../../bot/conversation/conversationPort';
import { insertConversation, recordActivityIn } from '../../bot/conversation/conversationLog';
import { activities } from '../../bot/schema';
import { createTurnEngine, type TurnEngine, type TurnEngineDeps } from '../../bot/turn/turnEngine';
import type { OpenDatabase } from '../../bot/database';
import type { ChangeSignal, ConversationPort } from '../../handoff/ports';
import type { Log } from '../../handoff/http/log';
import { asc, eq } from 'drizzle-orm';
import { setTimeout as sleep } from 'node:timers/promises';

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
export const systemClock = { now: () => new Date() };

export interface TestEngine {
  engine: TurnEngine;
  signal: ChangeSignal;
  conversations: ConversationPort;
  stop(): Promise<void>;
}

export async function createTestEngine(
  database: OpenDatabase,
  run: (context: TurnContext) => Promise<void>,
  overrides: Partial<TurnEngineDeps> = {},
): Promise<TestEngine> {
  const signal = await createChangeSignal(database);
  const engine = createTurnEngine({
    database,
    signal,
    bot: { run },
    recordCustomerMessage: async () => undefined,
    noticeCustomer: async () => undefined,
    apologise: async (context, reference) => {
      await context.sendActivity(`Sorry (${reference})`);
    },
    clock: systemClock,
    log: silentLog,
    observer: {},
    ...overrides,
  });
  await engine.start();
  return {
    engine,
    signal,
    conversations: createConversationPort(database, signal, systemClock, () => 'https://shop.example'),
    stop: async () => {
      await engine.stop();
      await signal.close();
    },
  };
}

export async function openConversation(database: OpenDatabase): Promise<string> {
  const id = randomUUID();
  await insertConversation(database.db, { id, channelId: 'directline', userId: 'dl_shopper' }, new Date());
  return id;
}

/** As a channel does it: recorded and announced in one transaction. */
export async function say(
  { database, signal }: { database: OpenDatabase; signal: ChangeSignal },
  conversationId: string,
  text: string,
  dedupeKey?: string,
  now: Date = new Date(),
): Promise<{ id: string; duplicate: boolean }> {
  return database.transaction(async (tx) => {
    const recorded = await recordActivityIn(
      tx,
      {
        conversationId,
        author: 'customer',
        activity: {
          type: 'message',
          text,
          channelId: 'directline',
          conversation: { id: conversationId, isGroup: false, conversationType: '', name: '' },
          from: { id: 'dl_shopper', name: '', role: 'user' },
          recipient: { id: 'bot', name: '', role: 'bot' },
        },
        dedupeKey,
      },
      now,
    );
    await signal.announce(tx, { kind: 'conversation', conversationId, pending: true });
    return recorded;
  });
}

/** `who: text` of every message in the log, in order. */
export async function logOf(database: OpenDatabase, conversationId: string): Promise<string[]> {
  const rows = await database.db
    .select()
    .from(activities)
    .where(eq(activities.conversationId, conversationId))
    .orderBy(asc(activities.seq));
  return rows.map(({ author, activity }) => `${author}: ${activity.text ?? activity.name ?? activity.type}`);
}

/** Waits until nothing of the conversation is pending. */
export async function settled(
  database: OpenDatabase,
  conversationId: string,
  timeoutMs = 15_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const rows = await database.db
      .select({ turn: activities.turn })
      .from(activities)
      .where(eq(activities.conversationId, conversationId));
    if (rows.every(({ turn }) => turn !== 'pending')) return;
    if (Date.now() > deadline) throw new Error('The conversation did not settle in time.');
    await sleep(10);
  }
}
