import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

/** What went wrong, beside what was tried; read out at once. */
export function Problem({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="problem" role="alert">
      <Icon name="alert" />
      <p>{text}</p>
      {children}
    </div>
  );
}
