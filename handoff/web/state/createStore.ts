/** A value that tells its listeners when it was replaced. */
export interface Store<State extends object> {
  get(): State;
  /** Replaces the fields named; the others stay as they are. */
  set(change: Partial<State> | ((state: State) => Partial<State>)): void;
  /** Returns the function that unsubscribes. */
  subscribe(listener: () => void): () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const fields = typeof change === 'function' ? change(state) : change;
      state = { ...state, ...fields };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
