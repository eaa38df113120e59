/**
 * Azure's conversational language understanding as it looks on the wire, on loopback: prediction, and the
 * part of authoring that a deployment needs. By the REST reference of API version 2023-04-01.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export interface CluServerAnswer {
  topIntent: string;
  intents: { category: string; confidenceScore: number }[];
  entities?: { category: string; text: string; offset: number; length: number; confidenceScore: number }[];
}

/** What the service does instead of answering. */
export type CluTrouble =
  | { status: number; headers?: Record<string, string>; code?: string }
  | { body: string }
  | { silentForMs: number }
  | 'hangsUp';

export interface CluServer {
  readonly url: string;
  /** The prediction for a text. */
  answer: (text: string) => CluServerAnswer | Promise<CluServerAnswer>;
  trouble: CluTrouble | undefined;
  /** Bodies of prediction requests, as they came. */
  readonly predictions: z.infer<typeof predictionBody>[];
  /** Method and path of every request, without the origin. */
  readonly requests: string[];
  readonly headers: IncomingMessage['headers'][];
  /** What authoring has: imported projects, trained models and what is deployed, by name. */
  readonly projects: Map<string, z.infer<typeof projectBody>>;
  readonly models: Map<string, string>;
  readonly deployments: Map<string, string>;
  /** The job of this kind fails with this message. */
  failingJob: { kind: 'import' | 'train' | 'deploy'; message: string } | undefined;
  close(): Promise<void>;
}

const predictionBody = z.strictObject({
  kind: z.literal('Conversation'),
  analysisInput: z.strictObject({
    conversationItem: z.strictObject({
      id: z.string(),
      participantId: z.string(),
      modality: z.literal('text'),
      language: z.string(),
      text: z.string().min(1).max(500),
    }),
  }),
  parameters: z.strictObject({
    projectName: z.string(),
    deploymentName: z.string(),
    stringIndexType: z.literal('Utf16CodeUnit'),
    isLoggingEnabled: z.literal(false),
  }),
});

const projectBody = z.looseObject({
  projectFileVersion: z.literal('2023-04-01'),
  stringIndexType: z.literal('Utf16CodeUnit'),
  metadata: z.looseObject({ projectName: z.string(), projectKind: z.literal('Conversation') }),
  assets: z.looseObject({ utterances: z.array(z.looseObject({ text: z.string(), intent: z.string() })) }),
});

const trainBody = z.looseObject({
  modelLabel: z.string().min(1),
  trainingMode: z.enum(['standard', 'advanced']),
});
const deployBody = z.strictObject({ trainedModelLabel: z.string() });

const KEY = 'clu-key-of-the-tests';
export const CLU_TEST_KEY = KEY;
export const CLU_TEST_TOKEN = 'token-of-entra-id';

const isLetIn = ({ headers }: IncomingMessage): boolean =>
  headers['ocp-apim-subscription-key'] === KEY || headers.authorization === `Bearer ${CLU_TEST_TOKEN}`;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, status: number, body?: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

const errorBody = (code: string, message: string) => ({ error: { code, message } });

