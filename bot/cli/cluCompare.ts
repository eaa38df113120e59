/** `npm run clu:compare -- FILE.csv`: CLU and the embedded recogniser on the same labelled lines. */
import { readFileSync } from 'node:fs';
import type { Intent } from '../../dialogs/language/intents';
import type { Recognizer } from '../../dialogs/ports';
import { readConfig } from '../config';
import { CLU_LANGUAGE } from '../language/clu/cluSettings';
import { evaluate, type Evaluation, type Judgement } from '../language/evaluation';
import { parseLabelledCsv } from '../language/labelledCsv';
import { percentile } from '../language/percentile';
import { loadForCommand } from './loadForCommand';
import { createProgressBar } from './progressBar';
import { runCommand, UsageError } from './runCommand';
import { milliseconds, percent, textTable } from './textTable';

const HELP = `
Runs CLU (as CLU_ENDPOINT and the others configure it) and the embedded recogniser over labelled lines, and
prints both side by side, with the lines on which they differ. FILE.csv has the columns text and intent.
Lines that CLU did not answer are counted and judged by what a shopper would have got: the embedded answer.

Usage: npm run --silent clu:compare -- FILE.csv
`;

interface Run {
  evaluation: Evaluation;
  given: Intent[];
  milliseconds: number[];
}

function columnOf({ evaluation, milliseconds: times }: Run): string[] {
  return [
    percent(evaluation.accuracy),
    percent(evaluation.macroF1),
    percent(evaluation.accuracyInScope),
    percent(evaluation.falseStarts),
    milliseconds(percentile(times, 0.5)),
    milliseconds(percentile(times, 0.99)),
  ];
}

void runCommand({
  help: HELP,
  options: {},
  run: async (_options, [file]) => {
    if (file === undefined)
      throw new UsageError('Name the CSV file: npm run --silent clu:compare -- FILE.csv');
    const config = readConfig();
    if (!config.clu)
      throw new UsageError('Set CLU_ENDPOINT, CLU_PROJECT and CLU_DEPLOYMENT; see .env.example.');
    const labelled = parseLabelledCsv(readFileSync(file, 'utf8'));
    let passedOver = 0;
    const { configured, embedded } = await loadForCommand(config, {
      onRecognized: (engine) => {
        if (engine === 'embedded') passedOver += 1;
      },
    });

    const bar = createProgressBar(process.stderr);
    async function runOf(step: string, recognizer: Recognizer): Promise<Run> {
      const judgements: Judgement[] = [];
      const times: number[] = [];
      for (const { text, intent: expected } of labelled) {
        const begun = performance.now();
        const { intent, score } = await recognizer.recognize(text, {
          locale: CLU_LANGUAGE,
          now: new Date(),
        });
        times.push(performance.now() - begun);
        judgements.push({ expected, given: intent, score });
        bar.show(step, judgements.length / labelled.length);
      }
      return {
        evaluation: evaluate(judgements),
        given: judgements.map(({ given }) => given),
        milliseconds: times,
      };
    }
    const clu = await runOf('CLU', configured);
    const own = await runOf('embedded', embedded);
    bar.clear();

    const [left, right] = [columnOf(clu), columnOf(own)];
    const rows = [
      'accuracy',
      'macro-F1',
      "accuracy on the shop's business",
      'off topic, but a topic started',
    ];
    const figures = [...rows, 'latency, median', 'latency, 99 %'].map((name, at) => [
      name,
      left[at] ?? '',
      right[at] ?? '',
    ]);
    const differing = labelled.flatMap(({ text, intent }, at) =>
      clu.given[at] === own.given[at] ? [] : [[intent, clu.given[at] ?? '', own.given[at] ?? '', text]],
    );
    process.stdout.write(
      `${[
        textTable([[`${labelled.length} lines`, 'CLU', 'embedded'], ...figures]),
        `${passedOver} lines CLU did not answer.`,
        `They differ on ${differing.length} lines.`,
        ...(differing.length > 0 ? [textTable([['expected', 'CLU', 'embedded', 'line'], ...differing])] : []),
      ].join('\n\n')}\n`,
    );
  },
});
