/**
 * The script that a shop's site names. It draws the launcher and nothing else; the chat is loaded
 * with the first click, or at once when there is a conversation to come back to.
 */
import { adoptStyles } from './adoptStyles';
import { loadScript } from './loadScript';
import type { Controls } from './namespace';
import { OPEN_KEY, SESSION_KEY } from './storageKeys';
import styles from './styles/launcher.css';

/** A conversation this old is taken up again only when the visitor asks: no page view costs a connection for ever. */
const RECENT_MS = 7 * 24 * 3_600_000;

/** False as well where the visitor has storage switched off, and for what is not ours. */
function holds(test: () => unknown): boolean {
  try {
    return Boolean(test());
  } catch {
    return false;
  }
}

function start(script: HTMLScriptElement): void {
  const bezel = (window.bezel ??= {});
  if (bezel.open) return; // the tag is on the page twice
  const { dataset } = script;
  const base = script.src.replace(/\/widget\.js.*$/, '');

  const host = document.createElement('div');
  host.id = 'bezel-widget';
  if (dataset.theme) host.dataset.theme = dataset.theme;
  if (dataset.accent) {
    host.dataset.accent = dataset.accent;
    host.style.setProperty('--bezel-accent', dataset.accent);
  }
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, styles);

  const launcher = document.createElement('button');
  const describe = (label: string): void => launcher.setAttribute('aria-label', label);
  launcher.className = 'launcher';
  launcher.type = 'button';
  launcher.setAttribute('aria-expanded', 'false');
  // The words of the window itself come with it.
  const isSpanish = (dataset.locale ?? (document.documentElement.lang || navigator.language)).startsWith(
    'es',
  );
  describe(dataset.label ?? (isSpanish ? 'Chatea con nosotros' : 'Chat with us'));
  root.append(launcher);
  document.body.append(host);

  let controls: Promise<Controls> | undefined;
  const load = (): Promise<Controls> =>
    (controls ??= loadScript(`${base}/assets/${APP_FILE}`).then(
      () => bezel.start!({ base, root, launcher, settings: dataset }),
      (error: unknown) => {
        controls = undefined;
        throw error;
      },
    ));
  const use = (act: (controls: Controls) => void): void => {
    launcher.setAttribute('aria-busy', 'true');
    load()
      .then(act, () => {
        describe((launcher.title = 'The chat did not load. Try again.'));
        launcher.style.color = '#ff8a7a';
      })
      .finally(() => launcher.removeAttribute('aria-busy'));
  };

  bezel.open = (text) => use((loaded) => loaded.open(text));
  bezel.close = () => {
    if (controls) use((loaded) => loaded.close());
  };
  launcher.onclick = () => use((loaded) => loaded.toggle());
  // Any element of the page can open the chat: <a href="/contact" data-bezel-open>Ask us</a>
  document.addEventListener('click', (event) => {
    const opener = (event.target as Element).closest?.<HTMLElement>('[data-bezel-open]');
    if (!opener) return;
    event.preventDefault();
    bezel.open!(opener.dataset.bezelOpen);
  });
  // A mailed link opens its conversation: the app takes it from the address.
  if (holds(() => /^#bezel=/.test(location.hash) || sessionStorage.getItem(OPEN_KEY))) bezel.open();
  else if (holds(() => Date.now() - JSON.parse(localStorage.getItem(SESSION_KEY)!).at < RECENT_MS))
    use(() => undefined);
}

const script = document.currentScript as HTMLScriptElement;
if (document.body) start(script);
else addEventListener('DOMContentLoaded', () => start(script));