export async function startCluServer(): Promise<CluServer> {
  /** Asked about twice before a job is done: running once, then its end. */
  const jobs = new Map<string, { kind: 'import' | 'train' | 'deploy'; asked: number; end: () => void }>();
  const state: Omit<CluServer, 'url' | 'close'> = {
    answer: () => ({ topIntent: 'None', intents: [{ category: 'None', confidenceScore: 1 }] }),
    trouble: undefined,
    predictions: [],
    requests: [],
    headers: [],
    projects: new Map(),
    models: new Map(),
    deployments: new Map(),
    failingJob: undefined,
  };

  async function predict(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = predictionBody.parse(await bodyOf(request));
    state.predictions.push(body);
    const { text } = body.analysisInput.conversationItem;
    const { topIntent, intents, entities = [] } = await state.answer(text);
    send(response, 200, {
      kind: 'ConversationResult',
      result: { query: text, prediction: { topIntent, projectKind: 'Conversation', intents, entities } },
    });
  }

  function begin(
    response: ServerResponse,
    path: string,
    kind: 'import' | 'train' | 'deploy',
    end: () => void,
  ): void {
    const id = `job-${jobs.size + 1}_638000000000000000`;
    jobs.set(`${path}/jobs/${id}`, { kind, asked: 0, end });
    send(response, 202, undefined, {
      'operation-location': `${server.url}${path}/jobs/${id}?api-version=2023-04-01`,
    });
  }

  function reportJob(response: ServerResponse, path: string): void {
    const job = jobs.get(path);
    if (!job) return send(response, 404, errorBody('NotFound', 'no such job'));
    job.asked += 1;
    const times = { jobId: path.split('/').at(-1), createdDateTime: '2026-11-19T15:00:00Z' };
    if (job.asked < 2) {
      const result =
        job.kind === 'train' ? { trainingStatus: { percentComplete: 50, status: 'running' } } : undefined;
      return send(response, 200, { ...times, status: 'running', ...(result && { result }) });
    }
    if (state.failingJob?.kind === job.kind) {
      const errors = [{ code: 'InvalidArgument', message: state.failingJob.message }];
      return send(response, 200, { ...times, status: 'failed', errors });
    }
    job.end();
    send(response, 200, { ...times, status: 'succeeded' });
  }

  async function author(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const [, project = '', rest = ''] =
      /^\/language\/authoring\/analyze-conversations\/projects\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const base = path.slice(0, path.length - rest.length);
    const [what = '', name = '', ...more] = rest.split('/');
    if (request.method === 'POST' && rest === ':import') {
      const body = projectBody.parse(await bodyOf(request));
      if (body.metadata.projectName !== decodeURIComponent(project)) {
        return send(response, 400, errorBody('InvalidRequest', 'the project name differs'));
      }
      return begin(response, `${base}import`, 'import', () => state.projects.set(project, body));
    }
    if (request.method === 'POST' && rest === ':train') {
      if (!state.projects.has(project))
        return send(response, 404, errorBody('ProjectNotFound', 'no such project'));
      const { modelLabel } = trainBody.parse(await bodyOf(request));
      return begin(response, `${base}train`, 'train', () =>
        state.models.set(modelLabel, `${modelLabel}-20261119`),
      );
    }
    if (request.method === 'PUT' && what === 'deployments' && more.length === 0) {
      const { trainedModelLabel } = deployBody.parse(await bodyOf(request));
      const modelId = state.models.get(trainedModelLabel);
      if (modelId === undefined) return send(response, 404, errorBody('ModelNotFound', 'no such model'));
      return begin(response, path, 'deploy', () => state.deployments.set(name, modelId));
    }
    if (request.method === 'GET' && rest.includes('jobs/')) return reportJob(response, path);
    const found = what === 'models' ? state.models.get(name) : state.deployments.get(name);
    if (request.method !== 'GET' || !['models', 'deployments'].includes(what) || found === undefined) {
      return send(response, 404, errorBody('NotFound', 'there is no such thing'));
    }
    send(response, 200, { [what === 'models' ? 'label' : 'deploymentName']: name, modelId: found });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://clu');
    state.requests.push(`${request.method} ${pathname}`);
    state.headers.push(request.headers);
    const { trouble } = state;
    if (trouble === 'hangsUp') return void request.socket.destroy();
    if (trouble && 'silentForMs' in trouble)
      await new Promise((resolve) => setTimeout(resolve, trouble.silentForMs));
    if (trouble && 'status' in trouble) {
      return send(response, trouble.status, errorBody(trouble.code ?? 'Trouble', 'as told'), trouble.headers);
    }
    if (trouble && 'body' in trouble) {
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(trouble.body);
    }
    if (!isLetIn(request))
      return send(response, 401, errorBody('401', 'Access denied due to invalid subscription key'));
    if (searchParams.get('api-version') !== '2023-04-01') {
      return send(response, 400, errorBody('InvalidRequest', 'api-version'));
    }
    if (pathname === '/language/:analyze-conversations') return predict(request, response);
    return author(request, response, pathname);
  }

  const http = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 400, errorBody('InvalidRequest', String(error)));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: CluServer = Object.assign(state, {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  });
  return server;
}
