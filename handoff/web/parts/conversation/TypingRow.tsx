/** The customer is writing. Not read out: it comes and goes. */
export function TypingRow({ name }: { name: string }) {
  return (
    <div class="typing" aria-hidden="true">
      <span class="typing-dots">
        <i />
        <i />
        <i />
      </span>
      {name} is typing…
    </div>
  );
}
