import type { TicketView } from '../../../api/contract';

const WORDS: Record<TicketView, [title: string, text: string]> = {
  unassigned: [
    'All picked up',
    'Nobody is waiting for a person right now. New conversations appear here by themselves.',
  ],
  mine: [
    'Nothing of yours',
    'Conversations that you pick up, or that a colleague hands you, stay here until they are resolved.',
  ],
  waiting: [
    'Nobody owes us an answer',
    'Once you have replied, the conversation waits here for the customer.',
  ],
  active: ['Nothing open', 'Every conversation is resolved.'],
  resolved: ['Nothing resolved yet', 'Resolved conversations are kept here, the latest first.'],
};

export function EmptyQueue({ view }: { view: TicketView }) {
  const [title, text] = WORDS[view];
  return (
    <div class="empty">
      <svg class="empty-mark" viewBox="0 0 64 48" aria-hidden="true" focusable="false">
        <path d="M20 10h24l9 11-21 21L11 21z" />
        <path d="M11 21h42M26 21l6 21 6-21-6-11z" />
        <path class="empty-glint" d="M54 4v6M51 7h6M9 34v6M6 37h6" />
      </svg>
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}
