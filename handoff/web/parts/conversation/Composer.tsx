import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type {
  TargetedClipboardEvent,
  TargetedDragEvent,
  TargetedInputEvent,
  TargetedKeyboardEvent,
} from 'preact';
import type { TicketDetail } from '../../../api/contract';
import { useDesk, useDeskState } from '../../state/deskOf';
import { EMPTY_DRAFT, type MessageKind } from '../../state/deskState';
import { COMPOSER_ID, focusComposer, focusFirst, TICKET_TITLE_ID } from '../focusPlaces';
import { Icon } from '../Icon';
import { ManageReplies } from '../overlay/ManageReplies';
import { AttachButton } from './AttachButton';
import { DraftFiles } from './DraftFiles';
import { ReplyBarrier } from './ReplyBarrier';
import { ReplyPicker } from './ReplyPicker';
import { useMention } from './useMention';

const MOST_CHARACTERS = 4000;
const COUNT_FROM = 3500;

/** Where replies and notes are written. What is written stays until the server has it. */
export function Composer({ ticket }: { ticket: TicketDetail }) {
  const desk = useDesk();
  const draft = useDeskState((state) => state.drafts[ticket.number] ?? EMPTY_DRAFT);
  const field = useRef<HTMLTextAreaElement>(null);
  const attached = useDeskState((state) => state.draftFiles[ticket.number]);
  const files = attached?.files ?? [];
  const { mode } = draft;
  const text = draft[mode];
  const mayWrite = ticket.actions.includes(mode);
  const isNote = mode === 'note';
  const [isPicking, setPicking] = useState(false);
  const [isManaging, setManaging] = useState(false);
  const mayManage = useDeskState(
    ({ session }) => session.kind === 'signedIn' && session.agent.role !== 'agent',
  );
  /** What is to be selected once the text that was put in is on the page. */
  const toSelect = useRef<[start: number, end: number] | undefined>(undefined);

  // As high as its text, within the limits of the style sheet.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [text, mode, mayWrite]);
  useLayoutEffect(() => {
    if (!toSelect.current) return;
    field.current?.focus();
    field.current?.setSelectionRange(...toSelect.current);
    toSelect.current = undefined;
  });

  const mention = useMention(ticket.number, (note, caret) => {
    toSelect.current = [caret, caret];
    desk.message.setDraft(ticket.number, { note });
  });

  const send = (): void => {
    desk.message.send(ticket.number);
    field.current?.focus();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    // Enter also picks a suggestion of an input method: that one is no send.
    if (event.isComposing) return;
    if (mention.onKey(event.key)) return event.preventDefault();
    if (event.key === 'Escape') focusFirst(TICKET_TITLE_ID);
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  };
  const onPaste = (event: TargetedClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (isNote || pasted.length === 0) return;
    event.preventDefault();
    desk.message.attach(ticket.number, pasted);
  };
  const onDragOver = (event: TargetedDragEvent<HTMLDivElement>): void => {
    if (!isNote && event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const onDrop = (event: TargetedDragEvent<HTMLDivElement>): void => {
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (isNote || dropped.length === 0) return;
    event.preventDefault();
    desk.message.attach(ticket.number, dropped);
  };
  const onInput = (event: TargetedInputEvent<HTMLTextAreaElement>): void => {
    const typed = event.currentTarget.value;
    mention.look(event);
    if (!isNote && text === '' && typed === '/') {
      event.currentTarget.value = '';
      return setPicking(true);
    }
    desk.message.setDraft(ticket.number, { [mode]: typed });
    desk.message.tellTyping(ticket.number, mode);
  };

  const insert = (reply: string): void => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = field.current ?? {};
    const whole = text.slice(0, start) + reply + text.slice(end);
    // The first blank that nothing filled in is the agent's to write.
    const blank = /\[[^\]]+\]/.exec(reply);
    const from = start + (blank ? blank.index : reply.length);
    toSelect.current = [from, from + (blank ? blank[0].length : 0)];
    setPicking(false);
    desk.message.setDraft(ticket.number, { [mode]: whole });
  };
  /** A slash was meant as one, where it was followed by what is no search. */
  const closePicker = (typed: string): void => {
    setPicking(false);
    if (typed !== '' && text === '') desk.message.setDraft(ticket.number, { [mode]: `/${typed}` });
    focusComposer();
  };

  return (
    <section class={`composer ${isNote ? 'composer-note' : ''}`} aria-label="Write">
      <div class="composer-modes" role="group" aria-label="Kind of message">
        <ModeButton label="Reply" mode="reply" current={mode} number={ticket.number} />
        <ModeButton label="Internal note" mode="note" current={mode} number={ticket.number} />
        {mayWrite && (
          <p class="composer-audience" id="composer-audience">
            {audienceWords(ticket, mode)}
          </p>
        )}
      </div>
      {isManaging && (
        <ManageReplies
          onClose={() => {
            setManaging(false);
            focusComposer();
          }}
        />
      )}
      {isPicking && mayWrite && !isNote && (
        <ReplyPicker
          number={ticket.number}
          onPick={insert}
          onClose={closePicker}
          onManage={
            mayManage
              ? () => {
                  setPicking(false);
                  setManaging(true);
                }
              : undefined
          }
        />
      )}
      {mayWrite && mention.list}
      {mayWrite ? (
        <div class="composer-box" onDragOver={onDragOver} onDrop={onDrop}>
          <textarea
            ref={field}
            id={COMPOSER_ID}
            rows={2}
            maxLength={MOST_CHARACTERS}
            value={text}
            aria-label={isNote ? 'Internal note' : `Reply to ${ticket.customerName}`}
            aria-describedby="composer-audience composer-hint"
            placeholder={isNote ? 'A note for your colleagues; @ mentions one' : 'Write a reply'}
            {...mention.fieldProps}
            onInput={onInput}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
          {!isNote && (
            <DraftFiles
              files={files}
              problem={attached?.problem}
              onRemove={(file) => {
                desk.message.detach(ticket.number, file);
                field.current?.focus();
              }}
            />
          )}
          <div class="composer-foot">
            <p class="composer-hint" id="composer-hint">
              {text.length >= COUNT_FROM ? (
                <span class="number">{MOST_CHARACTERS - text.length} characters left</span>
              ) : (
                <span class="composer-keys">
                  <kbd>Enter</kbd> {isNote ? 'adds' : 'sends'}, <kbd>Shift Enter</kbd> makes a new line
                </span>
              )}
            </p>
            {!isNote && <AttachButton onPick={(picked) => desk.message.attach(ticket.number, picked)} />}
            {!isNote && (
              <button
                class="button button-quiet composer-canned"
                aria-expanded={isPicking}
                // The text field keeps its caret, where the reply goes in.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => setPicking(true)}
              >
                <Icon name="canned" />
                Canned replies
              </button>
            )}
            <button
              class="button button-primary"
              aria-disabled={!text.trim() && (isNote || files.length === 0)}
              onClick={send}
            >
              <Icon name={isNote ? 'note' : 'send'} />
              {isNote ? 'Add note' : 'Send'}
            </button>
          </div>
        </div>
      ) : (
        <ReplyBarrier ticket={ticket} />
      )}
    </section>
  );
}

function audienceWords(ticket: TicketDetail, mode: MessageKind): string {
  if (mode === 'note') return 'Only agents see this';
  const elsewhere = ticket.duplicates.filter(({ isFromElsewhere }) => isFromElsewhere);
  const not =
    elsewhere.length > 0
      ? `, not to where ${elsewhere.map(({ number }) => number).join(', ')} came from`
      : '';
  return ticket.conversationId
    ? `Goes into the customer’s chat${not}`
    : `Goes by e-mail to ${ticket.contact.email}${not}`;
}

interface ModeButtonProps {
  label: string;
  mode: MessageKind;
  current: MessageKind;
  number: string;
}

function ModeButton({ label, mode, current, number }: ModeButtonProps) {
  const desk = useDesk();
  return (
    <button
      class="composer-mode"
      aria-pressed={mode === current}
      onClick={() => {
        desk.message.setDraft(number, { mode });
        focusComposer();
      }}
    >
      {label}
    </button>
  );
}
