import type { AttentionView } from '../../api/contract';
import { isOnScreen, QUEUE_ID } from '../parts/focusPlaces';
import type { Desk } from '../state/createDesk';
import { ticketPath } from '../state/route';
import { noticeWords } from '../words/noticeWords';
import { createSound } from './createSound';
import { NOTICE_SETTINGS_KEY, readNoticeSettings } from './noticeSettings';
import { compare, repeat, without, type Called, type Notices, type Sight } from './notices';

const LOOK_MS = 1_000;
/** So long after the last sign of them an agent is still at work on the ticket on their screen. */
const PRESENT_MS = 20_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'focus'] as const;
/** Of all tabs of the desk, the one that has this lock rings. */
const LOCK = 'desk.notices';

/**
 * Calls the agent, by sound and desktop notification, again and again until they have looked: what wants
 * them is the server's word (`state.attention`), that they look is a sign of them where the queue or the
 * ticket is on the screen, in whichever tab.
 */
export function createNotices(desk: Desk): void {
  const { store } = desk;
  const sound = createSound();
  const tabs = new BroadcastChannel(LOCK);
  const shown = new Map<string, Notification>();
  let notices: Notices | undefined;
  let compared = store.get().attention;
  let signAt = 0;
  // Without TLS there are no locks, and two tabs may both ring.
  let isRinging = !navigator.locks;
  void navigator.locks?.request(LOCK, () => {
    isRinging = true;
    return new Promise(() => undefined);
  });

  const keep = (next: Notices | undefined): void => {
    notices = next;
    const numbers = new Set(next?.unseen.map(({ item }) => item.number));
    for (const [number, notification] of shown) {
      if (numbers.has(number)) continue;
      notification.close();
      shown.delete(number);
    }
    if (store.get().unseenNotices !== numbers.size) store.set({ unseenNotices: numbers.size });
  };
  const show = (item: AttentionView): void => {
    const { title, body } = noticeWords(item);
    try {
      const options = { body, tag: `desk-${item.number}`, renotify: true, silent: true };
      const notification = new Notification(title, options);
      shown.set(item.number, notification);
      notification.onclick = () => {
        focus();
        desk.navigation.go(ticketPath(item.number, { view: 'active' }));
        notification.close();
      };
    } catch {
      // Browsers of phones show them for installed pages alone.
    }
  };
  const call = ({ notices: next, ring }: Called): void => {
    keep(next);
    if (ring.length === 0 || !isRinging) return;
    const { sound: isLoud, desktop } = store.get().noticeSettings;
    if (isLoud) sound.ring();
    const mayShow = desktop && 'Notification' in window && Notification.permission === 'granted';
    if (mayShow && (document.hidden || !document.hasFocus())) ring.forEach(show);
  };

  const sight = (): Sight => {
    const { route } = store.get();
    return { queue: isOnScreen(QUEUE_ID), ticket: route.page === 'ticket' ? route.number : undefined };
  };
  const see = (seen: Sight): void => {
    if (notices) keep(without(notices, seen));
  };
  const onSign = (): void => {
    if (document.hidden) return;
    signAt = Date.now();
    const seen = sight();
    if (notices && notices.unseen.length > 0) tabs.postMessage(seen);
    see(seen);
  };

  store.subscribe(() => {
    const { attention, noticeSettings } = store.get();
    if (attention === compared) return;
    compared = attention;
    // Signed out: the next agent begins anew.
    if (!attention) return keep(undefined);
    const isPresent = !document.hidden && Date.now() - signAt < PRESENT_MS;
    const present = isPresent ? sight().ticket : undefined;
    call(compare(notices, { list: attention, kinds: noticeSettings.kinds, present, now: Date.now() }));
  });
  setInterval(() => {
    if (notices) call(repeat(notices, Date.now()));
  }, LOOK_MS);
  for (const sign of SIGNS) addEventListener(sign, onSign, { capture: true, passive: true });
  document.addEventListener('visibilitychange', onSign);
  tabs.addEventListener('message', ({ data }: MessageEvent<Sight>) => see(data));
  addEventListener('storage', ({ key, newValue }) => {
    if (key === NOTICE_SETTINGS_KEY) store.set({ noticeSettings: readNoticeSettings(newValue) });
  });
}
