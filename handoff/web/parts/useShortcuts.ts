import { useEffect } from 'preact/hooks';
import { commandOfKey } from '../commands/commands';
import { moveInList } from '../commands/queueCommands';
import type { Desk } from '../state/createDesk';
import { useDesk } from '../state/deskOf';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** The command under the key, where it may be done. A key of the desk does nothing else meanwhile. */
function press(desk: Desk, key: string): boolean {
  const command = commandOfKey(key);
  if (command?.may(desk.store.get())) command.run(desk);
  return command !== undefined;
}

/** The desk's keys. They keep out of the way of typing, of the browser's own and of open dialogs. */
export function useShortcuts(): void {
  const desk = useDesk();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('dialog[open]')) return;
      const withModifier = event.ctrlKey || event.metaKey;
      if (withModifier && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        // Also while typing: the way to everything that has no key of its own.
        desk.show('palette');
        return event.preventDefault();
      }
      if (withModifier || event.altKey || isTyping(event.target)) return;
      // Arrows scroll everywhere but in the list.
      const inList = event.target instanceof Element && event.target.closest('[data-ticket-row]') !== null;
      const arrow = inList ? { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key] : undefined;
      if (arrow) moveInList(desk, arrow);
      else if (!desk.store.get().shortcuts || !press(desk, event.key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [desk]);
}
