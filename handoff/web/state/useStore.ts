import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { Store } from './createStore';

/**
 * A part of the store; the component renders again only when that part was replaced.
 * @param select returns something kept in the state, never an object made on the spot
 */
export function useStore<State extends object, Picked>(
  store: Store<State>,
  select: (state: State) => Picked,
): Picked {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const picked = select(store.get());
  useLayoutEffect(() => {
    const look = (): void => {
      if (!Object.is(select(store.get()), picked)) renderAgain(undefined);
    };
    look();
    return store.subscribe(look);
  });
  return picked;
}
