import type { MacroPreview } from '../../../api/contract';

/** What a macro will do, step by step, with what would be sent or noted. */
export function MacroSteps({ id, macro }: { id: string; macro: MacroPreview }) {
  return (
    // Scrolls, so the keyboard has to get into it.
    <section class="macro-preview scrolls" id={id} aria-label={`What ${macro.name} does`} tabIndex={0}>
      <ol>
        {macro.steps.map(({ words, text }, index) => (
          <li key={index}>
            {words}
            {text !== null && <blockquote>{text}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}
