/** What customers answered by mail, in the log of the chat that their ticket came from. */
import { ActivityTypes } from 'botframework-schema';
import type { ChangeSignal, MailedMessagePort } from '../../handoff/ports';
import { attachmentFor } from '../channels/directLine/uploads';
import { activities } from '../schema';
import { activityIdOf, findConversation, takePlaces, UnknownConversation } from './conversationLog';

export interface MailedMessagesDeps {
  signal: ChangeSignal;
  /** Origin under which browsers reach the server. */
  publicUrl: () => string;
  clock: { now(): Date };
}

/** The files are kept already. */
export function createMailedMessages({ signal, publicUrl, clock }: MailedMessagesDeps): MailedMessagePort {
  return {
    post: async (tx, { conversationId, text, files }) => {
      const now = clock.now();
      const { firstSeq, firstAt } = await takePlaces(tx, conversationId, 1, now);
      const conversation = await findConversation(tx, conversationId);
      if (!conversation) throw new UnknownConversation();
      const id = activityIdOf(conversationId, firstSeq);
      await tx.insert(activities).values({
        id,
        conversationId,
        seq: firstSeq,
        author: 'customer',
        activity: {
          type: ActivityTypes.Message,
          id,
          timestamp: firstAt,
          channelId: conversation.channelId,
          conversation: { id: conversationId, isGroup: false, conversationType: '', name: '' },
          from: { id: conversation.userId, name: '', role: 'user' },
          recipient: { id: 'bot', name: '', role: 'bot' },
          locale: conversation.locale,
          textFormat: 'plain',
          text,
          ...(files.length > 0 && { attachments: files.map((file) => attachmentFor(file, publicUrl())) }),
        },
        turn: 'none',
        recordedAt: now,
      });
      await signal.announce(tx, { kind: 'conversation', conversationId });
      return { activityId: id };
    },
  };
}
