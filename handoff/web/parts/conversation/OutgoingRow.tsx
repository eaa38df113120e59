import { useDesk } from '../../state/deskOf';
import type { OutgoingMessage } from '../../state/deskState';
import { Note } from './Note';

const PHASE_WORDS = { sending: 'Sending…', sent: 'Sent', failed: 'Not sent' } as const;

/** A message that the conversation does not have yet, with its true state and the ways on. */
export function OutgoingRow({ message, number }: { message: OutgoingMessage; number: string }) {
  const state = <OutgoingState message={message} number={number} />;
  if (message.kind === 'note') {
    return (
      <Note text={message.text} author="You" mentions={message.mentions}>
        {state}
      </Note>
    );
  }
  return (
    <li class={`message message-agent message-${message.phase}`}>
      <p class="message-head">
        <span class="message-author">You</span>
      </p>
      <div class="bubble">
        {message.text && <p>{message.text}</p>}
        {message.files.length > 0 && (
          <ul class="attachments">
            {message.files.map((file, at) => (
              <li key={at}>{file.name}</li>
            ))}
          </ul>
        )}
      </div>
      {state}
    </li>
  );
}

function OutgoingState({ message, number }: { message: OutgoingMessage; number: string }) {
  const desk = useDesk();
  if (message.phase !== 'failed') {
    return <p class="outgoing-state">{PHASE_WORDS[message.phase]}</p>;
  }
  return (
    <div class="outgoing-state outgoing-failed">
      <p>
        <strong>{message.uncertain ? 'Not confirmed.' : 'Not sent.'}</strong> {message.problem}
        {message.uncertain && ' Trying again can’t send it twice.'}
      </p>
      <span class="outgoing-ways">
        <button class="link" onClick={() => void desk.message.retry(number, message.id)}>
          Try again
        </button>
        {!message.uncertain && (
          <button class="link" onClick={() => desk.message.edit(number, message.id)}>
            Edit
          </button>
        )}
        <button class="link" onClick={() => desk.message.discard(number, message.id)}>
          Discard
        </button>
      </span>
    </div>
  );
}
