/** `npm run evaluate -- FILE.csv`: how good the recogniser is on labelled utterances. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readConfig } from '../config';
import { drawConfusion } from '../language/drawConfusion';
import { evaluate, type Evaluation, type Judgement } from '../language/evaluation';
import { parseLabelledCsv } from '../language/labelledCsv';
import { percentile } from '../language/percentile';
import { languageOption } from './languageOption';
import { loadForCommand } from './loadForCommand';
import { createProgressBar } from './progressBar';
import { runCommand, UsageError } from './runCommand';
import { milliseconds, percent, textTable } from './textTable';

const HELP = `
Runs the recogniser over labelled utterances and prints accuracy, macro-F1, figures by intent, confusions,
calibration and latency, and draws the confusion as a picture. FILE.csv has the columns text and intent.

Usage: npm run --silent evaluate -- FILE.csv [--language es] [--out PICTURE.svg] [--errors]

  --language   of the utterances; English without it
  --out        where the picture goes. Default: beside FILE.csv, as FILE.confusion.svg
  --errors     also prints every utterance that was misunderstood
`;

function describe(evaluation: Evaluation, times: readonly number[]): string {
  const [half, most] = [milliseconds(percentile(times, 0.5)), milliseconds(percentile(times, 0.9))];
  return [
    textTable([
      ['utterances', String(evaluation.utterances)],
      ['accuracy', percent(evaluation.accuracy)],
      ['macro-F1', percent(evaluation.macroF1)],
      ["accuracy on the shop's business", percent(evaluation.accuracyInScope)],
      ["the shop's business, refused", percent(evaluation.refused)],
      ['off topic, but a topic started', percent(evaluation.falseStarts)],
      ['right one among the first two', percent(evaluation.inFirstTwo)],
      ['expected calibration error', percent(evaluation.calibrationError)],
      ['latency, 50 / 90 / 99 %', `${half} / ${most} / ${milliseconds(percentile(times, 0.99))}`],
    ]),
    textTable([
      ['intent', 'utterances', 'precision', 'recall', 'F1'],
      ...evaluation.perIntent.map(({ intent, utterances, precision, recall, f1 }) => [
        intent,
        String(utterances),
        percent(precision),
        percent(recall),
        percent(f1),
      ]),
    ]),
    textTable([
      ['expected', 'given', 'times'],
      ...evaluation.confusions.map(({ expected, given, count }) => [expected, given, String(count)]),
    ]),
    textTable([
      ['score from', 'utterances', 'mean score', 'right'],
      ...evaluation.calibration.map(({ from, utterances, meanScore, right }) => [
        from.toFixed(1),
        String(utterances),
        percent(meanScore),
        percent(right),
      ]),
    ]),
  ].join('\n\n');
}

void runCommand({
  help: HELP,
  options: { errors: { type: 'boolean' }, out: { type: 'string' }, language: { type: 'string' } },
  run: async ({ errors, out, language }, [file]) => {
    if (file === undefined) throw new UsageError('Name the CSV file: npm run --silent evaluate -- FILE.csv');
    const locale = languageOption(language);
    const labelled = parseLabelledCsv(readFileSync(file, 'utf8'));
    if (labelled.length === 0) throw new UsageError(`${file} has no line to judge by.`);
    const { configured: recognizer } = await loadForCommand(readConfig());
    const bar = createProgressBar(process.stderr);
    const judgements: Judgement[] = [];
    const times: number[] = [];
    const misread: string[] = [];
    for (const { text, intent: expected } of labelled) {
      const begun = performance.now();
      const answer = await recognizer.recognize(text, { locale, now: new Date() });
      times.push(performance.now() - begun);
      const { intent: given, score, runnerUp } = answer;
      judgements.push({ expected, given, score, ...(runnerUp && { runnerUp: runnerUp.intent }) });
      if (given !== expected) misread.push(`${expected} taken for ${given} (${score.toFixed(2)}): ${text}\n`);
      bar.show('evaluating', judgements.length / labelled.length);
    }
    bar.clear();
    if (errors) process.stdout.write(`${misread.join('')}\n`);
    const picture = typeof out === 'string' ? out : `${file.replace(/\.csv$/i, '')}.confusion.svg`;
    writeFileSync(picture, drawConfusion(judgements));
    process.stdout.write(`${describe(evaluate(judgements), times)}\n\nThe picture is ${picture}\n`);
  },
});
