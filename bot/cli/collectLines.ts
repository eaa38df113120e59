/** `npm run language:collect`: the lines that leads filed at the desk, into the training data. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type LanguageCode } from '../../dialogs/language/languages';
import { markCollected, waitingTrainingLines } from '../../handoff/understanding/trainingQueue';
import { readConfig } from '../config';
import type { OpenDatabase } from '../database';
import { addTrainingLines, type FiledLine } from '../language/addTrainingLines';
import { createEntityFinder } from '../language/entities/createEntityFinder';
import { wordsOf } from '../language/languages/wordsOf';
import { DEMO_CATALOGUE } from '../shop/catalogue';
import { openForCommand } from './openForCommand';
import { runCommand, UsageError } from './runCommand';

const HELP = `
Writes the lines that were filed under an intent at the desk, on its page "Not understood", into the training
data: dialogs/language/en.json and es.json. What is there already is not written twice. Look at the change,
keep it under version control, build and start again: then the bot knows the lines.

Usage: npm run language:collect

With the embedded database, stop the server first.
`;

void runCommand({
  help: HELP,
  options: {},
  run: async (_options, others) => {
    if (others.length > 0) throw new UsageError('Nothing is taken: see --help.');
    const database = await openForCommand(readConfig());
    try {
      for (const language of LANGUAGES) await collect(database, language);
    } finally {
      await database.close();
    }
  },
});

/** Written before it is marked: ended in between, the next run finds the lines in the file. */
async function collect(database: OpenDatabase, language: LanguageCode): Promise<void> {
  const lines = (await waitingTrainingLines(database.db)).filter((line) => line.language === language);
  const file = join('dialogs', 'language', `${language}.json`);
  const before = readFileSync(file, 'utf8');
  const { content, added, known, refused } = addTrainingLines(before, lines, finderOf(language));
  if (content !== before) {
    writeFileSync(`${file}.new`, content);
    renameSync(`${file}.new`, file);
  }
  const done = [...added, ...known].map(({ id }) => id);
  await markCollected(database.db, done, new Date());
  process.stdout.write(
    `${file}: ${added.length} added, ${known.length} there already, ${refused.length} left out.\n`,
  );
  for (const line of refused) process.stdout.write(`  ${whyRefused(line)}\n`);
}

function whyRefused({ text, intent }: FiledLine): string {
  return `${intent} has three times the lines of the smallest intent, or is gone: ${text}`;
}

/** As the labels in the training data are held to. */
function finderOf(language: LanguageCode) {
  const words = wordsOf(language);
  const lexicon = words.readLexicon();
  const find = createEntityFinder({
    words: words.entities,
    products: DEMO_CATALOGUE,
    orderNumberPattern: '[0-9]{4,6}',
    timeZone: 'America/New_York',
    isWord: (word) => lexicon.has(word),
  });
  const now = new Date();
  return (text: string) => find(text, now);
}
