/** The desk's API as an OpenAPI 3.1 document, from the schemas that the routes themselves use. */
import { z } from 'zod';
import { CSRF_HEADER, DESK_API, changeSchema, eventsQuerySchema, problemSchema } from './contract';
import { webhookMessageSchema, webhookTestSchema } from '../connections/webhookMessage';
import type { RouteSpec } from './deskRoute';

type Json = Record<string, unknown>;

const EVENTS: RouteSpec = {
  method: 'get',
  path: 'events',
  operationId: 'streamEvents',
  summary: 'Server-sent events: `sync` after every connect, then `change` with a hint to fetch again',
  access: 'agent',
  query: eventsQuerySchema,
  status: 200,
  problems: [404],
};

const PROBLEM_TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not valid; `errors` names the fields',
  401: 'Not signed in, or the sign-in failed',
  403: 'The CSRF token is missing, or this agent may not',
  404: 'There is no such thing',
  409: 'Not possible in the present state; a lost claim names the winner in `claimedBy`',
  410: 'The one-time link was used or is too old',
  413: 'The body is too large',
  415: 'The body is not JSON',
  429: 'Too many attempts; see `Retry-After`',
  500: 'Failed on the server; quote `reference`',
};

export function openApiOf(specs: readonly RouteSpec[]): Json {
  const paths: Record<string, Json> = {};
  for (const spec of [...specs, EVENTS]) {
    const path = `${DESK_API}/${spec.path}`;
    paths[path] = { ...paths[path], [spec.method]: operationOf(spec) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Bezel desk', version: '1' },
    paths,
    webhooks: webhooksOf(),
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'bezel_desk' } },
    },
  };
}

/** What the desk sends itself, in the form of Standard Webhooks. */
function webhooksOf(): Json {
  const header = (name: string, description: string): Json => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  });
  const parameters = [
    header('webhook-id', 'The same in every attempt: what came under it before can be passed over'),
    header('webhook-timestamp', 'Of this attempt, in seconds since 1970'),
    header(
      'webhook-signature',
      'v1,base64(HMAC-SHA256(id.timestamp.body)); two of them while a secret changes',
    ),
  ];
  const responses = {
    '2XX': { description: 'Taken' },
    410: { description: 'Wants no more: the webhook is turned off' },
  };
  const webhook = (operationId: string, schema: z.ZodType): Json => ({
    post: {
      operationId,
      parameters,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(schema, 'output') } },
      },
      responses,
    },
  });
  return {
    ticket: webhook('onTicketEvent', webhookMessageSchema),
    test: webhook('onWebhookTest', webhookTestSchema),
  };
}

function operationOf(spec: RouteSpec): Json {
  return {
    operationId: spec.operationId,
    summary: spec.summary,
    security: spec.access === 'agent' ? [{ session: [] }] : [],
    parameters: parametersOf(spec),
    ...(spec.body && {
      requestBody: {
        required: !spec.body.safeParse(undefined).success,
        content: { 'application/json': { schema: schemaOf(spec.body, 'input') } },
      },
    }),
    ...(spec.form && {
      requestBody: {
        required: true,
        content: { 'multipart/form-data': { schema: schemaOf(spec.form, 'input') } },
      },
    }),
    responses: { [spec.status]: successOf(spec), ...problemsOf(spec) },
  };
}

function parametersOf({ method, path, access, query }: RouteSpec): Json[] {
  const parameters: Json[] = [];
  if (path.includes('{number}')) {
    parameters.push({
      name: 'number',
      in: 'path',
      required: true,
      schema: { type: 'string' },
      example: 'T-1001',
    });
  }
  for (const [, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
    if (name === 'number') continue;
    parameters.push({ name, in: 'path', required: true, schema: { type: 'string' } });
  }
  if (access === 'agent' && method !== 'get') {
    parameters.push({ name: CSRF_HEADER, in: 'header', required: true, schema: { type: 'string' } });
  }
  if (query instanceof z.ZodObject) {
    for (const [name, field] of Object.entries(query.shape as Record<string, z.ZodType>)) {
      const required = !field.safeParse(undefined).success;
      parameters.push({ name, in: 'query', required, schema: schemaOf(field, 'output') });
    }
  }
  return parameters;
}

function successOf({ status, result, operationId }: RouteSpec): Json {
  if (operationId === EVENTS.operationId) {
    const schema = schemaOf(changeSchema, 'output');
    return { description: 'Data of the event `change`', content: { 'text/event-stream': { schema } } };
  }
  if (!result) return { description: status === 204 ? 'Done' : 'OK' };
  return { description: 'OK', content: { 'application/json': { schema: schemaOf(result, 'output') } } };
}

function problemsOf({ access, body, problems = [] }: RouteSpec): Json {
  const statuses = new Set([400, 401, ...(access === 'agent' ? [403] : []), ...problems, 500]);
  if (body) for (const status of [413, 415]) statuses.add(status);
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...statuses]
      .sort((a, b) => a - b)
      .map((status) => [status, { description: PROBLEM_TITLES[status] ?? 'A problem', content }]),
  );
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io }) as Json;
  return rest;
}
