import { readFileSync, readdirSync } from 'node:fs';

/** The one-time codes in the mails of a folder, in the order in which they were asked for. */
export function codesIn(folder: string, to?: string): string[] {
  return mailsIn(folder)
    .filter((mail) => to === undefined || mail.includes(`To: ${to}\r\n`))
    .flatMap((mail) => /^ {4}(\d{6})\r?$/m.exec(mail)?.[1] ?? []);
}

/** The files' names begin with the instant. */
function mailsIn(folder: string): string[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return names.sort().map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}
