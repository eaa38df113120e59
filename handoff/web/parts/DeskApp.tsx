import { useDesk, useDeskState } from '../state/deskOf';
import { setupToken } from '../state/setupToken';
import { DeskPage } from './DeskPage';
import { EntranceFrame } from './entrance/EntranceFrame';
import { SetupPage } from './entrance/SetupPage';
import { SignInPage } from './entrance/SignInPage';

/** Which page there is to show: the address stays the same while somebody signs in. */
export function DeskApp() {
  const desk = useDesk();
  const session = useDeskState((state) => state.session);
  const token = setupToken(location.hash);
  if (token) return <SetupPage token={token} />;
  switch (session.kind) {
    case 'unknown':
      return <p class="unseen">Loading the desk…</p>;
    case 'unreachable':
      return (
        <EntranceFrame title="The desk is out of reach">
          <p class="entrance-text">{session.problem}</p>
          <button class="button button-primary" onClick={() => void desk.session.resume()}>
            Try again
          </button>
        </EntranceFrame>
      );
    case 'signedOut':
      return <SignInPage notice={session.notice} />;
    case 'signedIn':
      return <DeskPage agent={session.agent} />;
  }
}
