/**
 * Adaptive Cards, a bundle of its own. Imports only the parts that render a card: the package's
 * index would bring carousels, applets and a slider with it.
 */
import { AdaptiveCard, OpenUrlAction, SubmitAction, type Action } from 'adaptivecards/lib/card-elements';
import type { CardOptions } from '../namespace';
import { createHostConfig } from './hostConfig';

const MARKUP = /[*_`[\n]|https?:/;

/** A row that begins with one of these marks is a step of a timeline. */
const STEPS: Readonly<Record<string, { look: string; spoken: string }>> = {
  '●': { look: 'done', spoken: 'Done' },
  '◉': { look: 'now', spoken: 'Now' },
  '○': { look: 'ahead', spoken: 'To come' },
  '▲': { look: 'trouble', spoken: 'Problem' },
};

/** Draws the marks, and a line from each step to the next; the characters are in no two fonts alike. */
function drawTimeline(card: HTMLElement): void {
  for (const row of card.querySelectorAll('.ac-columnSet')) {
    const mark = row.firstElementChild;
    const step = STEPS[mark?.textContent?.trim() ?? ''];
    if (!mark || !step) continue;
    row.classList.add('step', step.look);
    // Between two rows stands a separator.
    row.previousElementSibling?.previousElementSibling?.classList.add('continues');
    const spoken = Object.assign(document.createElement('span'), {
      className: 'spoken',
      textContent: step.spoken,
    });
    mark.replaceChildren(spoken);
  }
}

/** A path in a card is one on the chat's own server, wherever the page around it comes from. */
function withAddresses(card: unknown, base: string): unknown {
  return JSON.parse(JSON.stringify(card), (key, value: unknown) =>
    key === 'url' && typeof value === 'string' && /^\/(?!\/)/.test(value) ? base + value : value,
  );
}

/** Fields and buttons that send; links stay of use. */
function isFormControl(element: Element): element is HTMLInputElement | HTMLButtonElement {
  return element.matches('input, textarea, select, button:not([role="link"])');
}

/** @returns undefined when it is no card that can be shown */
function renderCard(json: unknown, options: CardOptions): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = createHostConfig();
  card.onExecuteAction = (action: Action) => {
    if (action instanceof OpenUrlAction && action.url) options.onOpenUrl(action.url);
    if (action instanceof SubmitAction) options.onSubmit(action.data ?? {}, action.title ?? '');
  };
  try {
    card.parse(withAddresses(json, options.base));
    const rendered = card.render();
    if (!rendered) return undefined;
    for (const text of rendered.querySelectorAll<HTMLElement>('.ac-textBlock')) {
      if (MARKUP.test(text.textContent ?? '')) options.renderText(text, text.textContent ?? '');
    }
    drawTimeline(rendered);
    if (options.disabled) {
      for (const control of Array.from(rendered.querySelectorAll('*')).filter(isFormControl))
        control.disabled = true;
    }
    // The card sits in a conversation; it is no stop of its own on the way through it.
    rendered.removeAttribute('tabindex');
    return rendered;
  } catch {
    return undefined;
  }
}

// The library warns about every text when nobody processes its markdown; `renderText` does.
AdaptiveCard.onProcessMarkdown = () => undefined;
(window.bezel ??= {}).renderCard = renderCard;
