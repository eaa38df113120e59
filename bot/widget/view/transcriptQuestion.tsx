import { useEffect, useRef, useState } from 'preact/hooks';
import type { TranscriptAnswer } from '../chat/directLineRequests';
import { TEXTS } from '../texts';
import { useWidget } from './widgetContext';

/** Asks whether the conversation is to be mailed, and says what became of it. */
export function TranscriptQuestion({ onDone }: { onDone(): void }) {
  const { chat } = useWidget();
  const [answer, setAnswer] = useState<TranscriptAnswer | undefined>();
  const [sent, setSent] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => void chat.mailTranscript('ask').then(setAnswer), []);
  useEffect(() => first.current?.focus(), [answer]);

  const send = async (): Promise<void> => {
    const outcome = await chat.mailTranscript('send');
    setSent(outcome.kind === 'to');
    setAnswer(outcome);
  };
  const asks = answer?.kind === 'to' && !sent;
  return (
    <div class="question" role="group" aria-label={TEXTS.mailTranscript}>
      <p role="status">{words(answer, sent)}</p>
      {asks && (
        <button type="button" class="chip strong" ref={first} onClick={() => void send()}>
          {TEXTS.mailTranscriptYes}
        </button>
      )}
      <button type="button" class="chip" ref={asks ? undefined : first} onClick={onDone}>
        {asks ? TEXTS.mailTranscriptNo : TEXTS.mailTranscriptClose}
      </button>
    </div>
  );
}

function words(answer: TranscriptAnswer | undefined, sent: boolean): string {
  switch (answer?.kind) {
    case undefined:
      return TEXTS.starting;
    case 'to':
      return sent ? TEXTS.mailTranscriptSent(answer.to) : TEXTS.mailTranscriptQuestion(answer.to);
    case 'noAddress':
      return TEXTS.mailTranscriptNoAddress;
    case 'tooSoon':
      return TEXTS.mailTranscriptTooSoon;
    case 'failed':
      return TEXTS.mailTranscriptFailed;
  }
}
