/** What the command-line entries share: arguments, help, and errors as one line for the person who typed. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Wrong arguments; the message says what to type instead. */
export class UsageError extends Error {
  readonly code = 'USAGE';
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export interface Command {
  /** Shown with `--help`. */
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  run(values: Record<string, unknown>, positionals: string[]): Promise<void> | void;
}

/**
 * Runs a command with the arguments of this process. Errors that carry a `code` were foreseen and are shown
 * by their message; others with their stack, since they are ours. The exit code is then 1.
 */
export async function runCommand({ help, options, run }: Command): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help) {
      process.stdout.write(`${help.trim()}\n`);
      return;
    }
    await run(values, positionals);
  } catch (error) {
    const foreseen = error instanceof Error && 'code' in error;
    process.stderr.write(`${foreseen ? error.message : (error as Error).stack}\n`);
    process.exitCode = 1;
  }
}
