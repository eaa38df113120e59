/** The conversation to come back to after a reload or on another page of the site. */
import { SESSION_KEY } from '../storageKeys';

export interface Session {
  token: string;
  conversationId: string;
  userId: string;
  /** Whom the shop's sign-in vouched for; another customer must not see this conversation. */
  customer?: string;
  /** False until the server has opened the conversation that the token is for. */
  started: boolean;
  lastSeenId?: string;
  /** When something last happened in it, in milliseconds since 1970. */
  at?: number;
  /** Texts that were typed and never confirmed, shown as "not sent" after a reload. */
  unsent?: { clientId: string; text: string }[];
}

/** Gives undefined when there is none, when it is not ours, or when the visitor has storage switched off. */
export function readSession(): Session | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(SESSION_KEY) ?? 'null') as Partial<Session> | null;
    if (!stored?.token || !stored.conversationId || !stored.userId) return undefined;
    return stored as Session;
  } catch {
    return undefined;
  }
}

export function writeSession(session: Session | undefined): void {
  try {
    if (session) localStorage.setItem(SESSION_KEY, JSON.stringify(session));
    else localStorage.removeItem(SESSION_KEY);
  } catch {
    // Without storage the conversation lives as long as the page.
  }
}

/** The subject of a customer token, read and not verified: only to tell one customer from another. */
export function subjectOf(customerToken: string | undefined): string | undefined {
  try {
    const payload = customerToken?.split('.')[1]?.replace(/-/g, '+').replace(/_/g, '/');
    return payload === undefined ? undefined : (JSON.parse(atob(payload)) as { sub?: string }).sub;
  } catch {
    return undefined;
  }
}
