/** Where the keyboard goes: elements that shortcuts, skip links and navigation name. */
export const TICKET_TITLE_ID = 'ticket';
export const DETAILS_TITLE_ID = 'details';
export const AREA_TITLE_ID = 'area-title';
export const QUEUE_ID = 'queue';
export const SEARCH_ID = 'search';
export const COMPOSER_ID = 'composer';

export function rowId(number: string): string {
  return `row-${number}`;
}

function isShown(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.getClientRects().length > 0;
}

export function isOnScreen(id: string): boolean {
  return isShown(document.getElementById(id));
}

/** Focuses the first of the elements that is on the screen; false where none is. */
export function focusFirst(...ids: string[]): boolean {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (isShown(element)) {
      element.focus();
      return true;
    }
  }
  return false;
}

/**
 * Focuses the composer once the change that was just made is on the page, which is before the next key:
 * a letter typed at once must not be taken for a shortcut.
 */
export function focusComposer(): void {
  queueMicrotask(() => focusFirst(COMPOSER_ID));
}

export function ticketRows(): HTMLElement[] {
  return [...document.querySelectorAll('[data-ticket-row]')].filter(isShown);
}
