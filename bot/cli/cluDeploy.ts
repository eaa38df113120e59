/** `npm run clu:deploy`: the training data to Azure, trained and deployed. */
import { readConfig } from '../config';
import { CLU_LANGUAGE } from '../language/clu/cluSettings';
import { deployClu } from '../language/clu/deployClu';
import { parseTrainingFile, readTrainingFile } from '../language/trainingData';
import { createProgressBar } from './progressBar';
import { runCommand, UsageError } from './runCommand';

const HELP = `
Imports dialogs/language/en.json into the CLU project of CLU_ENDPOINT, CLU_PROJECT and CLU_DEPLOYMENT, trains
it and deploys it. What the project had is replaced. Done twice with the same data, the second time does
nothing. It takes some minutes. So far it has only been run against the test server, which follows the
reference of the API, and not against Azure itself.

Usage: npm run clu:deploy
`;

void runCommand({
  help: HELP,
  options: {},
  run: async () => {
    const { clu } = readConfig();
    if (!clu) throw new UsageError('Set CLU_ENDPOINT, CLU_PROJECT and CLU_DEPLOYMENT; see .env.example.');
    const file = readTrainingFile(CLU_LANGUAGE);
    const { utterances } = parseTrainingFile(file).assets;
    const bar = createProgressBar(process.stderr, { tellsElsewhere: true });
    let outcome;
    try {
      outcome = await deployClu(clu, file, { onProgress: (step, share) => bar.show(step, share) });
    } finally {
      bar.clear();
    }
    process.stdout.write(
      outcome === 'upToDate'
        ? `${clu.deployment} of ${clu.project} has this training data already.\n`
        : `${clu.deployment} of ${clu.project} now answers with ${utterances.length.toLocaleString('en-US')} utterances.\n`,
    );
  },
});
