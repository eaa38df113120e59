/** A shopper over plain HTTP who does not give up: what was not acknowledged is sent again under the same id. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';

export interface SeenActivity {
  id: string;
  type: string;
  text?: string;
  replyToId?: string;
  from: { id: string; name?: string };
  channelData?: { clientActivityID?: string; bezel?: { author: string } };
  suggestedActions?: { actions: { title: string; value?: unknown }[] };
  attachments?: { contentType: string; content?: unknown }[];
}

const RETRY_MS = 30;

export class Shopper {
  /** Client ids of the messages that the server acknowledged. */
  readonly acknowledged: string[] = [];
  private token = '';
  conversationId = '';
  userId = '';

  constructor(
    private readonly url: string,
    private readonly patienceMs = 60_000,
    /** Address that a proxy of ours says the shopper comes from. */
    private readonly address?: string,
  ) {}

  /** Opens the chat. */
  async open(): Promise<void> {
    const made = (await this.ask('/widget/token', {})) as {
      token: string;
      conversationId: string;
      userId: string;
    };
    Object.assign(this, made);
    await this.ask('/v3/directline/conversations', {});
  }

  /** Resolves with the id of the activity once the server acknowledged it. */
  async send(text: string, clientActivityID: string = randomUUID()): Promise<string> {
    const { id } = (await this.ask(`/v3/directline/conversations/${this.conversationId}/activities`, {
      type: 'message',
      text,
      from: { id: this.userId },
      channelData: { clientActivityID },
    })) as { id: string };
    this.acknowledged.push(clientActivityID);
    return id;
  }

  /** Sends what the button of a card sends: a value and no text. */
  async sendValue(value: unknown): Promise<void> {
    await this.ask(`/v3/directline/conversations/${this.conversationId}/activities`, {
      type: 'message',
      value,
      from: { id: this.userId },
      channelData: { clientActivityID: randomUUID() },
    });
  }

  async upload(content: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
    const form = new FormData();
    form.append('activity', JSON.stringify({ type: 'message', from: { id: this.userId } }));
    form.append('file', new Blob([content]), name);
    const response = await fetch(
      `${this.url}/v3/directline/conversations/${this.conversationId}/upload?userId=${this.userId}`,
      { method: 'POST', headers: { authorization: `Bearer ${this.token}` }, body: form },
    );
    if (!response.ok) throw new Error(`upload: ${response.status} ${await response.text()}`);
  }

  /** Sends and waits for the bot's whole answer to it. */
  async say(text: string): Promise<SeenActivity[]> {
    return this.answersTo(await this.send(text));
  }

  /** The bot's answer; a turn commits its activities together, so the first one seen means all of them. */
  async answersTo(activityId: string): Promise<SeenActivity[]> {
    const isAnswer = ({ replyToId }: SeenActivity): boolean => replyToId === activityId;
    return (await this.until((history) => history.some(isAnswer))).filter(isAnswer);
  }

  /** The whole history, once it is as wanted. */
  async until(done: (history: SeenActivity[]) => boolean): Promise<SeenActivity[]> {
    const deadline = Date.now() + this.patienceMs;
    for (;;) {
      const history = await this.history();
      if (done(history)) return history;
      if (Date.now() > deadline) throw new Error('What was waited for did not come in time.');
      await sleep(RETRY_MS);
    }
  }

  async history(): Promise<SeenActivity[]> {
    const { activities } = (await this.ask(
      `/v3/directline/conversations/${this.conversationId}/activities`,
    )) as { activities: SeenActivity[] };
    return activities;
  }

  /** A stream as the standard clients open it, without their reconnecting. */
  async listen(): Promise<WebSocket> {
    const { streamUrl } = (await this.ask(`/v3/directline/conversations/${this.conversationId}`)) as {
      streamUrl: string;
    };
    const socket = new WebSocket(streamUrl);
    socket.on('error', () => undefined);
    await once(socket, 'open');
    return socket;
  }

  /** Sends until it is answered; anything but a refusal by the server is tried again. */
  private async ask(path: string, body?: unknown): Promise<unknown> {
    const deadline = Date.now() + this.patienceMs;
    for (;;) {
      const response = await fetch(this.url + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(this.address && { 'x-forwarded-for': this.address }),
          ...(this.token && { authorization: `Bearer ${this.token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      }).catch(() => undefined);
      if (response?.ok) {
        const answer = await response.json().catch(() => undefined);
        if (answer !== undefined) return answer;
      } else if (response && response.status < 500) {
        throw new Error(`${path}: ${response.status} ${await response.text()}`);
      }
      if (Date.now() > deadline) throw new Error(`${path}: no answer in time`);
      await sleep(RETRY_MS);
    }
  }
}
