import { useId, useState } from 'preact/hooks';
import type { UnclearGroup } from '../../../api/contract';
import { codeWords } from '../../../text/codeWords';
import { useNow } from '../../state/useNow';
import { languageWords } from '../../words/languageWords';
import { instantWords } from '../../words/timeWords';
import type { UnclearAction } from './UnderstandingArea';

interface UnclearGroupProps {
  group: UnclearGroup;
  intents: readonly string[];
  act: UnclearAction;
}

/** Wordings that are alike: those that are ticked are filed under one intent, or dismissed. */
export function UnclearGroupSection({ group, intents, act }: UnclearGroupProps) {
  const { lines, guesses, language, count, newestAt } = group;
  const id = useId();
  const now = useNow();
  const [intent, setIntent] = useState(guesses[0]?.intent ?? '');
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [isPending, setPending] = useState(false);
  const chosen = lines.filter((line) => !left.has(line.id)).map((line) => line.id);
  const these = chosen.length === 1 ? '1 line' : `${chosen.length} lines`;

  const send = async (action: 'file' | 'dismiss', body: object, done: string): Promise<void> => {
    if (isPending || chosen.length === 0) return;
    setPending(true);
    await act((request) => request('POST', `/understanding/${action}`, { lines: chosen, ...body }), done);
    setPending(false);
  };
  const toggle = (line: number): void => {
    const next = new Set(left);
    if (!next.delete(line)) next.add(line);
    setLeft(next);
  };
  return (
    <section class="area-form" aria-labelledby={id}>
      <h3 id={id} class="area-address">
        {lines[0]?.text}
      </h3>
      <p class="area-aside">
        {languageWords(language)}, {count === 1 ? 'once' : `${count} times`}, last{' '}
        {instantWords(new Date(newestAt), now)}.{' '}
        {guesses.length === 0 ? 'The bot had no guess.' : `Guesses: ${guesses.map(guessWords).join(', ')}.`}
      </p>
      {lines.length > 1 && (
        <details class="area-more">
          <summary>{lines.length} wordings</summary>
          <fieldset class="area-choices">
            <legend class="unseen">Lines to file or dismiss</legend>
            {lines.map((line) => (
              <label key={line.id} class="area-choice area-address">
                <input type="checkbox" checked={!left.has(line.id)} onChange={() => toggle(line.id)} />
                <span>
                  {line.text}
                  {line.count > 1 && <span class="area-aside"> ({line.count} times)</span>}
                </span>
              </label>
            ))}
          </fieldset>
        </details>
      )}
      <form
        class="area-actions"
        aria-labelledby={id}
        onSubmit={(event) => {
          event.preventDefault();
          if (intent) void send('file', { intent }, `Filed ${these} under ${intentWords(intent)}.`);
        }}
      >
        <select
          class="input team-role"
          aria-label={`Intent of “${lines[0]?.text}”`}
          value={intent}
          required
          onChange={(event) => setIntent(event.currentTarget.value)}
        >
          <option value="">Choose an intent</option>
          {intents.map((name) => (
            <option key={name} value={name}>
              {intentWords(name)}
            </option>
          ))}
        </select>
        <button class="button button-primary" aria-disabled={isPending || chosen.length === 0}>
          File {lines.length > 1 && these}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={isPending || chosen.length === 0}
          onClick={() => void send('dismiss', {}, `Dismissed ${these}.`)}
        >
          Dismiss {lines.length > 1 && these}
        </button>
      </form>
    </section>
  );
}

function intentWords(intent: string): string {
  return intent === 'None' ? 'Not our business' : codeWords(intent);
}

function guessWords({ intent, score }: UnclearGroup['guesses'][number]): string {
  return `${intentWords(intent)} ${Math.round(score * 100)} %`;
}
