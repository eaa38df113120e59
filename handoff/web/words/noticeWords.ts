import type { AttentionView } from '../../api/contract';
import { TOPIC_NAMES } from './ticketWords';

const TITLES: Record<AttentionView['kind'], string> = {
  new: 'New conversation',
  answer: 'Answer from the customer',
  dueSoon: 'Due soon',
  mention: 'You were mentioned',
};

/** What a notification says, where others may see it too: nothing of a customer but name and topic. */
export function noticeWords({ kind, customerName, topic, byName }: AttentionView): {
  title: string;
  body: string;
} {
  const title = kind === 'mention' && byName ? `${byName} mentioned you` : TITLES[kind];
  return { title, body: `${customerName}, ${TOPIC_NAMES[topic]}` };
}

export const NOTICE_KIND_WORDS: Record<AttentionView['kind'], string> = {
  new: 'A new conversation waits',
  answer: 'A customer of mine answers',
  dueSoon: 'Mine or nobody’s is due soon',
  mention: 'A colleague mentions me',
};
