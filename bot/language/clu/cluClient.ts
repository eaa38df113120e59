/** One prediction of a CLU project, over Azure's own client. It does not try twice: a shopper waits. */
import { AzureKeyCredential, ConversationAnalysisClient } from '@azure/ai-language-conversations';
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { CluError, failureOfStatus, retryAfterMs } from './cluError';
import { CLU_API_VERSION, type CluSettings } from './cluSettings';

const share = z.number().min(0).max(1);

/** What of an answer is used, as Azure's client gives it: it renames confidenceScore. */
const answerSchema = z.object({
  kind: z.literal('ConversationResult'),
  result: z.object({
    prediction: z.object({
      projectKind: z.literal('Conversation'),
      topIntent: z.string().min(1),
      intents: z.array(z.object({ category: z.string(), confidence: share })).min(1),
      entities: z.array(
        z.object({
          category: z.string(),
          text: z.string(),
          offset: z.number().int().nonnegative(),
          length: z.number().int().positive(),
          confidence: share,
        }),
      ),
    }),
  }),
});

export type CluPrediction = z.infer<typeof answerSchema>['result']['prediction'];

export interface CluClient {
  /**
   * @param text at most CLU_MAX_LENGTH long, with a letter or a digit in it
   * @throws CluError when there is no answer within the time limit, or none that can be used
   */
  predict(text: string, language: string): Promise<CluPrediction>;
}

export interface CluClientOptions {
  /** Milliseconds for everything, a token of Entra ID included. */
  timeLimitMs: number;
  /** Default: the key of the settings, else what @azure/identity finds. */
  credential?: TokenCredential;
  /** Replaces Azure's way to send a request. */
  httpClient?: NonNullable<ConstructorParameters<typeof ConversationAnalysisClient>[2]>['httpClient'];
}

/** What Azure's client throws for a status, a broken connection or an unreadable body. */
const restErrorSchema = z.object({
  code: z.string().optional(),
  statusCode: z.number().optional(),
  response: z
    .object({
      headers: z.custom<{ get(name: string): string | undefined }>(
        (headers) => typeof (headers as { get?: unknown } | undefined)?.get === 'function',
      ),
    })
    .optional(),
});

function toCluError(error: unknown): CluError {
  if (error instanceof CluError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'AbortError' || name === 'TimeoutError') {
    return new CluError('timeout', 'CLU did not answer in time');
  }
  if (/Credential|Authentication/.test(name)) {
    return new CluError('unauthorized', `no token from Entra ID (${name})`);
  }
  const { code, statusCode, response } = restErrorSchema.safeParse(error).data ?? {};
  if (code === 'PARSE_ERROR') return new CluError('nonsense', 'CLU answered something that is no JSON');
  if (statusCode === undefined) return new CluError('unreachable', `CLU can't be reached (${code ?? name})`);
  return new CluError(
    failureOfStatus(statusCode),
    `CLU answered with status ${statusCode}`,
    retryAfterMs(response?.headers.get('retry-after'), Date.now()),
  );
}

export function createCluClient(settings: CluSettings, options: CluClientOptions): CluClient {
  const { endpoint, key, project, deployment } = settings;
  const credential =
    options.credential ?? (key === undefined ? new DefaultAzureCredential() : new AzureKeyCredential(key));
  const client = new ConversationAnalysisClient(endpoint, credential, {
    apiVersion: CLU_API_VERSION,
    retryOptions: { maxRetries: 0 },
    // Only a loopback test server has no TLS; the configuration admits no other.
    allowInsecureConnection: endpoint.startsWith('http:'),
    ...(options.httpClient && { httpClient: options.httpClient }),
  });

  return {
    async predict(text, language) {
      const abortSignal = AbortSignal.timeout(options.timeLimitMs);
      // Not every part under the client heeds the signal.
      const outOfTime = new Promise<never>((_, reject) => {
        abortSignal.addEventListener('abort', () =>
          reject(new CluError('timeout', 'CLU did not answer in time')),
        );
      });
      const call = client.analyzeConversation(
        {
          kind: 'Conversation',
          analysisInput: {
            conversationItem: { id: '1', participantId: 'shopper', modality: 'text', language, text },
          },
          parameters: {
            projectName: project,
            deploymentName: deployment,
            stringIndexType: 'Utf16CodeUnit',
            // Azure is not to keep what shoppers write.
            isLoggingEnabled: false,
          },
        },
        { abortSignal },
      );
      let answer: unknown;
      try {
        answer = await Promise.race([call, outOfTime]);
      } catch (error) {
        throw toCluError(error);
      }
      const parsed = answerSchema.safeParse(answer);
      if (!parsed.success) throw new CluError('nonsense', 'CLU answered something that is no prediction');
      return parsed.data.result.prediction;
    },
  };
}
