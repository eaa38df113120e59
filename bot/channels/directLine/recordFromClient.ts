/** Records what a Direct Line client sent. */
import { createHash } from 'node:crypto';
import type { Activity } from 'botframework-schema';
import { maskCardNumbersIn } from '../../../policies';
import type { Database } from '../../../handoff/database';
import { Problem } from '../../../handoff/http/problem';
import type { ChangeSignal } from '../../../handoff/ports';
import { findConversation, recordActivityIn } from '../../conversation/conversationLog';
import type { IncomingActivity } from './incomingActivitySchema';
import type { UploadedFile } from '../../../handoff/intake/uploadedFile';
import { insertUploads } from '../../conversation/filePort';
import { attachmentFor } from './uploads';

export interface RecordDeps {
  database: Database;
  signal: ChangeSignal;
  /** Origin under which browsers reach the server. */
  publicUrl: () => string;
  clock: { now(): Date };
}

/**
 * Records a client's activity; durable when it resolves. The sender is who the token says, whatever the
 * activity says. A repeat of the client's own id records nothing and gets the first one's id.
 */
export async function recordFromClient(
  { database, signal, publicUrl, clock }: RecordDeps,
  { conv: conversationId, user: userId }: { conv: string; user: string },
  incoming: IncomingActivity,
  files: UploadedFile[] = [],
): Promise<{ id: string; duplicate: boolean }> {
  const conversation = await findConversation(database.db, conversationId);
  if (!conversation) throw noSuchConversation();
  const clientId = incoming.channelData?.clientActivityID;
  const activity: Partial<Activity> = maskCardNumbersIn({
    ...incoming,
    ...(files.length > 0 && { attachments: files.map((file) => attachmentFor(file, publicUrl())) }),
    locale: incoming.locale ?? conversation.locale,
    channelId: conversation.channelId,
    conversation: { id: conversationId, isGroup: false, conversationType: '', name: '' },
    from: { id: userId, name: incoming.from?.name ?? '', role: 'user' },
    recipient: { id: 'bot', name: '', role: 'bot' },
  });
  return database.transaction(async (tx) => {
    const recorded = await recordActivityIn(
      tx,
      {
        conversationId,
        author: 'customer',
        activity,
        // Hashed: the client chose it, so it may hold anything.
        dedupeKey: clientId && hashOf(JSON.stringify([conversationId, userId, clientId])),
      },
      clock.now(),
    );
    if (!recorded.duplicate) {
      if (files.length > 0) await insertUploads(tx, conversationId, files, clock.now());
      await signal.announce(tx, { kind: 'conversation', conversationId, pending: true });
    }
    return recorded;
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

export function noSuchConversation(): Problem {
  return new Problem({ status: 404, code: 'unknownConversation', title: 'There is no such conversation' });
}
