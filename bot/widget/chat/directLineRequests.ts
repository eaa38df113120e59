/** The calls that the Direct Line client does not make, or not in a way that suits a guest on a shop's page. */
import type { ChatActivity } from './activity';
import { Refusal, isRefusalStatus } from './refusal';

export interface IssuedToken {
  token: string;
  conversationId: string;
  userId: string;
  /** Seconds. */
  expires_in: number;
}

export type TokenAnswer =
  | { kind: 'issued'; issued: IssuedToken }
  /** This site is not on the shop's list. */
  | { kind: 'refused' }
  /** The customer's token is not good, or no longer. */
  | { kind: 'signedOut' }
  /** Too many visitors from this network at once, or the server is away. */
  | { kind: 'unavailable'; retryAfterSeconds?: number };

/** Asks for a token: for a new conversation, or for the one that `resume`, an older token, was for. */
export async function requestToken(
  base: string,
  body: { resume?: string; customerToken?: string },
): Promise<TokenAnswer> {
  try {
    const response = await fetch(`${base}/widget/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
    });
    if (response.ok) return { kind: 'issued', issued: (await response.json()) as IssuedToken };
    if (response.status === 401) return { kind: 'signedOut' };
    if (response.status < 500 && ![408, 429].includes(response.status)) return { kind: 'refused' };
    const retryAfterSeconds = Number(response.headers.get('retry-after')) || undefined;
    return { kind: 'unavailable', retryAfterSeconds };
  } catch {
    // A browser does not let a page read the refusal of another origin: it looks like a dead network.
    return { kind: (await isReachable(base)) ? 'refused' : 'unavailable' };
  }
}

function isReachable(base: string): Promise<boolean> {
  return fetch(`${base}/widget.js`, { mode: 'no-cors', method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}

export type HistoryAnswer =
  | { kind: 'read'; activities: ChatActivity[]; watermark: string }
  /** The token ran out, or the conversation is no longer there. */
  | { kind: 'lost' }
  | { kind: 'unavailable' };

/** Everything after the watermark, in order. */
export async function readHistory(
  base: string,
  conversation: { token: string; conversationId: string },
  watermark: string,
): Promise<HistoryAnswer> {
  const activities: ChatActivity[] = [];
  for (let since = watermark; ;) {
    try {
      const response = await fetch(
        `${base}/v3/directline/conversations/${conversation.conversationId}/activities?watermark=${encodeURIComponent(since)}`,
        { headers: { authorization: `Bearer ${conversation.token}` }, credentials: 'omit' },
      );
      if (!response.ok)
        return { kind: response.status < 500 && response.status !== 429 ? 'lost' : 'unavailable' };
      const page = (await response.json()) as { activities: ChatActivity[]; watermark?: string };
      activities.push(...page.activities);
      const reached = page.watermark ?? since;
      if (page.activities.length === 0 || reached === since)
        return { kind: 'read', activities, watermark: reached };
      since = reached;
    } catch {
      return { kind: 'unavailable' };
    }
  }
}

export type TranscriptAnswer =
  /** The address, masked: it would go there, or is on its way. */
  { kind: 'to'; to: string } | { kind: 'noAddress' } | { kind: 'tooSoon' } | { kind: 'failed' };

/** Asks where the conversation would be mailed to, or has it mailed there. */
export async function requestTranscript(
  base: string,
  conversation: { token: string; conversationId: string },
  what: 'ask' | 'send',
): Promise<TranscriptAnswer> {
  try {
    const response = await fetch(
      `${base}/v3/directline/conversations/${conversation.conversationId}/transcript`,
      {
        method: what === 'ask' ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${conversation.token}` },
        credentials: 'omit',
      },
    );
    if (response.ok) return { kind: 'to', to: ((await response.json()) as { to: string }).to };
    return { kind: response.status === 404 ? 'noAddress' : response.status === 429 ? 'tooSoon' : 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

/** Longer than a text's 20 s: ten megabytes over a slow phone line. */
const UPLOAD_TIMEOUT_MS = 180_000;

/**
 * Posts a message with files. The client would read each file back through a `blob:` address, which
 * the host page's content security policy need not allow.
 * @returns the server's id, or undefined where it may be tried again
 * @throws Refusal when the server will never take it
 */
export async function postUpload(
  base: string,
  conversation: { token: string; conversationId: string },
  activity: ChatActivity,
  files: File[],
): Promise<string | undefined> {
  const form = new FormData();
  const described = files.map(({ name, type }) => ({ contentType: type, name }));
  form.append(
    'activity',
    new Blob([JSON.stringify({ ...activity, attachments: described })], {
      type: 'application/vnd.microsoft.activity',
    }),
  );
  for (const file of files) form.append('file', file, file.name);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), UPLOAD_TIMEOUT_MS);
  const response = await fetch(
    `${base}/v3/directline/conversations/${conversation.conversationId}/upload?userId=${encodeURIComponent(activity.from.id)}`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${conversation.token}` },
      body: form,
      credentials: 'omit',
      signal: deadline.signal,
    },
  ).catch(() => undefined);
  clearTimeout(timer);
  if (response?.ok) return ((await response.json()) as { id: string }).id;
  if (response && isRefusalStatus(response.status)) throw new Refusal(response.status);
  return undefined;
}
