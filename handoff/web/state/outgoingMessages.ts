import type { AgentView, TicketDetail } from '../../api/contract';
import type { OutgoingMessage } from './deskState';

/**
 * What was on its way when the page was loaded again: whether it arrived, nobody heard.
 * @param kept as it was written down then
 */
export function resumed(kept: Record<string, OutgoingMessage[]>): Record<string, OutgoingMessage[]> {
  return Object.fromEntries(
    Object.entries(kept).map(([number, messages]) => [
      number,
      messages.flatMap((message): OutgoingMessage[] => {
        if (message.phase === 'sent') return [];
        if (message.phase === 'failed') return [message];
        const problem = 'The page was loaded again before an answer came.';
        return [{ ...message, phase: 'failed', problem, uncertain: true }];
      }),
    ]),
  );
}

/**
 * The messages that the server does not have, by its newest answer. What failed without an answer may
 * well have arrived: then the same words are there, by the same agent, since it was written.
 */
export function withoutArrived(
  outgoing: OutgoingMessage[],
  detail: TicketDetail,
  agent: AgentView | undefined,
): OutgoingMessage[] {
  const isThere = (message: OutgoingMessage): boolean =>
    message.kind === 'note'
      ? detail.timeline.some(
          (entry) =>
            entry.event === 'noted' &&
            entry.id > message.afterTimelineId &&
            entry.actor.id === agent?.id &&
            entry.text === message.text,
        )
      : detail.transcript.some(
          (entry) =>
            entry.from === 'agent' &&
            entry.seq > message.afterSeq &&
            entry.name === agent?.name &&
            entry.text === message.text &&
            entry.attachments.length === message.files.length,
        );
  return outgoing.filter((message) => {
    switch (message.phase) {
      case 'sending':
        return true;
      case 'sent':
        return false;
      case 'failed':
        return !(message.uncertain && isThere(message));
    }
  });
}
