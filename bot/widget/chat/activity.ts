/** The parts of Direct Line 3.0 activities that the widget reads and writes. */
export interface CardAction {
  type: string;
  title?: string;
  value?: unknown;
  text?: string;
  displayText?: string;
}

export interface Attachment {
  contentType: string;
  contentUrl?: string;
  content?: unknown;
  name?: string;
}

export type Author = 'customer' | 'bot' | 'agent' | 'system';

export interface ChatActivity {
  type: string;
  /** Of an event. */
  name?: string;
  id?: string;
  /** ISO 8601, UTC. */
  timestamp?: string;
  from: { id: string; name?: string; role?: string };
  text?: string;
  textFormat?: string;
  locale?: string;
  value?: unknown;
  attachments?: Attachment[];
  suggestedActions?: { actions: CardAction[] };
  channelData?: {
    /** The sender's own id of the message: the same again on a retry, so the server knows it. */
    clientActivityID?: string;
    postBack?: boolean;
    messageBack?: { displayText?: string };
    /** Who wrote it, and the name to show. */
    bezel?: { author?: Author; name?: string };
  };
}

export function authorOf(activity: ChatActivity, userId: string): Author {
  if (activity.from.id === userId || activity.from.role === 'user') return 'customer';
  return activity.channelData?.bezel?.author ?? 'bot';
}

/** What the customer's own message shows; a card's button may show words that it did not send. */
export function shownText(activity: ChatActivity): string {
  return activity.channelData?.messageBack?.displayText ?? activity.text ?? '';
}
