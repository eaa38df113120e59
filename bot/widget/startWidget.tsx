/** The chat itself: the loader calls `start` once this script has loaded. */
import { render } from 'preact';
import { adoptStyles } from './adoptStyles';
import { createChat } from './chat/createChat';
import { takeMailedLink } from './chat/mailedLink';
import type { Controls, WidgetHost } from './namespace';
import { OPEN_KEY } from './storageKeys';
import cardStyles from './styles/cards.css';
import panelStyles from './styles/panel.css';
import { TEXTS, speak } from './texts';
import { Panel } from './view/panel';
import { WidgetProvider } from './view/widgetContext';

/**
 * The page's language, in the visitor's own variety where they have one: an English page shows a
 * British visitor 14:30 and 3 March. What is no language tag is passed over.
 */
function languageOf(chosen: string | undefined): string {
  const page = chosen ?? (document.documentElement.lang || navigator.language);
  const [base] = page.split('-');
  const own = navigator.languages.find((language) => language.split('-')[0] === base);
  for (const candidate of [chosen, own, page]) {
    try {
      if (candidate) return new Intl.Locale(candidate).baseName;
    } catch {
      continue;
    }
  }
  return 'en';
}

function setStored(open: boolean): void {
  try {
    if (open) sessionStorage.setItem(OPEN_KEY, '1');
    else sessionStorage.removeItem(OPEN_KEY);
  } catch {
    // Without storage the next page begins with the chat closed.
  }
}

function start({ base, root, launcher, settings }: WidgetHost): Controls {
  const locale = languageOf(settings.locale);
  speak(locale);
  const chat = createChat({
    base,
    locale,
    customerToken: () => settings.customerToken ?? window.bezel?.customerToken,
    linked: takeMailedLink(),
  });
  const widget = { base, chat, locale, shopName: settings.shop };
  const closedLabel = settings.label ?? TEXTS.openChat;
  const place = document.createElement('div');
  let open = false;
  let prefill: { text: string } | undefined;

  // What an earlier attempt to load left behind.
  launcher.title = '';
  launcher.style.color = '';
  adoptStyles(root, panelStyles);
  adoptStyles(root, cardStyles);
  root.append(place);

  const label = (): void => {
    const { unread } = chat.state();
    const showsUnread = unread > 0 && !open;
    launcher.setAttribute('aria-expanded', String(open));
    launcher.setAttribute(
      'aria-label',
      open ? TEXTS.closeChat : showsUnread ? TEXTS.openChatUnread(unread) : closedLabel,
    );
    if (showsUnread) launcher.dataset.badge = unread > 9 ? '9+' : String(unread);
    else delete launcher.dataset.badge;
  };
  const draw = (): void => {
    setStored(open);
    label();
    render(
      <WidgetProvider value={widget}>
        <Panel open={open} prefill={prefill} onClose={controls.close} />
      </WidgetProvider>,
      place,
    );
  };
  const controls: Controls = {
    open: (text) => {
      open = true;
      prefill = text ? { text } : undefined;
      chat.start();
      draw();
    },
    close: () => {
      if (!open) return;
      open = false;
      draw();
      launcher.focus();
    },
    toggle: () => (open ? controls.close() : controls.open()),
  };

  chat.subscribe(label);
  // Only to come back: a conversation starts when the chat is opened.
  chat.resume();
  draw();
  return controls;
}

(window.bezel ??= {}).start = start;
