import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Desk } from './createDesk';
import type { DeskState } from './deskState';
import type { Listing } from './route';
import { useStore } from './useStore';

export const DeskOf = createContext<Desk | undefined>(undefined);

/** The desk that the page was started with. */
export function useDesk(): Desk {
  const desk = useContext(DeskOf);
  if (!desk) throw new Error('Rendered outside DeskOf.Provider');
  return desk;
}

/** A part of the desk's state; see `useStore` for what `select` may return. */
export function useDeskState<Picked>(select: (state: DeskState) => Picked): Picked {
  return useStore(useDesk().store, select);
}

/** The signed-in agent's id; empty where nobody is. */
export function useAgentId(): string {
  return useDeskState(({ session }) => (session.kind === 'signedIn' ? session.agent.id : ''));
}

/** The list of tickets that the address names. */
export function useListing(): Listing {
  return useDeskState((state) => state.route.listing);
}
