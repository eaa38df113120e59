import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useDesk } from '../../state/deskOf';
import { focusFirst, TICKET_TITLE_ID } from '../focusPlaces';

interface ActionMenuProps {
  number: string;
  title: string;
  /** The first control gets the focus whenever this changes: what is in the menu may have to be loaded. */
  filled?: unknown;
  children: ComponentChildren;
}

const CONTROLS = 'button, input, select';

/** What an action asks first, below the ticket's actions. Arrows move within it; Escape closes it. */
export function ActionMenu({ number, title, filled, children }: ActionMenuProps) {
  const desk = useDesk();
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => menu.current?.querySelector<HTMLElement>(CONTROLS)?.focus(), [filled, title]);
  // A click beside it closes it too, and does what it was for.
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent): void => {
      const isInside = target instanceof Element && target.closest('.ticket-actions') !== null;
      if (!isInside) desk.ticket.closePanel(number);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [desk, number]);
  const close = (): void => {
    desk.ticket.closePanel(number);
    focusFirst(TICKET_TITLE_ID);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  };
  return (
    <div class="action-menu" role="group" aria-label={title} ref={menu} onKeyDown={onKeyDown}>
      <p class="action-menu-title">{title}</p>
      {children}
      <button class="button button-quiet" onClick={close}>
        Cancel
      </button>
    </div>
  );
}
