import { useEffect, useRef } from 'preact/hooks';
import { useDesk, useDeskState } from '../../state/deskOf';

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['J', 'K'], 'Next, previous conversation'],
  [['↓', '↑'], 'The same, within the list'],
  [['Enter'], 'Open the conversation'],
  [['U'], 'Back to the queue'],
  [['1', '…', '8'], 'Switch the view'],
  [['/'], 'Search'],
  [['G'], 'Take the next in line'],
  [['C'], 'Pick up'],
  [['R'], 'Write a reply'],
  [['N'], 'Write an internal note'],
  [['A'], 'Assign to a colleague'],
  [['E'], 'Resolve'],
  [['R', '/'], 'A canned reply, in an empty reply'],
  [['Esc'], 'Leave the text field, close'],
  [['?'], 'This list'],
];

/** All keys on one sheet. Single letters can be turned off, for those whose aids type letters. */
export function CheatSheet() {
  const desk = useDesk();
  const shortcuts = useDeskState((state) => state.shortcuts);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby="sheet-title"
      onClose={() => desk.showCheatSheet(false)}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="sheet-body">
        <h2 id="sheet-title">Keyboard</h2>
        <dl class="keys">
          {KEYS.map(([keys, what]) => (
            <div key={what} class="key-row">
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label class="sheet-toggle">
          <input
            type="checkbox"
            checked={shortcuts}
            onChange={(event) => desk.setShortcuts(event.currentTarget.checked)}
          />
          Single-letter keys are on
        </label>
        <button class="button" onClick={close}>
          Close
        </button>
      </div>
    </dialog>
  );
}
