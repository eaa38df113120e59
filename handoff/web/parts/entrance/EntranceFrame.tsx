import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { BrandMark } from '../BrandMark';

/** The quiet page around sign-in and setup. */
export function EntranceFrame({ title, children }: { title: string; children: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} · Desk`;
  }, [title]);
  return (
    <main class="entrance scrolls">
      <div class="entrance-card">
        <BrandMark />
        <h1 class="entrance-title">{title}</h1>
        {children}
      </div>
    </main>
  );
}
