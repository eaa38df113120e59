import { useEffect, useState } from 'preact/hooks';
import type { TargetedEvent } from 'preact';
import type { Colleague } from '../../../api/contract';
import { useAgentId, useDesk, useDeskState } from '../../state/deskOf';
import { EMPTY_DRAFT } from '../../state/deskState';
import { findByWords } from '../../words/findByWords';
import { mentionAt } from '../../words/mentionAt';
import { Avatar } from '../Avatar';
import { useListChoice } from '../useListChoice';

const LIST_ID = 'mentions';
/** They fit above the note without a scroll bar. */
const MOST = 6;

function optionId({ id }: Colleague): string {
  return `mention-${id}`;
}

/**
 * Colleagues, offered while an `@` and a name are written in a note.
 * @param onPick gets the note with the name in it, and where the caret goes
 */
export function useMention(number: string, onPick: (text: string, caret: number) => void) {
  const desk = useDesk();
  const agentId = useAgentId();
  const { mode, note, mentions } = useDeskState((state) => state.drafts[number] ?? EMPTY_DRAFT);
  const colleagues = useDeskState((state) => state.colleagues);
  const [caret, setCaret] = useState<number>();
  /** Where the `@` is that was done with: picked, or meant as one. */
  const [done, setDone] = useState<number>();
  const begun = mode === 'note' && caret !== undefined ? mentionAt(note, caret) : undefined;
  const isAsked = begun !== undefined && begun.start !== done;
  const others = (colleagues ?? []).filter(({ id }) => id !== agentId);
  const found = isAsked ? findByWords(others, begun.query).slice(0, MOST) : [];
  const { chosen, choose, step } = useListChoice(found, optionId);
  useEffect(() => {
    if (isAsked) void desk.ticket.loadColleagues(number);
  }, [isAsked]);
  useEffect(() => choose(0), [begun?.query]);

  const pick = ({ id, name }: Colleague): void => {
    if (!begun || caret === undefined) return;
    const text = `${note.slice(0, begun.start)}@${name} ${note.slice(caret)}`;
    setDone(begun.start);
    desk.message.setDraft(number, { mentions: [...mentions, { id, name }] });
    onPick(text, begun.start + name.length + 2);
  };
  const look = (event: TargetedEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart } = event.currentTarget;
    setCaret(selectionStart);
    if (mentionAt(value, selectionStart)?.start !== done) setDone(undefined);
  };

  return {
    /** Of the text field: what its list is, for screen readers. */
    fieldProps: {
      onClick: look,
      onBlur: () => setCaret(undefined),
      ...(mode === 'note' && { 'aria-autocomplete': 'list' as const }),
      ...(found.length > 0 && { 'aria-controls': LIST_ID }),
      ...(chosen && { 'aria-activedescendant': optionId(chosen) }),
    },
    look,
    /** True where the key was the list's. */
    onKey(key: string): boolean {
      if (!chosen || !begun) return false;
      if (key === 'Enter' || key === 'Tab') pick(chosen);
      else if (key === 'Escape') setDone(begun.start);
      else return step(key);
      return true;
    },
    list: isAsked && (
      <>
        {found.length > 0 && (
          <div class="picker mention-picker">
            <ul id={LIST_ID} role="listbox" aria-label="Colleagues">
              {found.map((colleague, index) => (
                <li
                  key={colleague.id}
                  id={optionId(colleague)}
                  class="picker-option mention-option"
                  role="option"
                  aria-selected={colleague.id === chosen?.id}
                  onPointerMove={() => choose(index)}
                  // The text field keeps the focus, and so the caret.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => pick(colleague)}
                >
                  <Avatar name={colleague.name} small agent />
                  <span>{colleague.name}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <p class="unseen" role="status">
          {found.length > 0 &&
            `${found.length === 1 ? 'One colleague' : `${found.length} colleagues`} to mention`}
        </p>
      </>
    ),
  };
}
