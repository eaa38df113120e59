/** The built server as a process of its own, to be killed and started again on the same port and data. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { builtFile } from './builtFile';

export interface RealServerOptions {
  dataDir: string;
  databaseUrl?: string;
  port: number;
  /** Entry other than the product's own. */
  entry?: string;
  environment?: Record<string, string>;
}

export class RealServer {
  private child: ChildProcess | undefined;
  /** Everything that every life of the server printed. */
  output = '';

  constructor(private readonly options: RealServerOptions) {}

  get url(): string {
    return `http://127.0.0.1:${this.options.port}`;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Starts the process; does not wait until it answers. */
  spawn(environment: Record<string, string> = {}): void {
    const { dataDir, databaseUrl, port, entry = builtFile('bot/main.ts') } = this.options;
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry], {
      // Not the project's folder: a developer's own .env must not decide a test.
      cwd: dataDir,
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        RATE_LIMIT: 'off',
        ...(databaseUrl && { DATABASE_URL: databaseUrl }),
        ...this.options.environment,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.child = child;
  }

  async start(environment: Record<string, string> = {}): Promise<void> {
    this.spawn(environment);
    await this.answers();
  }

  async answers(timeoutMs = 90_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      if (!this.isRunning)
        throw new Error(`The server ended (${this.howItEnded()}):\n${this.output.slice(-2000)}`);
      const ready = await fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return;
      if (Date.now() > deadline) throw new Error(`The server did not answer:\n${this.output.slice(-2000)}`);
      await sleep(25);
    }
  }

  /** SIGKILL: nothing in the process can run after it. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** SIGTERM, as an operator stops it. Resolves with the exit code. */
  async stop(): Promise<number | null> {
    await this.end('SIGTERM');
    return this.child?.exitCode ?? null;
  }

  /** Waits until the process has ended by itself. */
  async ended(): Promise<void> {
    if (this.child && this.isRunning) await once(this.child, 'exit');
  }

  private howItEnded(): string {
    return this.child ? `exit code ${this.child.exitCode}, signal ${this.child.signalCode}` : 'never started';
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || !this.isRunning) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No free port was found.');
  return address.port;
}
