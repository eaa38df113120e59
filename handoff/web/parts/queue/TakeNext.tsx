import { useDesk, useDeskState } from '../../state/deskOf';
import { keyOf } from '../../commands/commands';
import { Icon } from '../Icon';
import { Problem } from '../Problem';

/** Whoever has no reason to choose takes the one that has waited longest; two agents never get the same. */
export function TakeNext() {
  const desk = useDesk();
  const { pending, problem } = useDeskState((state) => state.takingNext);
  return (
    <div class="take-next">
      <button
        class="button"
        aria-disabled={Boolean(pending)}
        aria-keyshortcuts={keyOf('takeNext')}
        onClick={() => void desk.takeNext()}
      >
        {pending ? <span class="spinner" aria-hidden="true" /> : <Icon name="next" />}
        Take the next in line
        <kbd aria-hidden="true">{keyOf('takeNext')}</kbd>
      </button>
      {problem && <Problem text={problem} />}
    </div>
  );
}
