import type { Tx } from '../database';
import type { ConversationPort, HandBack } from '../ports';
import { findHeldTickets } from '../tickets/ticketStore';

/**
 * The bot speaks again after a ticket ended or went back into the queue, unless an agent still has the
 * conversation by another ticket. Call it when the ticket's own change is written.
 *
 * @param ticket as it was before, with the ticket in which it goes on
 */
export async function giveConversationBack(
  tx: Tx,
  conversations: Pick<ConversationPort, 'setSpeaker' | 'handBack'>,
  ticket: { number: string; conversationId: string | null; state: string; mergedInto?: string | null },
  cause: HandBack['cause'],
): Promise<void> {
  const { conversationId, number, state } = ticket;
  if (conversationId === null || state === 'open') return;
  // Locks the conversation, so that a claim at the same moment sees what happened.
  await conversations.setSpeaker(tx, conversationId, { kind: 'bot' });
  const [still] = await findHeldTickets(tx, conversationId);
  if (still?.assigneeId) {
    const agent = { agentId: still.assigneeId, agentName: still.assigneeName ?? '' };
    await conversations.setSpeaker(tx, conversationId, { kind: 'person', ...agent });
  } else {
    await conversations.handBack(tx, conversationId, {
      ticketNumber: number,
      cause,
      ...(ticket.mergedInto && { mergedInto: ticket.mergedInto }),
    });
  }
}
