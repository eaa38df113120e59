/** Reads server-sent events as a browser's EventSource does, with a cookie. */
export interface OpenEventSource {
  status: number;
  contentType: string | null;
  events: { event: string; data: unknown }[];
  /** Lines that begin with a colon. */
  comments: string[];
  /** Resolves when the server ended the stream. */
  ended: Promise<void>;
  close(): void;
}

export async function openEventSource(url: string, cookie: string): Promise<OpenEventSource> {
  const abort = new AbortController();
  const response = await fetch(url, {
    headers: { cookie, accept: 'text/event-stream' },
    signal: abort.signal,
  });
  const source: OpenEventSource = {
    status: response.status,
    contentType: response.headers.get('content-type'),
    events: [],
    comments: [],
    ended: Promise.resolve(),
    close: () => abort.abort(),
  };
  source.ended = read(response, source).catch(() => undefined);
  return source;
}

async function read(response: Response, source: OpenEventSource): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) take(block, source);
  }
}

function take(block: string, { events, comments }: OpenEventSource): void {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [name = '', ...rest] = line.split(':');
    if (name === '') comments.push(rest.join(':').trim());
    else fields.set(name, rest.join(':').trim());
  }
  const data = fields.get('data');
  if (data !== undefined)
    events.push({ event: fields.get('event') ?? 'message', data: JSON.parse(data) as unknown });
}
