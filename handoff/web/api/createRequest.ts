import type { ProblemBody } from '../../api/contract';
import { ApiProblem, toApiProblem } from './apiProblem';

const API = '/api/desk';
const CSRF_HEADER = 'x-csrf-token';
const TIMEOUT_MS = 20_000;
/** Files take their time on a slow line. */
const FORM_TIMEOUT_MS = 180_000;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Request {
  <Result>(method: Method, path: string, body?: object): Promise<Result>;
}

function waitWords(seconds: number): string {
  if (!(seconds > 1)) return '';
  if (seconds < 90) return `Try again in ${Math.ceil(seconds)} seconds.`;
  return `Try again in ${Math.ceil(seconds / 60)} minutes.`;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => ({}))) as Partial<ProblemBody>;
  const { code = 'unknown', title = 'Something went wrong', detail = title } = body;
  const wait = waitWords(Number(response.headers.get('retry-after') ?? 0));
  return new ApiProblem({
    ...body,
    status: response.status,
    code,
    detail: wait ? `${detail.replace(/\.$/, '')}. ${wait}` : detail,
  });
}

async function send(method: Method, path: string, csrfToken: string, body?: object): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers[CSRF_HEADER] = csrfToken;
  const isForm = body instanceof FormData;
  // Of a form the browser says it itself, with what divides its parts.
  if (body && !isForm) headers['content-type'] = 'application/json';
  try {
    return await fetch(API + path, {
      method,
      headers,
      body: isForm ? body : body && JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(isForm ? FORM_TIMEOUT_MS : TIMEOUT_MS),
    });
  } catch (error) {
    throw toApiProblem(error);
  }
}

/**
 * Calls the desk's API.
 * @param csrf reads the token kept with the session, and fetches a new one where the old was refused:
 *   somebody may have signed in again in another tab
 * @throws ApiProblem whenever the answer isn't a success, or there is none
 */
export function createRequest(csrf: { token: () => string; renew: () => Promise<void> }): Request {
  return async <Result>(method: Method, path: string, body?: object): Promise<Result> => {
    const token = csrf.token();
    let response = await send(method, path, token, body);
    if (response.status === 403 && (await problemOf(response.clone())).code === 'csrf') {
      await csrf.renew();
      response = await send(method, path, csrf.token(), body);
    } else if (response.status === 401 && csrf.token() !== token) {
      // Somebody signed in while this was under way: it went out with the session before.
      response = await send(method, path, csrf.token(), body);
    }
    if (!response.ok) throw await problemOf(response);
    if (response.status === 204) return undefined as Result;
    try {
      return (await response.json()) as Result;
    } catch (error) {
      throw toApiProblem(error);
    }
  };
}
