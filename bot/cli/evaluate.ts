/** `npm run evaluate -- FILE.csv`: how good the recogniser is on labelled utterances. */
import { readFileSync } from 'node:fs';
import { readConfig } from '../config';
import { evaluate, type Evaluation, type Judgement } from '../language/evaluation';
import { parseLabelledCsv } from '../language/labelledCsv';
import { loadRecognizer } from '../language/loadRecognizer';
import { readPolicy } from '../readPolicy';
import { configuredProducts } from '../shop/catalogue';
import { languageOption } from './languageOption';
import { runCommand, UsageError } from './runCommand';

const HELP = `
Runs the recogniser over labelled utterances and prints accuracy, macro-F1, figures by intent, the worst
confusions, calibration and latency. FILE.csv has the columns text and intent.

Usage: npm run --silent evaluate -- FILE.csv [--language es] [--errors]

  --language   of the utterances; English without it
  --errors     also prints every utterance that was misunderstood
`;

const MOST_CONFUSIONS = 20;

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function describe(evaluation: Evaluation, milliseconds: readonly number[]): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): string =>
    `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)} ms`;
  return [
    table([
      ['utterances', String(evaluation.utterances)],
      ['accuracy', percent(evaluation.accuracy)],
      ['macro-F1', percent(evaluation.macroF1)],
      ["accuracy on the shop's business", percent(evaluation.accuracyInScope)],
      ["the shop's business, refused", percent(evaluation.refused)],
      ['off topic, but a topic started', percent(evaluation.falseStarts)],
      ['right one among the first two', percent(evaluation.inFirstTwo)],
      ['latency, median / 99 %', `${at(0.5)} / ${at(0.99)}`],
    ]),
    table([
      ['intent', 'utterances', 'precision', 'recall', 'F1'],
      ...evaluation.perIntent.map(({ intent, utterances, precision, recall, f1 }) => [
        intent,
        String(utterances),
        percent(precision),
        percent(recall),
        percent(f1),
      ]),
    ]),
    table([
      ['expected', 'given', 'times'],
      ...evaluation.confusions
        .slice(0, MOST_CONFUSIONS)
        .map(({ expected, given, count }) => [expected, given, String(count)]),
    ]),
    table([
      ['score from', 'utterances', 'right'],
      ...evaluation.calibration.map(({ from, utterances, right }) => [
        from.toFixed(1),
        String(utterances),
        percent(right),
      ]),
    ]),
  ].join('\n\n');
}

void runCommand({
  help: HELP,
  options: { errors: { type: 'boolean' }, language: { type: 'string' } },
  run: async ({ errors, language }, [file]) => {
    if (file === undefined) throw new UsageError('Name the CSV file: npm run --silent evaluate -- FILE.csv');
    const labelled = parseLabelledCsv(readFileSync(file, 'utf8'));
    const locale = languageOption(language);
    const config = readConfig();
    const products = configuredProducts(config);
    const recognizer = await loadRecognizer({
      products,
      policy: readPolicy(config.policyFile),
      timeZone: config.shopTimeZone,
    });
    const judgements: Judgement[] = [];
    const milliseconds: number[] = [];
    for (const { text, intent: expected } of labelled) {
      const begun = process.hrtime.bigint();
      const {
        intent: given,
        score,
        runnerUp,
      } = await recognizer.recognize(text, { locale, now: new Date() });
      milliseconds.push(Number(process.hrtime.bigint() - begun) / 1e6);
      judgements.push({ expected, given, score, ...(runnerUp && { runnerUp: runnerUp.intent }) });
      if (errors && given !== expected) {
        process.stdout.write(`${expected} taken for ${given} (${score.toFixed(2)}): ${text}\n`);
      }
    }
    process.stdout.write(`${describe(evaluate(judgements), milliseconds)}\n`);
  },
});
