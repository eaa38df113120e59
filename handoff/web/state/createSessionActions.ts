import type {
  AcceptInvitation,
  Invited,
  PasswordReset,
  Session,
  SetupRequest,
  SignInRequest,
} from '../../api/contract';
import { toApiProblem } from '../api/apiProblem';
import { caught, type DeskContext } from './deskContext';
import type { DeskState } from './deskState';

const OWNER = 'owner';

/** Nothing of one agent's screen is left for the next one. */
const FORGOTTEN = {
  details: {},
  detailProblem: undefined,
  outgoing: {},
  drafts: {},
  draftFiles: {},
  actions: {},
  panel: undefined,
  counts: undefined,
  attention: undefined,
  typing: undefined,
  overlay: undefined,
  signOutProblem: undefined,
  presence: undefined,
  viewers: undefined,
  seen: {},
} satisfies Partial<DeskState>;

/** The one-time link has done its work: a reload must not try it again. */
function leaveLink(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

export function createSessionActions(context: DeskContext) {
  const { store, api, memory } = context;

  const enter = ({ agent }: Session): void => {
    if (memory.read(OWNER, agent.id) !== agent.id) {
      memory.clear();
      store.set(FORGOTTEN);
    }
    memory.write(OWNER, agent.id);
    store.set({ session: { kind: 'signedIn', agent } });
  };

  return {
    /** Goes on with the session of an earlier visit, if there is one. */
    async resume(): Promise<void> {
      try {
        enter(await api.readSession());
      } catch (error) {
        const problem = toApiProblem(error);
        const signedOut = problem.status === 401;
        store.set({
          session: signedOut ? { kind: 'signedOut' } : { kind: 'unreachable', problem: problem.message },
        });
      }
    },
    /** @throws ApiProblem for the form to show */
    async signIn(body: SignInRequest): Promise<void> {
      enter(await api.signIn(body));
    },
    /** @throws ApiProblem for the form to show */
    async setUp(body: SetupRequest): Promise<void> {
      const session = await api.setUp(body);
      leaveLink();
      enter(session);
    },
    /** @throws ApiProblem for the page to show */
    lookAtInvitation: (token: string): Promise<Invited> => api.lookAtInvitation(token),
    /** @throws ApiProblem for the form to show */
    async acceptInvitation(body: AcceptInvitation): Promise<void> {
      const session = await api.acceptInvitation(body);
      leaveLink();
      enter(session);
    },
    /** @throws ApiProblem for the form to show */
    forgotPassword: (email: string): Promise<void> => api.forgotPassword(email),
    /** @throws ApiProblem for the form to show */
    async resetPassword(body: PasswordReset): Promise<void> {
      await api.resetPassword(body);
      leaveLink();
      memory.clear();
      const notice = 'Your new password is set. Sign in with it.';
      store.set({ ...FORGOTTEN, session: { kind: 'signedOut', notice } });
    },
    /** Signed out means signed out at the server: when that fails, the desk stays and says so. */
    async signOut(): Promise<void> {
      try {
        await api.signOut();
      } catch (error) {
        const problem = caught(context, error);
        if (problem.status !== 401) return store.set({ signOutProblem: problem.message });
      }
      memory.clear();
      store.set({ ...FORGOTTEN, session: { kind: 'signedOut' } });
    },
  };
}
