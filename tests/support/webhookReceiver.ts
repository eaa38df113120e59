/** Somebody's receiver of webhooks on loopback, who keeps what comes and answers as told. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface ReceiverAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Says nothing at all. */
  isSilent?: boolean;
  hangsUp?: boolean;
}

export interface WebhookReceiver {
  readonly url: string;
  readonly received: Received[];
  /** By what came and how much came before; 204 by default. */
  answer: (request: Received, before: number) => ReceiverAnswer;
  close(): Promise<void>;
}

export async function startWebhookReceiver(port = 0): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body };
      const answer = receiver.answer(one, received.length);
      received.push(one);
      if (answer.isSilent) return;
      if (answer.hangsUp) return void request.socket.destroy();
      response.writeHead(answer.status ?? 204, answer.headers);
      response.end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: () => ({}),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
