import { useEffect, useRef } from 'preact/hooks';
import { COMMAND_GROUPS } from '../../commands/command';
import { COMMANDS } from '../../commands/commands';
import { useDesk, useDeskState } from '../../state/deskOf';

/** Keys that are no commands: what they do depends on where the focus is. */
const KEYS_IN_PLACE: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['Ctrl K'], 'All commands, from everywhere'],
  [['↓', '↑'], 'Next, previous, within a list'],
  [['Enter'], 'Open the conversation, send what is written'],
  [['Shift Enter'], 'A new line in what is written'],
  [['/'], 'A canned reply, in an empty reply'],
  [['@'], 'A colleague to mention, in a note'],
  [['Esc'], 'Leave the text field, close'],
];

const SECTIONS = [
  ...COMMAND_GROUPS.map((group) => ({
    title: group,
    rows: COMMANDS.flatMap(({ key, name, group: its }) =>
      key && its === group ? [[[key.toUpperCase()], name] as const] : [],
    ),
  })),
  { title: 'Everywhere', rows: KEYS_IN_PLACE },
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
      class="sheet sheet-wide"
      ref={dialog}
      aria-labelledby="sheet-title"
      onClose={() => desk.hide('cheatSheet')}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="sheet-body">
        <h2 id="sheet-title">Keyboard</h2>
        <div class="key-sections">
          {SECTIONS.map(({ title, rows }) => (
            <section key={title} class="key-section">
              <h3>{title}</h3>
              <dl class="keys">
                {rows.map(([keys, what]) => (
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
            </section>
          ))}
        </div>
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
