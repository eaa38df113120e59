/** Trains the recogniser's model and puts it beside the code; the build calls it. Done already: nothing. */
import { readLexicon } from '../language/lexicon';
import { placeIntentModel } from '../language/loadIntentModel';
import { createSentenceEncoder } from '../language/sentenceEncoder';
import { createProgressBar } from './progressBar';
import { runCommand } from './runCommand';

const HELP = `
Trains the recogniser from dialogs/language/en.json, unless the model of this data is there already.

Usage: node dist/bot/cli/trainRecognizer.js
`;

void runCommand({
  help: HELP,
  options: {},
  run: async () => {
    const progress = createProgressBar(process.stderr, { tellsElsewhere: true });
    await placeIntentModel({
      language: 'en',
      lexicon: readLexicon(),
      encoder: await createSentenceEncoder(),
      onTraining: (share) => progress.show('Training the recogniser', share),
    });
    progress.clear();
  },
});
