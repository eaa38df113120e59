import type { TicketView } from '../../../api/contract';
import { isFiltered, queuePath, type Listing } from '../../state/route';
import { DeskLink } from '../DeskLink';

const WORDS: Record<TicketView, [title: string, text: string]> = {
  unassigned: [
    'All picked up',
    'Nobody is waiting for a person right now. New conversations appear here by themselves.',
  ],
  mine: [
    'Nothing of yours',
    'Conversations that you pick up, or that a colleague hands you, stay here until they are resolved.',
  ],
  mentions: ['Nobody mentioned you', 'Conversations in whose notes a colleague names you appear here.'],
  waiting: [
    'Nobody owes us an answer',
    'Once you have replied, the conversation waits here for the customer.',
  ],
  snoozed: ['Nothing is snoozed', 'What is put off until later waits here, and comes back by itself.'],
  dueSoon: ['Nothing is due soon', 'What has to be answered within four hours appears here.'],
  overdue: ['Nothing is overdue', 'What was not answered in time appears here.'],
  active: ['Nothing open', 'Every conversation is resolved.'],
  resolved: ['Nothing resolved yet', 'Resolved conversations are kept here, the latest first.'],
  all: ['No tickets yet', 'Every ticket there ever was is here, the newest first.'],
};

const NOTHING_FOUND = ['Nothing found', 'No ticket of this view has all of that.'] as const;

export function EmptyQueue({ listing }: { listing: Listing }) {
  const [title, text] = isFiltered(listing) ? NOTHING_FOUND : WORDS[listing.view];
  return (
    <div class="empty">
      <svg class="empty-mark" viewBox="0 0 64 48" aria-hidden="true" focusable="false">
        <path d="M20 10h24l9 11-21 21L11 21z" />
        <path d="M11 21h42M26 21l6 21 6-21-6-11z" />
        <path class="empty-glint" d="M54 4v6M51 7h6M9 34v6M6 37h6" />
      </svg>
      <h2>{title}</h2>
      <p>{text}</p>
      {isFiltered(listing) && (
        <DeskLink
          class="button"
          href={queuePath(listing.view === 'all' ? { view: 'all' } : { ...listing, view: 'all' })}
        >
          {listing.view === 'all' ? 'Show all tickets' : 'Look in all tickets'}
        </DeskLink>
      )}
    </div>
  );
}
