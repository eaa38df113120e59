/** Starts the server, says where it is, and ends it cleanly on a signal. */
import { startApp, type App } from './compositionRoot';
import { readConfig, type Config } from './config';

/** After this long a stop is no longer waited for; what was acknowledged is in the database. */
const STOP_MS = 15_000;

async function main(): Promise<void> {
  const config = readConfig();
  const app = await startApp(config);
  greet(app, config);
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    // A second Ctrl+C ends it at once.
    if (stopping) process.exit(130);
    stopping = true;
    app.log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function greet({ url, setupLink }: App, config: Config): void {
  const lines = [
    '',
    'Bezel is running.',
    '',
    ...(config.shop === 'demo' ? [`  Demo shop with the chat   ${url}/`] : []),
    `  Contact form              ${url}/contact`,
    `  Agents' desk              ${url}/desk`,
    '',
    ...(setupLink
      ? [
          'There is no agent yet. Make the first one here (the link works once, for 24 hours):',
          `  ${setupLink}`,
          '',
        ]
      : []),
    ...(config.shop === 'demo' ? ['Orders to try: npm run --silent demo:orders', ''] : []),
  ];
  process.stdout.write(lines.join('\n'));
}

main().catch((error: unknown) => {
  // A foreseen error says what to do; its stack would only hide that.
  const foreseen = error instanceof Error && 'code' in error;
  process.stderr.write(
    `${foreseen ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
