import type { DeskContext } from './deskContext';
import { parseRoute } from './route';

export function createNavigation({ store }: DeskContext) {
  const read = (): void => {
    store.set(({ actions }) => ({
      route: parseRoute(location.pathname, location.search),
      confirmingResolve: undefined,
      assigning: undefined,
      // A refusal belongs to the moment; an action under way is still under way.
      actions: Object.fromEntries(Object.entries(actions).filter(([, action]) => action?.pending)),
    }));
  };
  return {
    /** Opens an address of the desk without loading the page again. */
    go(path: string): void {
      if (path !== location.pathname + location.search) history.pushState(null, '', path);
      read();
    },
    /** Follows the browser's back and forward buttons. Returns the function that stops it. */
    follow(): () => void {
      addEventListener('popstate', read);
      return () => removeEventListener('popstate', read);
    },
  };
}
