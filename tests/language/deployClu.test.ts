import { cluModelLabel, deployClu, type DeployCluOptions } from '../../bot/language/clu/deployClu';
import { readTrainingFile } from '../../bot/language/trainingData';
import { CLU_TEST_KEY, CLU_TEST_TOKEN, startCluServer, type CluServer } from '../support/cluServer';

const FILE = readTrainingFile('en');
const LABEL = cluModelLabel(FILE);

let server: CluServer;
beforeEach(async () => {
  server = await startCluServer();
});
afterEach(() => server.close());

const deploy = (
  options: DeployCluOptions = {},
  { file = FILE, key = CLU_TEST_KEY }: { file?: string; key?: string } = {},
) =>
  deployClu(
    { endpoint: server.url, project: 'my shop', deployment: 'production', ...(key && { key }) },
    file,
    { pollMs: 1, ...options },
  );

describe('a deployment to CLU', () => {
  it('imports the training data under the configured name, trains and deploys it, and tells how far it is', async () => {
    const told: string[] = [];
    const outcome = await deploy({ onProgress: (step, share) => told.push(`${step} ${share}`) });
    expect(outcome).toBe('deployed');
    expect(server.projects.get('my%20shop')?.metadata.projectName).toBe('my shop');
    expect(server.projects.get('my%20shop')?.assets.utterances).toEqual(
      (JSON.parse(FILE) as { assets: { utterances: unknown[] } }).assets.utterances,
    );
    expect(server.deployments.get('production')).toBe(server.models.get(LABEL));
    expect(told).toEqual([
      ...['importing 0', 'importing 0', 'importing 1'],
      ...['training 0', 'training 0.5', 'training 1'],
      ...['deploying 0', 'deploying 0', 'deploying 1'],
    ]);
  });

  it('of the same data does nothing the second time, and only deploys what is trained already', async () => {
    await deploy();
    expect(await deploy()).toBe('upToDate');
    server.deployments.clear();
    server.requests.length = 0;
    expect(await deploy()).toBe('deployed');
    expect(server.requests.filter((request) => !request.startsWith('GET'))).toHaveLength(1);
  });

  it('of other data trains another model', async () => {
    await deploy();
    const other = JSON.stringify({ ...(JSON.parse(FILE) as object), more: true });
    expect(await deploy({}, { file: other })).toBe('deployed');
    expect(server.models.size).toBe(2);
    expect(server.deployments.get('production')).toBe(server.models.get(cluModelLabel(other)));
  });

  it('works with a token of Entra ID', async () => {
    const credential = {
      getToken: () => Promise.resolve({ token: CLU_TEST_TOKEN, expiresOnTimestamp: Date.now() + 60_000 }),
    };
    expect(await deploy({ credential }, { key: '' })).toBe('deployed');
    expect(new Set(server.headers.map(({ authorization }) => authorization))).toEqual(
      new Set([`Bearer ${CLU_TEST_TOKEN}`]),
    );
  });

  it.each(['import', 'train', 'deploy'] as const)('says why a job failed: %s', async (kind) => {
    server.failingJob = { kind, message: 'too many entities' };
    await expect(deploy()).rejects.toThrow(/ended as failed \(InvalidArgument: too many entities\)/);
  });

  it('that was cut off goes on where it is needed when it is run again', async () => {
    server.failingJob = { kind: 'deploy', message: 'busy' };
    await expect(deploy()).rejects.toThrow('Deployment ended as failed');
    server.failingJob = undefined;
    server.requests.length = 0;
    expect(await deploy()).toBe('deployed');
    expect(server.requests.join()).not.toMatch(/:import|:train/);
  });

  it.each([
    [401, /Check CLU_KEY/],
    [403, /Language Owner/],
    [429, /try again later/],
    [500, /answered 500 \(Trouble: as told\)/],
  ])('says what to do when the service answers %d', async (status, advice) => {
    server.trouble = { status };
    await expect(deploy()).rejects.toThrow(advice);
  });

  it('says so when nothing answers, or nothing that can be followed', async () => {
    await server.close();
    await expect(deploy()).rejects.toThrow(/can't be reached.*Check CLU_ENDPOINT/s);
    server = await startCluServer();
    server.trouble = { body: '{}' };
    await expect(deploy()).rejects.toThrow('did not say where the job can be followed');
  });

  it('gives a job up that does not end', async () => {
    await expect(deploy({ jobLimitMs: -1 })).rejects.toThrow('Import did not end');
  });
});
