import { useEffect, useRef, useState } from 'preact/hooks';
import type { TargetedKeyboardEvent } from 'preact';
import type { Command } from '../../commands/command';
import { commandsNow } from '../../commands/commands';
import { typedCommands } from '../../commands/typedCommands';
import { useDesk, useDeskState } from '../../state/deskOf';
import { findByWords } from '../../words/findByWords';
import { useListChoice } from '../useListChoice';
import { ListSearch } from './ListSearch';

const LIST_ID = 'commands';

/** Chromium now and then gives a text field its focus back without a caret: what is typed then goes nowhere. */
function placeCaret(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.blur();
  field.focus();
}

/** Everything that can be done now, found by typing; each with its key, to be learned on the way. */
export function CommandPalette() {
  const desk = useDesk();
  const state = useDeskState((all) => all);
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const typed = typedCommands(query);
  const found = [...typed.first, ...findByWords(commandsNow(state), query), ...typed.last];
  const { chosen, choose, step } = useListChoice(found, optionId);
  useEffect(() => dialog.current?.showModal(), []);

  const close = (): void => {
    // Gives the focus back to where it was, from which a command may take it.
    dialog.current?.close();
    desk.hide('palette');
  };
  const run = (command: Command): void => {
    close();
    command.run(desk);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && chosen) run(chosen);
    else if (!step(event.key)) return;
    event.preventDefault();
  };
  return (
    <dialog
      class="sheet sheet-wide palette"
      ref={dialog}
      aria-label="Commands"
      onClose={() => {
        desk.hide('palette');
        placeCaret();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="palette-body">
        <ListSearch
          label="What do you want to do?"
          listId={LIST_ID}
          hasFound={found.length > 0}
          chosenId={chosen && optionId(chosen)}
          query={query}
          onQuery={(typed) => {
            setQuery(typed);
            choose(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ul class="picker-list scrolls" id={LIST_ID} role="listbox" aria-label="Commands">
          {found.map((command, index) => (
            <li
              key={command.id}
              id={optionId(command)}
              class="picker-option palette-option"
              role="option"
              aria-selected={command.id === chosen?.id}
              onPointerMove={() => choose(index)}
              onClick={() => run(command)}
            >
              <span>{command.name}</span>
              <span class="palette-group">{command.group}</span>
              {command.key && state.shortcuts && <kbd>{command.key.toUpperCase()}</kbd>}
            </li>
          ))}
        </ul>
        <p class="unseen" role="status">
          {found.length === 1 ? 'One command' : `${found.length} commands`}
        </p>
      </div>
    </dialog>
  );
}

function optionId({ id }: Command): string {
  return `command-${id}`;
}
