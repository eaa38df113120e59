import { toApiProblem, type ApiProblem } from '../api/apiProblem';
import type { DeskApi } from '../api/createDeskApi';
import type { Store } from './createStore';
import type { DeskState } from './deskState';
import type { TabMemory } from './tabMemory';

/** What the parts of the desk's state share. */
export interface DeskContext {
  store: Store<DeskState>;
  api: DeskApi;
  memory: TabMemory;
}

/** What went wrong; a session that ended meanwhile also brings the sign-in, on the same address. */
export function caught({ store }: DeskContext, error: unknown): ApiProblem {
  const problem = toApiProblem(error);
  if (problem.status === 401 && store.get().session.kind === 'signedIn') {
    store.set({
      session: { kind: 'signedOut', notice: 'Your session has ended. Sign in to go on where you were.' },
    });
  }
  return problem;
}

/**
 * True for what needs no words where something was being brought up to date: the sign-in comes by
 * itself, and a server out of reach is told by the connection's state while the old is still shown.
 */
export function isSaidElsewhere(problem: ApiProblem, hasOld: boolean): boolean {
  return problem.status === 401 || (hasOld && problem.code === 'unreachable');
}

/** Puts words into the live region; the same words twice are read twice. */
export function say({ store }: DeskContext, words: string): void {
  store.set(({ said }) => ({ said: said === words ? `${words}\u00a0` : words }));
}
