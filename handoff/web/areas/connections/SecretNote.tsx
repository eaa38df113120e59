import { useDesk } from '../../state/deskOf';

/** A secret that is shown this once. */
export function SecretNote({ secret }: { secret: string }) {
  const desk = useDesk();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    desk.say('The secret was copied');
  };
  return (
    <div class="ownership ownership-open" role="status">
      <p class="ownership-title">The receiver’s secret, shown only now</p>
      <p>
        <code class="area-address">{secret}</code>
      </p>
      <p>
        Whoever has it can tell that a message is from this desk. Keep it where the receiver keeps its
        secrets.
      </p>
      <div class="reply-buttons">
        <button class="button" onClick={() => void copy()}>
          Copy it
        </button>
      </div>
    </div>
  );
}
