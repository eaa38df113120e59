import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { loadScript } from '../loadScript';
import { parseMarkdown, safeAddress } from '../markdown';
import { TEXTS } from '../texts';
import { RichText } from './richText';
import { useWidget } from './widgetContext';

let cardsLoaded: Promise<void> | undefined;

/** Adaptive Cards come with their own bundle, loaded with the first one. */
function loadCards(base: string): Promise<void> {
  cardsLoaded ??= loadScript(`${base}/assets/${CARDS_FILE}`).catch((error: unknown) => {
    cardsLoaded = undefined;
    throw error;
  });
  return cardsLoaded;
}

/** What a card says in words, for where it can't be drawn. */
function fallbackText(card: unknown): string {
  const text = (card as { fallbackText?: unknown } | undefined)?.fallbackText;
  return typeof text === 'string' ? text : TEXTS.cardUnavailable;
}

/** A form can be filled in while it is the newest message, so that it is not sent twice or out of place. */
function hasInputs(card: unknown): boolean {
  return JSON.stringify(card).includes('"type":"Input.');
}

export function Card({ card, isNewest, onSaid }: { card: unknown; isNewest: boolean; onSaid(): void }) {
  const { base, chat } = useWidget();
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const disabled = !isNewest && hasInputs(card);

  useEffect(() => {
    let gone = false;
    const show = (): void => {
      if (gone) return;
      const rendered = window.bezel?.renderCard?.(card, {
        base,
        renderText: (element, text) => {
          element.textContent = '';
          render(<RichText blocks={parseMarkdown(text, base)} />, element);
        },
        onSubmit: (data, title) => {
          chat.sendValue(data, title);
          onSaid();
        },
        onOpenUrl: (address) => {
          const safe = safeAddress(address, base);
          if (safe) window.open(safe, '_blank', 'noopener');
        },
        disabled,
      });
      if (rendered) place.current?.replaceChildren(rendered);
      else setFailed(true);
    };
    loadCards(base).then(show, () => setFailed(true));
    return () => {
      gone = true;
    };
  }, [card, disabled]);

  return failed ? <p class="bubble as-typed">{fallbackText(card)}</p> : <div class="card" ref={place} />;
}
