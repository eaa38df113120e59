/**
 * A real browser for tests: the Chromium inside the npm package @sparticuz/chromium, driven by Playwright.
 * It is unpacked once per version into the temporary folder.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const PACKAGE = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));

async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const path = join(tmpdir(), `bezel-chromium-${version}`);
  if (existsSync(path)) return path;
  // Several test processes may come here at once: each unpacks beside, and the last rename wins.
  const beside = `${path}.${randomUUID()}`;
  await pipeline(
    createReadStream(join(PACKAGE, 'bin', 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(beside, { mode: 0o755 }),
  );
  await rename(beside, path);
  return path;
}

/** Close it after the suite. Its web security is as users have it: CORS, CSP and frames behave as they would. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await unpackedChromium(),
    // Tests often run as root in a container, where the sandbox and /dev/shm are not to be had.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
  });
}
