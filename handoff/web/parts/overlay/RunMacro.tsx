import { useEffect, useRef, useState } from 'preact/hooks';
import type { TargetedKeyboardEvent } from 'preact';
import type { MacroPreview } from '../../../api/contract';
import { createReplyId } from '../../state/createReplyId';
import { useDesk, useDeskState } from '../../state/deskOf';
import { findByWords } from '../../words/findByWords';
import { Problem } from '../Problem';
import { useListChoice } from '../useListChoice';
import { ListSearch } from './ListSearch';
import { MacroSteps } from './MacroSteps';

const LIST_ID = 'macros';
const PREVIEW_ID = 'macro-preview';

/** The macros, found by typing; what the chosen one will do to this ticket is seen before it is run. */
export function RunMacro({ number }: { number: string }) {
  const desk = useDesk();
  const mayWrite = useDeskState(
    ({ session }) => session.kind === 'signedIn' && session.agent.role !== 'agent',
  );
  const dialog = useRef<HTMLDialogElement>(null);
  /** One for all attempts, of which some may have arrived though no answer came. */
  const runIds = useRef<Record<string, string>>({});
  const [macros, setMacros] = useState<MacroPreview[]>();
  const [problem, setProblem] = useState<string>();
  const [query, setQuery] = useState('');
  const [isPending, setPending] = useState(false);
  const found = findByWords(macros ?? [], query);
  const { chosen, choose, step } = useListChoice(found, optionId);

  useEffect(() => {
    dialog.current?.showModal();
    let isGone = false;
    void desk.macros.previews(number).then((answer) => {
      if (isGone) return;
      if ('problem' in answer) setProblem(answer.problem);
      else setMacros(answer.macros);
    });
    return () => {
      isGone = true;
    };
  }, [desk, number]);

  const run = async (macro: MacroPreview | undefined): Promise<void> => {
    if (!macro || isPending) return;
    setPending(true);
    setProblem(undefined);
    const runId = (runIds.current[macro.id] ??= createReplyId());
    const refused = await desk.macros.run(number, macro, runId);
    setPending(false);
    if (refused === undefined) dialog.current?.close();
    else setProblem(refused);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') void run(chosen);
    else if (!step(event.key)) return;
    event.preventDefault();
  };
  return (
    <dialog
      class="sheet sheet-wide palette"
      ref={dialog}
      aria-label="Run a macro"
      onClose={() => desk.hide('macros')}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="palette-body macro-body">
        <ListSearch
          label="Search macros"
          listId={LIST_ID}
          hasFound={found.length > 0}
          chosenId={chosen && optionId(chosen)}
          describedBy={chosen && PREVIEW_ID}
          query={query}
          onQuery={(typed) => {
            setQuery(typed);
            choose(0);
          }}
          onKeyDown={onKeyDown}
        />
        {found.length > 0 && (
          <ul class="picker-list scrolls" id={LIST_ID} role="listbox" aria-label="Macros">
            {found.map((macro, index) => (
              <li
                key={macro.id}
                id={optionId(macro)}
                class="picker-option"
                role="option"
                aria-selected={macro === chosen}
                onClick={() => choose(index)}
              >
                <span class="picker-name">{macro.name}</span>
              </li>
            ))}
          </ul>
        )}
        <p class="picker-empty" role="status">
          {emptyWords(macros, problem, found.length)}
        </p>
        {problem && <Problem text={problem} />}
        {chosen && <MacroSteps id={PREVIEW_ID} macro={chosen} />}
        <div class="reply-buttons">
          {chosen && (
            <button class="button button-primary" aria-disabled={isPending} onClick={() => void run(chosen)}>
              Run it
            </button>
          )}
          {mayWrite && (
            <button class="button" onClick={() => desk.show('manageMacros')}>
              Write and change them
            </button>
          )}
          <button class="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
      </div>
    </dialog>
  );
}

function optionId({ id }: MacroPreview): string {
  return `macro-${id}`;
}

function emptyWords(macros: MacroPreview[] | undefined, problem: string | undefined, found: number): string {
  if (problem || found > 0) return '';
  if (!macros) return 'Loading…';
  return macros.length === 0
    ? 'There are no macros yet. A lead or an admin writes them.'
    : 'No macro has these words.';
}
