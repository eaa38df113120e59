import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TargetedKeyboardEvent } from 'preact';
import type { CannedReplyView } from '../../../api/contract';
import { useDesk } from '../../state/deskOf';
import { findReplies } from '../../words/findReplies';
import { Problem } from '../Problem';

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
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const found = findReplies(replies ?? [], query);
  const chosen = found[Math.min(at, found.length - 1)];

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
  useLayoutEffect(() => {
    if (chosen) document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
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
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') {
      if (chosen) onPick(chosen.text);
    } else if (event.key === 'Escape') onClose(query);
    else if (event.key === 'Backspace' && query === '') onClose('');
    else return;
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
          setAt(0);
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
              onPointerMove={() => setAt(index)}
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
