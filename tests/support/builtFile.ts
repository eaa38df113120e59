/** What `npm run build` made of a source file, for tests that start real processes. `npm test` builds first. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/**
 * @param source - path of a source file in the project, for example `bot/main.ts`
 * @returns the absolute path of the JavaScript file
 * @throws Error when the build is missing or older than the source
 */
export function builtFile(source: string): string {
  const built = join(ROOT, 'dist', source.replace(/\.ts$/, '.js'));
  if (!existsSync(built) || statSync(built).mtimeMs < statSync(join(ROOT, source)).mtimeMs) {
    throw new Error(`dist/ has no present build of ${source}: run npm run build`);
  }
  return built;
}
