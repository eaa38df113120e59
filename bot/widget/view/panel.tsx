import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isOwn } from '../chat/chatState';
import { TEXTS } from '../texts';
import { Composer } from './composer';
import { Conversation } from './conversation';
import { Header } from './header';
import { TranscriptQuestion } from './transcriptQuestion';
import { useChat } from './useChat';
import { useDialog } from './useDialog';
import { useWidget } from './widgetContext';

interface PanelProps {
  open: boolean;
  prefill?: { text: string };
  onClose(): void;
}

/** Fingers have an on-screen keyboard, which should come when it is asked for. */
const hasKeyboard = (): boolean => matchMedia('(hover: hover) and (pointer: fine)').matches;

export function Panel({ open, prefill, onClose }: PanelProps) {
  const { base, chat } = useWidget();
  const state = useChat(chat);
  const [asking, setAsking] = useState<'newConversation' | 'transcript' | undefined>();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const titleId = useId();
  const isClosed = state.phase === 'refused' || state.phase === 'signedOut';
  useDialog(dialog, open, onClose);

  useEffect(() => {
    chat.setVisible(open);
    if (!open) return;
    if (hasKeyboard() || prefill) field.current?.focus();
    else dialog.current?.focus();
  }, [open, prefill]);

  const onSaid = (): void => {
    if (hasKeyboard()) field.current?.focus();
    else dialog.current?.focus();
  };
  const onNewConversation = (): void => {
    if (state.transcript.some((entry) => isOwn(entry, state.userId))) setAsking('newConversation');
    else onSaid();
  };
  const answer = (startAnew: boolean): void => {
    setAsking(undefined);
    if (startAnew) chat.startAnew();
    onSaid();
  };

  return (
    <dialog class="panel" ref={dialog} aria-labelledby={titleId} tabIndex={-1}>
      <Header
        titleId={titleId}
        speaker={isClosed ? undefined : state.speaker}
        place={state.place}
        onNewConversation={onNewConversation}
        onMailTranscript={() => setAsking('transcript')}
        onClose={onClose}
      />
      {state.phase === 'ready' && !state.connected && (
        <p class="banner" role="status">
          {TEXTS.connecting}
        </p>
      )}
      {isClosed ? (
        <div class="instead" role="status">
          <p>{state.phase === 'refused' ? TEXTS.notHere : TEXTS.signedOut}</p>
          <a class="chip" href={`${base}/contact`} target="_blank" rel="noopener">
            {TEXTS.writeInstead}
          </a>
        </div>
      ) : state.phase === 'unavailable' ? (
        <div class="instead" role="status">
          <p>{TEXTS.unavailable}</p>
          <button type="button" class="chip" onClick={() => chat.start()}>
            {TEXTS.tryNow}
          </button>
          <a class="chip" href={`${base}/contact`} target="_blank" rel="noopener">
            {TEXTS.writeInstead}
          </a>
        </div>
      ) : (
        <>
          {state.phase === 'starting' && state.transcript.length === 0 && (
            <p class="waiting" role="status">
              {TEXTS.starting}
            </p>
          )}
          <Conversation state={state} onSaid={onSaid} />
          {asking === 'newConversation' ? (
            <NewConversationQuestion onAnswer={answer} />
          ) : asking === 'transcript' ? (
            <TranscriptQuestion onDone={() => answer(false)} />
          ) : (
            <Composer field={field} prefill={prefill} />
          )}
        </>
      )}
    </dialog>
  );
}

function NewConversationQuestion({ onAnswer }: { onAnswer(startAnew: boolean): void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="question" role="group" aria-label={TEXTS.newConversation}>
      <p>{TEXTS.newConversationQuestion}</p>
      <button type="button" class="chip strong" ref={first} onClick={() => onAnswer(true)}>
        {TEXTS.newConversationYes}
      </button>
      <button type="button" class="chip" onClick={() => onAnswer(false)}>
        {TEXTS.newConversationNo}
      </button>
    </div>
  );
}
