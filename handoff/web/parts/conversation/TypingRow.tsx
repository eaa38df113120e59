/** Somebody is writing. Not read out: it comes and goes. */
export function TypingRow({ name, isAgent }: { name: string; isAgent: boolean }) {
  return (
    <div class={`typing ${isAgent ? 'typing-agent' : ''}`} aria-hidden="true">
      <span class="typing-dots">
        <i />
        <i />
        <i />
      </span>
      {name} is typing…
    </div>
  );
}
