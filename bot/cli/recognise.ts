/** `npm run --silent recognise < lines`: what the recogniser makes of each line. */
import { createInterface } from 'node:readline';
import { readConfig } from '../config';
import { languageOption } from './languageOption';
import { loadForCommand } from './loadForCommand';
import { runCommand } from './runCommand';

const HELP = `
Reads lines of text from standard input and prints one JSON object a line, in their order:
{"text","intent","score","entities"}, by CLU where that is configured. Needs no database and no server.

Usage: npm run --silent recognise -- [--language es] < lines
`;

/** Lines that are classified together. */
const BATCH_SIZE = 256;

void runCommand({
  help: HELP,
  options: { language: { type: 'string' } },
  run: async ({ language }) => {
    const locale = languageOption(language);
    const { configured: recognizer } = await loadForCommand(readConfig());
    let batch: string[] = [];
    const flush = async (): Promise<void> => {
      const recognitions = await recognizer.recognizeAll(batch, { locale, now: new Date() });
      batch = [];
      for (const { text, intent, score, entities } of recognitions) {
        process.stdout.write(`${JSON.stringify({ text, intent, score, entities })}\n`);
      }
    };
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      batch.push(line);
      if (batch.length === BATCH_SIZE) await flush();
    }
    await flush();
  },
});
