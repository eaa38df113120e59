import { useDeskState } from '../state/deskOf';

function countWords(unassigned: number): string {
  if (unassigned === 0) return 'Nobody is waiting';
  return unassigned === 1
    ? 'One conversation waits for a person'
    : `${unassigned} conversations wait for a person`;
}

/** The middle while no ticket is open. */
export function NothingOpen() {
  const unassigned = useDeskState((state) => state.counts?.unassigned);
  return (
    <section class="nothing-open" aria-label="No conversation open">
      <h2>{unassigned === undefined ? 'The desk' : countWords(unassigned)}</h2>
      {unassigned === 0 ? (
        <p>
          What you have open is under Mine. <kbd>?</kbd> shows all keys.
        </p>
      ) : (
        <p>
          Pick one from the list, or press <kbd>J</kbd> and <kbd>Enter</kbd>. <kbd>?</kbd> shows all keys.
        </p>
      )}
    </section>
  );
}
