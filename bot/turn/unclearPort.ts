import type { Recognition, UnclearPort } from '../../dialogs/ports';
import type { Policy } from '../../policies';
import { recordUnclear } from '../../handoff/understanding/recordUnclear';
import { currentUnitOfWork } from './unitOfWork';

/** What was not understood, for the desk's leads; joins the turn's commit, which each activity has once. */
export function createUnclearPort(policy: Pick<Policy, 'orderNumberPattern'>): UnclearPort {
  return {
    note: (recognition, spoken) => {
      const { effects, now } = currentUnitOfWork();
      const line = { at: now, ...spoken, text: withoutNames(recognition), guesses: guessesOf(recognition) };
      effects.push((tx) => recordUnclear(tx, line, policy));
    },
  };
}

const PLACEHOLDERS = { personName: '[name]', address: '[address]' } as const;

/** Without the names and postal addresses that the recogniser found. */
function withoutNames({ text, entities }: Recognition): string {
  let left = '';
  let copied = 0;
  for (const { kind, start, end } of entities) {
    if (kind !== 'personName' && kind !== 'address') continue;
    left += text.slice(copied, start) + PLACEHOLDERS[kind];
    copied = end;
  }
  return left + text.slice(copied);
}

function guessesOf({ intent, score, runnerUp }: Recognition) {
  return [{ intent, score }, ...(runnerUp ? [runnerUp] : [])]
    .filter((guess) => guess.intent !== 'None')
    .sort((one, other) => other.score - one.score);
}
