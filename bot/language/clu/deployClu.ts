/**
 * Puts a CLU project file where the shop's Language resource is: import, train, deploy, through the authoring
 * REST API. It was written by the API's reference and has only met the server of the tests, never Azure.
 * Source: https://learn.microsoft.com/rest/api/language/2023-04-01/conversational-analysis-authoring
 */
import { createHash } from 'node:crypto';
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { retryAfterMs } from './cluError';
import { CLU_API_VERSION, CLU_SCOPE, type CluSettings } from './cluSettings';

export type DeployStep = 'importing' | 'training' | 'deploying';

export interface DeployCluOptions {
  credential?: TokenCredential;
  /** @param share of the step, from 0 to 1, as far as the service tells */
  onProgress?: (step: DeployStep, share: number) => void;
  /** Milliseconds between two looks at a job, where the service asks for no other time. */
  pollMs?: number;
  /** Milliseconds for one request. */
  requestLimitMs?: number;
  /** Milliseconds after which a job that does not end is given up. */
  jobLimitMs?: number;
}

/** What could not be done; the message says at which step, with the service's own words. */
export class CluDeployError extends Error {
  readonly code = 'CLU_DEPLOY_FAILED';
  override readonly name = 'CluDeployError';
}

const errorSchema = z.object({
  code: z.string(),
  message: z.string().default(''),
  innererror: z.object({ message: z.string().optional() }).optional(),
});
const refusalSchema = z.object({ error: errorSchema });

const jobSchema = z.object({
  status: z.enum([
    'notStarted',
    'running',
    'succeeded',
    'failed',
    'cancelled',
    'cancelling',
    'partiallyCompleted',
  ]),
  errors: z.array(errorSchema).default([]),
  result: z
    .object({ trainingStatus: z.object({ percentComplete: z.number() }).optional() })
    .optional()
    .catch(undefined),
});

/** Of a trained model and of a deployment alike: which model it is. */
const modelSchema = z.object({ modelId: z.string() });

const ADVICE: Readonly<Record<number, string>> = {
  401: 'Check CLU_KEY; without a key, sign in for Entra ID.',
  403: 'The key or identity may not write; Entra ID needs the role Cognitive Services Language Owner.',
  404: 'Check CLU_ENDPOINT.',
  413: 'The project file is larger than the service takes.',
  429: 'The service asks for patience; try again later.',
};

const POLL_MS = 2_000;
const REQUEST_LIMIT_MS = 60_000;
/** Training in the cloud has been seen to queue for long. */
const JOB_LIMIT_MS = 2 * 60 * 60_000;

/** The model's name tells of which data it is, so that the same data is neither trained nor deployed twice. */
export function cluModelLabel(projectFile: string): string {
  return `bezel-${createHash('sha256').update(projectFile).digest('hex').slice(0, 12)}`;
}

/**
 * @param projectFile content of a CLU project file; its name is replaced by the settings' project
 * @returns whether there was anything to do
 * @throws CluDeployError
 */
