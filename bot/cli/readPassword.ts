import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/**
 * One line from standard input, without its line break. At a terminal it is asked for and not shown.
 *
 * @returns an empty text when the input ends before a line
 */
export async function readPassword(input: NodeJS.ReadStream, terminal: NodeJS.WriteStream): Promise<string> {
  if (input.isTTY) terminal.write('Password: ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: input.isTTY, crlfDelay: Infinity });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (input.isTTY) terminal.write('\n');
  }
}
