import { useEffect, useRef, useState } from 'preact/hooks';
import type { TargetedSubmitEvent } from 'preact';
import type { CannedReplyView } from '../../../api/contract';
import { PLACEHOLDER_WORDS, PLACEHOLDERS } from '../../../desk/placeholders';
import type { CannedReplyAnswer } from '../../state/createCannedReplyActions';
import { useDesk } from '../../state/deskOf';
import { Problem } from '../Problem';

/** What is being written: a reply that there is, or a new one. */
type Edited = { id?: string; name: string; text: string };
const NEW: Edited = { name: '', text: '' };

/** Where leads write the canned replies of everybody. */
export function ManageReplies({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const [replies, setReplies] = useState<CannedReplyView[]>();
  const [edited, setEdited] = useState<Edited>(NEW);
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);

  const take = (answer: CannedReplyAnswer): boolean => {
    setPending(false);
    if ('problem' in answer) {
      setProblem(answer.problem);
      return false;
    }
    setProblem(undefined);
    setReplies(answer.cannedReplies);
    return true;
  };
  const write = (edit: Edited): void => {
    setEdited(edit);
    name.current?.focus();
  };
  const run = async (call: () => Promise<CannedReplyAnswer>): Promise<void> => {
    if (isPending) return;
    setPending(true);
    if (take(await call())) write(NEW);
  };
  useEffect(() => {
    dialog.current?.showModal();
    void desk.cannedReplies.list().then(take);
  }, [desk]);

  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { id, ...reply } = edited;
    void run(() => (id ? desk.cannedReplies.change(id, reply) : desk.cannedReplies.add(reply)));
  };
  return (
    <dialog class="sheet sheet-wide" ref={dialog} aria-labelledby="replies-title" onClose={onClose}>
      <div class="sheet-body">
        <h2 id="replies-title">Canned replies</h2>
        <form class="reply-form" onSubmit={onSubmit}>
          <label class="field-label" for="reply-name">
            Name
          </label>
          <input
            class="input"
            id="reply-name"
            ref={name}
            required
            maxLength={80}
            autocomplete="off"
            value={edited.name}
            onInput={(event) => setEdited({ ...edited, name: event.currentTarget.value })}
          />
          <label class="field-label" for="reply-text">
            Text
          </label>
          <textarea
            class="input"
            id="reply-text"
            required
            rows={5}
            maxLength={4000}
            aria-describedby="reply-hint"
            value={edited.text}
            onInput={(event) => setEdited({ ...edited, text: event.currentTarget.value })}
          />
          <p class="field-hint" id="reply-hint">
            Filled in for each customer:{' '}
            {PLACEHOLDERS.map((each) => `{{${each}}} (${PLACEHOLDER_WORDS[each]})`).join(', ')}. Promise
            nothing that the policy does not say.
          </p>
          {problem && <Problem text={problem} />}
          <div class="reply-buttons">
            <button class="button button-primary" aria-disabled={isPending}>
              {edited.id ? 'Save the change' : 'Add the reply'}
            </button>
            {edited.id && (
              <>
                <button type="button" class="button" onClick={() => write(NEW)}>
                  Leave it as it was
                </button>
                <button
                  type="button"
                  class="button"
                  onClick={() => void run(() => desk.cannedReplies.remove(edited.id ?? ''))}
                >
                  Remove it
                </button>
              </>
            )}
          </div>
        </form>
        <ul class="reply-list" aria-label="Replies there are">
          {replies?.map((reply) => (
            <li key={reply.id}>
              <button
                class="reply-row"
                aria-current={reply.id === edited.id ? 'true' : undefined}
                onClick={() => write(reply)}
              >
                <span class="picker-name">{reply.name}</span>
                <span class="picker-text">{reply.text}</span>
              </button>
            </li>
          ))}
        </ul>
        <button class="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}
