import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** The width up to which the panel covers the whole screen; the style sheet says the same. */
const PHONE = '(max-width: 480px)';

/**
 * Opens and closes the panel's dialog: beside the page on a desktop, over it on a phone, where the
 * page behind can't be reached and the panel keeps to the part that the keyboard leaves free.
 */
export function useDialog(
  ref: RefObject<HTMLDialogElement | null>,
  open: boolean,
  onClose: () => void,
): void {
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return undefined;
    const phone = matchMedia(PHONE);
    const viewport = window.visualViewport;

    const fit = (): void => {
      const covers = phone.matches && viewport;
      dialog.style.setProperty('--free-height', covers ? `${viewport.height}px` : '');
      dialog.style.setProperty('--free-top', covers ? `${viewport.offsetTop}px` : '');
    };
    const show = (): void => {
      const focused = (dialog.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
      if (dialog.open) dialog.close();
      if (phone.matches) dialog.showModal();
      else dialog.show();
      if (focused && dialog.contains(focused)) focused.focus();
      fit();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      // Keys typed into the chat are not shortcuts of the page.
      event.stopPropagation();
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    const onCancel = (event: Event): void => {
      event.preventDefault();
      onClose();
    };

    show();
    phone.addEventListener('change', show);
    viewport?.addEventListener('resize', fit);
    viewport?.addEventListener('scroll', fit);
    dialog.addEventListener('keydown', onKeyDown);
    dialog.addEventListener('cancel', onCancel);
    return () => {
      phone.removeEventListener('change', show);
      viewport?.removeEventListener('resize', fit);
      viewport?.removeEventListener('scroll', fit);
      dialog.removeEventListener('keydown', onKeyDown);
      dialog.removeEventListener('cancel', onCancel);
      dialog.close();
    };
  }, [open]);
}
