import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';

/**
 * The one-time code in the newest mail to an address, once there are so many with one.
 *
 * @param dataDir the server's data folder, where mails are files
 */
export async function mailedCode(dataDir: string, to: string, count = 1): Promise<string> {
  let codes: string[] = [];
  await eventually(() => {
    codes = codesIn(join(dataDir, 'mail'), to);
    if (codes.length < count) throw new Error(`${codes.length} mails with a code for ${to}`);
  });
  return codes.at(-1) ?? '';
}

/** In the order in which they were asked for: the files' names begin with that instant. */
export function codesIn(folder: string, to?: string): string[] {
  return mailsIn(folder)
    .filter((mail) => to === undefined || mail.includes(`To: ${to}\r\n`))
    .flatMap((mail) => /^ {4}(\d{6})\r?$/m.exec(mail)?.[1] ?? []);
}

function mailsIn(folder: string): string[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}
