/** The conversations as the desk uses them, over the log. */
import { ActivityTypes, type Activity } from 'botframework-schema';
import { and, asc, eq, getTableColumns, gt, ne, sql } from 'drizzle-orm';
import { HAND_BACK_EVENT, STILL_WAITING_EVENT } from '../../dialogs/supportBot';
import { maskCardNumbers } from '../../policies';
import type { Database, Tx } from '../../handoff/database';
import type {
  AgentReply,
  ChangeSignal,
  ConversationPort,
  FileReference,
  Speaker,
  TranscriptEntry,
} from '../../handoff/ports';
import { attachmentFor, uploadIdOf } from '../channels/directLine/uploads';
import { activities, conversations, deliveries } from '../schema';
import { insertDelivery } from './deliveries';
import { activityIdOf, recordActivityIn, takePlaces, UnknownConversation } from './conversationLog';

export function createConversationPort(
  database: Database,
  signal: ChangeSignal,
  clock: { now(): Date },
  publicUrl: () => string,
): ConversationPort {
  return {
    transcript: (conversationId, sinceSeq = 0) => readTranscript(database.db, conversationId, sinceSeq),
    postFromAgent: (tx, reply) =>
      postFromAgent(tx, { signal, now: clock.now(), publicUrl: publicUrl() }, reply),
    setSpeaker,
    handBack: (tx, conversationId, value) =>
      recordEvent(tx, signal, conversationId, { name: HAND_BACK_EVENT, value }, clock.now()),
    tellStillWaiting: (tx, conversationId, { ticketNumber, dueBy }) => {
      const value = { ticketNumber, dueBy: dueBy.toISOString() };
      return recordEvent(tx, signal, conversationId, { name: STILL_WAITING_EVENT, value }, clock.now());
    },
  };
}

async function readTranscript(tx: Tx, conversationId: string, sinceSeq: number): Promise<TranscriptEntry[]> {
  const rows = await tx
    .select({ ...getTableColumns(activities), delivery: deliveries.state })
    .from(activities)
    .leftJoin(deliveries, eq(deliveries.activityId, activities.id))
    .where(
      and(
        eq(activities.conversationId, conversationId),
        gt(activities.seq, sinceSeq),
        ne(activities.author, 'system'),
      ),
    )
    .orderBy(asc(activities.seq));
  return rows.flatMap(({ id, seq, author, activity, recordedAt, delivery }) => {
    if (author === 'system' || activity.type !== ActivityTypes.Message) return [];
    return [
      {
        seq,
        activityId: id,
        from: author,
        name: activity.from?.name,
        text: textOf(activity),
        attachments: filesOf(activity),
        files: keptFilesOf(activity),
        ...(delivery && { delivery }),
        at: activity.timestamp ? new Date(activity.timestamp) : recordedAt,
      },
    ];
  });
}

/** What a person reads: the text, or what the card says in plain words, or the words on the card's button. */
function textOf(activity: Partial<Activity>): string {
  if (activity.text) return activity.text;
  const cards = (activity.attachments ?? []).map((attachment) => {
    const content = attachment.content as { fallbackText?: unknown } | undefined;
    return typeof content?.fallbackText === 'string' ? content.fallbackText : '';
  });
  const fallback = cards.filter(Boolean).join('\n');
  if (fallback) return fallback;
  const sent = activity.channelData as { messageBack?: { displayText?: unknown } } | undefined;
  if (typeof sent?.messageBack?.displayText === 'string') return sent.messageBack.displayText;
  return activity.value === undefined ? '' : JSON.stringify(activity.value);
}

function filesOf(activity: Partial<Activity>): TranscriptEntry['attachments'] {
  return (activity.attachments ?? []).flatMap(({ name, contentType, contentUrl }) =>
    contentUrl ? [{ name: name ?? 'file', contentType, url: contentUrl }] : [],
  );
}

