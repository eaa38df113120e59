/** Trains the recogniser's model and puts it beside the code; the build calls it. Done already: nothing. */
import { LANGUAGES } from '../../dialogs/language/languages';
import { wordsOf } from '../language/languages/wordsOf';
import { placeIntentModel } from '../language/loadIntentModel';
import { createSentenceEncoder } from '../language/sentenceEncoder';
import { createProgressBar } from './progressBar';
import { runCommand } from './runCommand';

const HELP = `
Trains the recogniser of each language from dialogs/language/, unless the model of this data is there already.

Usage: node dist/bot/cli/trainRecognizer.js
`;

void runCommand({
  help: HELP,
  options: {},
  run: async () => {
    const progress = createProgressBar(process.stderr, { tellsElsewhere: true });
    const encoder = await createSentenceEncoder();
    for (const language of LANGUAGES) {
      const words = wordsOf(language);
      await placeIntentModel({
        words,
        lexicon: words.readLexicon(),
        ...(words.hasEncoder && { encoder }),
        onTraining: (share) => progress.show(`Training the recogniser (${language})`, share),
      });
    }
    progress.clear();
  },
});
