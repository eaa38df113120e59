/** One attempt to deliver a message: signed as of now, posted, and how it went. */
import type { WebhookDelivery, WebhookEndpoint } from './webhookStore';
import { PostFailed, type Post, type PostProblem } from './guardedPost';
import { webhookHeaders, webhookSecret } from './webhookSignature';
import { storable } from '../storable';

export interface AttemptOutcome {
  at: Date;
  durationMs: number;
  /** Null where there was no answer. */
  status: number | null;
  /** The beginning of the answer. */
  body: string | null;
  problem: PostProblem | 'refused' | null;
  retryAfterSeconds: number | undefined;
}

export interface WebhookAttemptDeps {
  post: Post;
  /** What secrets are derived from. */
  key: string;
  clock: { now(): Date };
}

export type WebhookAttempt = (
  endpoint: Pick<WebhookEndpoint, 'id' | 'url' | 'generation' | 'previousUntil'>,
  message: Pick<WebhookDelivery, 'messageId' | 'body'>,
) => Promise<AttemptOutcome>;

export function createWebhookAttempt({ post, key, clock }: WebhookAttemptDeps): WebhookAttempt {
  return async ({ id, url, generation, previousUntil }, { messageId, body }) => {
    const at = clock.now();
    const overlaps = previousUntil !== null && at < previousUntil;
    const secrets = [generation, ...(overlaps ? [generation - 1] : [])].map((each) =>
      webhookSecret(key, id, each),
    );
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Bezel-Webhooks/1',
      ...webhookHeaders(secrets, messageId, at, body),
    };
    const begun = performance.now();
    const took = () => Math.round(performance.now() - begun);
    try {
      const answer = await post(url, headers, body);
      return {
        at,
        durationMs: took(),
        status: answer.status,
        body: storable(answer.body),
        problem: answer.status >= 200 && answer.status < 300 ? null : 'refused',
        retryAfterSeconds: answer.retryAfterSeconds,
      };
    } catch (error) {
      if (!(error instanceof PostFailed)) throw error;
      const { problem } = error;
      return { at, durationMs: took(), status: null, body: null, problem, retryAfterSeconds: undefined };
    }
  };
}

/** The outcome as the delivery keeps it. */
export function attemptFields(outcome: AttemptOutcome) {
  return {
    lastAttemptAt: outcome.at,
    durationMs: outcome.durationMs,
    responseStatus: outcome.status,
    responseBody: outcome.body,
    problem: outcome.problem,
  };
}
