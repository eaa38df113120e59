import type { DeskContext } from './deskContext';
import { parseRoute } from './route';

export function createNavigation({ store }: DeskContext) {
  const read = (toFocus?: string): void => {
    store.set(({ actions }) => ({
      toFocus,
      route: parseRoute(location.pathname, location.search),
      panel: undefined,
      // A refusal belongs to the moment; an action under way is still under way.
      actions: Object.fromEntries(Object.entries(actions).filter(([, action]) => action?.pending)),
    }));
  };
  return {
    /**
     * Opens an address of the desk without loading the page again.
     * @param toFocus id of the element that gets the keyboard there, instead of the place's own
     */
    go(path: string, toFocus?: string): void {
      if (path !== location.pathname + location.search) history.pushState(null, '', path);
      read(toFocus);
    },
    /** Follows the browser's back and forward buttons. Returns the function that stops it. */
    follow(): () => void {
      const onPopState = (): void => read();
      addEventListener('popstate', onPopState);
      return () => removeEventListener('popstate', onPopState);
    },
  };
}