export async function deployClu(
  settings: CluSettings,
  projectFile: string,
  options: DeployCluOptions = {},
): Promise<'deployed' | 'upToDate'> {
  const { endpoint, key, project, deployment } = settings;
  const { onProgress, pollMs = POLL_MS, jobLimitMs = JOB_LIMIT_MS } = options;
  const credential = options.credential ?? (key === undefined ? new DefaultAzureCredential() : undefined);
  const base = `${endpoint}/language/authoring/analyze-conversations/projects/${encodeURIComponent(project)}`;
  const addressOf = (path: string): string => `${base}/${path}?api-version=${CLU_API_VERSION}`;
  const label = cluModelLabel(projectFile);

  async function headers(): Promise<Record<string, string>> {
    if (key !== undefined) return { 'ocp-apim-subscription-key': key };
    const token = await credential?.getToken(CLU_SCOPE);
    if (!token) throw new CluDeployError('Entra ID gave no token.');
    return { authorization: `Bearer ${token.token}` };
  }

  /** Any status below 500 but 429; those are tried again, since a deployment takes minutes anyway. */
  async function ask(what: string, url: string, method = 'GET', body?: unknown): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(url, {
        method,
        headers: { ...(await headers()), ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(options.requestLimitMs ?? REQUEST_LIMIT_MS),
      });
    } catch (error) {
      if (error instanceof CluDeployError) throw error;
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      throw new CluDeployError(
        `${what}: ${endpoint} can't be reached (${String(cause)}). Check CLU_ENDPOINT.`,
        {
          cause: error,
        },
      );
    }
    return response;
  }

  async function refusalOf(what: string, response: Response): Promise<CluDeployError> {
    const body = refusalSchema.safeParse(await response.json().catch(() => undefined)).data?.error;
    const words = body ? `${body.code}: ${body.innererror?.message ?? body.message}` : 'no reason given';
    const advice = ADVICE[response.status];
    return new CluDeployError(
      `${what}: the service answered ${response.status} (${words}).${advice ? ` ${advice}` : ''}`,
    );
  }

  /** The model of a trained label or of a deployment; undefined where there is none. */
  async function modelOf(path: string): Promise<string | undefined> {
    const what = 'Looking for what is there';
    const response = await ask(what, addressOf(path));
    if (response.status === 404) return undefined;
    if (!response.ok) throw await refusalOf(what, response);
    return modelSchema.safeParse(await response.json().catch(() => undefined)).data?.modelId;
  }

  async function runJob(step: DeployStep, path: string, method: string, body: unknown): Promise<void> {
    const what = { importing: 'Import', training: 'Training', deploying: 'Deployment' }[step];
    onProgress?.(step, 0);
    const response = await ask(what, addressOf(path), method, body);
    if (!response.ok) throw await refusalOf(what, response);
    const location = response.headers.get('operation-location');
    // The key goes to no other host than the configured one.
    if (!location || new URL(location, endpoint).origin !== endpoint) {
      throw new CluDeployError(`${what}: the service did not say where the job can be followed.`);
    }
    const begun = Date.now();
    let wait = pollMs;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const report = await ask(what, new URL(location, endpoint).href);
      wait = retryAfterMs(report.headers.get('retry-after'), Date.now()) ?? pollMs;
      const isBusy = report.status === 429 || report.status >= 500;
      if (!report.ok && !isBusy) throw await refusalOf(what, report);
      const job = isBusy ? undefined : jobSchema.safeParse(await report.json().catch(() => undefined));
      if (job && !job.success) throw new CluDeployError(`${what}: the service's report can't be read.`);
      if (job?.data.status === 'succeeded') break;
      if (job && !['notStarted', 'running'].includes(job.data.status)) {
        const words = job.data.errors.map(({ code, message }) => `${code}: ${message}`).join('; ');
        throw new CluDeployError(`${what} ended as ${job.data.status}${words ? ` (${words})` : ''}.`);
      }
      if (Date.now() - begun > jobLimitMs) {
        throw new CluDeployError(`${what} did not end; look into Language Studio, or try again later.`);
      }
      onProgress?.(step, (job?.data.result?.trainingStatus?.percentComplete ?? 0) / 100);
    }
    onProgress?.(step, 1);
  }

  let model = await modelOf(`models/${label}`);
  if (model === undefined) {
    const content = JSON.parse(projectFile) as { metadata: object };
    await runJob('importing', ':import', 'POST', {
      ...content,
      metadata: { ...content.metadata, projectName: project },
    });
    await runJob('training', ':train', 'POST', {
      modelLabel: label,
      trainingMode: 'standard',
      trainingConfigVersion: 'latest',
      // The service insists on a share to judge itself by; ours is judged by the project's own test set.
      evaluationOptions: { kind: 'percentage', trainingSplitPercentage: 90, testingSplitPercentage: 10 },
    });
    model = await modelOf(`models/${label}`);
  }
  if (model !== undefined && (await modelOf(`deployments/${encodeURIComponent(deployment)}`)) === model) {
    return 'upToDate';
  }
  await runJob('deploying', `deployments/${encodeURIComponent(deployment)}`, 'PUT', {
    trainedModelLabel: label,
  });
  return 'deployed';
}
