import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TargetedKeyboardEvent } from 'preact';
import type { CannedReplyView } from '../../../api/contract';
import { useDesk } from '../../state/deskOf';
import { findByWords } from '../../words/findByWords';
import { Problem } from '../Problem';
import { useListChoice } from '../useListChoice';

const LIST_ID = 'canned-replies';

interface ReplyPickerProps {
  number: string;
  onPick: (text: string) => void;
  /** Nothing was picked; `typed` is what stands in the search. */
  onClose: (typed: string) => void;
  /** For those who may write canned replies. */
  onManage?: () => void;
}

/** Canned replies, filled in for this ticket: found by typing, chosen with the arrows and Enter. */
export function ReplyPicker({ number, onPick, onClose, onManage }: ReplyPickerProps) {
  const desk = useDesk();
  const [replies, setReplies] = useState<CannedReplyView[]>();
  const [problem, setProblem] = useState<string>();
  const [query, setQuery] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const found = findByWords(replies ?? [], query);
  const { chosen, choose, step } = useListChoice(found, optionId);

  useLayoutEffect(() => search.current?.focus(), []);
  useEffect(() => {
    let isGone = false;
    void desk.cannedReplies.filledFor(number).then((answer) => {
      if (isGone) return;
      if ('problem' in answer) setProblem(answer.problem);
      else setReplies(answer.cannedReplies);
    });
    return () => {
      isGone = true;
    };
  }, [desk, number]);
  // A click beside it closes it too, and does what it was for.
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !box.current?.contains(target)) onClose('');
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [onClose]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      if (chosen) onPick(chosen.text);
    } else if (event.key === 'Escape') onClose(query);
    else if (event.key === 'Backspace' && query === '') onClose('');
    else if (!step(event.key)) return;
    event.preventDefault();
  };

  return (
    <div class="picker" ref={box} role="group" aria-label="Canned replies">
      <input
        class="input"
        ref={search}
        role="combobox"
        aria-label="Search canned replies"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? LIST_ID : undefined}
        aria-activedescendant={chosen && optionId(chosen)}
        autocomplete="off"
        placeholder="Search canned replies"
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          choose(0);
        }}
        onKeyDown={onKeyDown}
      />
      {problem && <Problem text={problem} />}
      {found.length > 0 && (
        <ul class="picker-list scrolls" id={LIST_ID} role="listbox" aria-label="Canned replies">
          {found.map((reply, index) => (
            <li
              key={reply.id}
              id={optionId(reply)}
              class="picker-option"
              role="option"
              aria-selected={reply === chosen}
              onPointerMove={() => choose(index)}
              onClick={() => onPick(reply.text)}
            >
              <span class="picker-name">{reply.name}</span>
              <span class="picker-text">{reply.text}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="picker-empty" role="status">
        {emptyWords(replies, problem, found.length)}
      </p>
      {onManage && (
        <button class="link picker-manage" onClick={onManage}>
          Write and change them
        </button>
      )}
    </div>
  );
}

function optionId({ id }: CannedReplyView): string {
  return `canned-${id}`;
}

function emptyWords(
  replies: CannedReplyView[] | undefined,
  problem: string | undefined,
  found: number,
): string {
  if (problem || found > 0) return '';
  if (!replies) return 'Loading…';
  return replies.length === 0 ? 'There are no canned replies yet.' : 'No reply has these words.';
}
