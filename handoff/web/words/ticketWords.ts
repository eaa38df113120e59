import type { TicketSummary, TicketView } from '../../api/contract';
import { codeWords } from '../../text/codeWords';

export const VIEW_NAMES: Record<TicketView, string> = {
  unassigned: 'Unassigned',
  mine: 'Mine',
  mentions: 'Mentions',
  waiting: 'Waiting',
  snoozed: 'Snoozed',
  dueSoon: 'Due soon',
  overdue: 'Overdue',
  active: 'All open',
  resolved: 'Resolved',
  all: 'All',
};

export const TOPIC_NAMES: Record<TicketSummary['topic'], string> = {
  order: 'Order',
  shipping: 'Shipping',
  return: 'Return & refund',
  product: 'Product',
  payment: 'Payment',
  feedback: 'Feedback',
  other: 'Other',
};

export const PRIORITY_NAMES: Record<TicketSummary['priority'], string> = {
  timeCritical: 'Time critical',
  normal: 'Normal',
};

export const STATE_NAMES: Record<TicketSummary['state'], string> = {
  open: 'Open',
  assigned: 'In work',
  waiting: 'Waiting for the customer',
  resolved: 'Resolved',
};

export const CHANNEL_NAMES: Readonly<Record<string, string>> = {
  directline: 'Website chat',
  webchat: 'Web Chat',
  contactPage: 'Contact page',
  msteams: 'Microsoft Teams',
  email: 'E-mail',
};

export function channelWords(channel: string): string {
  return CHANNEL_NAMES[channel] ?? codeWords(channel);
}

/** `en-US` to `English (United States)`, in English. */
export function languageWords(locale: string): string {
  try {
    return (
      new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale
    );
  } catch {
    return locale;
  }
}

/** Who has the ticket now, from the point of view of the agent who looks. */
export function stateWords(ticket: TicketSummary, agentId: string): string {
  const holder = ticket.assignee?.id === agentId ? 'you' : ticket.assignee?.name;
  switch (ticket.state) {
    case 'open':
      return 'Nobody has it yet';
    case 'assigned':
      return `With ${holder ?? 'an agent'}`;
    case 'waiting':
      return holder ? `With ${holder}, waiting for the customer` : 'Waiting for the customer';
    case 'resolved':
      if (ticket.withdrawnAt) return 'Withdrawn by the customer';
      if (ticket.mergedInto) return `Merged into ${ticket.mergedInto}`;
      return holder ? `Resolved by ${holder}` : 'Resolved';
  }
}

export interface OwnershipWords {
  verified: boolean;
  title: string;
  explanation: string;
}

const PROOFS = {
  email: 'gave the order number and the e-mail address on the order',
  code: 'entered the code mailed to the address on the order',
  signedIn: 'is signed in to the shop',
} as const;

/** Whether order details may be shared, and why. */
export function ownershipWords({ ownership }: TicketSummary): OwnershipWords {
  if (!ownership.verified) {
    return {
      verified: false,
      title: 'Not verified',
      explanation:
        'The customer has not shown that an order is theirs. Ask for proof before you share order details.',
    };
  }
  return {
    verified: true,
    title: 'Verified',
    explanation: `The customer ${PROOFS[ownership.how]}, for order ${ownership.orderNumber}.`,
  };
}