function keptFilesOf(activity: Partial<Activity>): FileReference[] {
  return filesOf(activity).flatMap(({ name, contentType, url }) => {
    const id = uploadIdOf(url);
    return id === undefined ? [] : [{ id, name, contentType }];
  });
}

async function postFromAgent(
  tx: Tx,
  { signal, now, publicUrl }: { signal: ChangeSignal; now: Date; publicUrl: string },
  { conversationId, agentId, agentName, text, files = [], clientReplyId }: AgentReply,
): Promise<{ activityId: string; seq: number }> {
  const dedupeKey = JSON.stringify(['reply', conversationId, agentId, clientReplyId]);
  // Locks the conversation first, so that a repeat at the same moment waits and then finds the first.
  const { firstSeq, firstAt } = await takePlaces(tx, conversationId, 1, now);
  const [known] = await tx
    .select({ id: activities.id, seq: activities.seq })
    .from(activities)
    .where(eq(activities.dedupeKey, dedupeKey));
  if (known) return { activityId: known.id, seq: known.seq };
  const [conversation] = await tx.select().from(conversations).where(eq(conversations.id, conversationId));
  if (!conversation) throw new UnknownConversation();
  const id = activityIdOf(conversationId, firstSeq);
  await tx.insert(activities).values({
    id,
    conversationId,
    seq: firstSeq,
    author: 'agent',
    activity: {
      type: ActivityTypes.Message,
      id,
      timestamp: firstAt,
      channelId: conversation.channelId,
      conversation: { id: conversationId, isGroup: false, conversationType: '', name: '' },
      from: { id: agentId, name: agentName, role: 'bot' },
      recipient: { id: conversation.userId, name: '' },
      locale: conversation.locale,
      textFormat: 'plain',
      text: maskCardNumbers(text),
      ...(files.length > 0 && { attachments: files.map((file) => attachmentFor(file, publicUrl)) }),
      channelData: { bezel: { author: 'agent', name: agentName } },
    },
    turn: 'none',
    dedupeKey,
    recordedAt: now,
  });
  await insertDelivery(tx, { activityId: id, conversationId, seq: firstSeq }, now);
  await signal.announce(tx, { kind: 'conversation', conversationId });
  return { activityId: id, seq: firstSeq };
}

/** Raises the version, so that a bot turn under way loses its race and is run again, silently. */
async function setSpeaker(tx: Tx, conversationId: string, speaker: Speaker): Promise<void> {
  const person = speaker.kind === 'person' ? speaker : undefined;
  const changed = await tx
    .update(conversations)
    .set({
      speaker: speaker.kind,
      agentId: person?.agentId ?? null,
      agentName: person?.agentName ?? null,
      version: sql`${conversations.version} + 1`,
    })
    .where(eq(conversations.id, conversationId))
    .returning({ id: conversations.id });
  if (changed.length !== 1) throw new UnknownConversation();
}

/** Recorded as what the bot has to answer: it is said in its turn, in the customer's language. */
async function recordEvent(
  tx: Tx,
  signal: ChangeSignal,
  conversationId: string,
  { name, value }: { name: string; value: unknown },
  now: Date,
): Promise<void> {
  const [conversation] = await tx.select().from(conversations).where(eq(conversations.id, conversationId));
  if (!conversation) throw new UnknownConversation();
  await recordActivityIn(
    tx,
    { conversationId, author: 'system', activity: eventFor(conversation, name, value) },
    now,
  );
  await signal.announce(tx, { kind: 'conversation', conversationId, pending: true });
}

/** An event activity as if the channel had sent it on the customer's behalf. */
function eventFor(
  conversation: typeof conversations.$inferSelect,
  name: string,
  value: unknown,
): Partial<Activity> {
  return {
    type: ActivityTypes.Event,
    name,
    value,
    channelId: conversation.channelId,
    locale: conversation.locale,
    conversation: { id: conversation.id, isGroup: false, conversationType: '', name: '' },
    from: { id: conversation.userId, name: '', role: 'user' },
    recipient: { id: 'bot', name: '', role: 'bot' },
  };
}
