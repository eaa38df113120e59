import { useDesk, useDeskState } from '../state/deskOf';
import { oneTimeLink, type OneTimeLink } from '../state/oneTimeLink';
import { DeskPage } from './DeskPage';
import { EntranceFrame } from './entrance/EntranceFrame';
import { InvitationPage } from './entrance/InvitationPage';
import { NewPasswordPage } from './entrance/NewPasswordPage';
import { SetupPage } from './entrance/SetupPage';
import { SignInPage } from './entrance/SignInPage';

/** Which page there is to show: the address stays the same while somebody signs in. */
export function DeskApp() {
  const desk = useDesk();
  const session = useDeskState((state) => state.session);
  const link = oneTimeLink(location.hash);
  if (link) return <LinkPage {...link} />;
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

function LinkPage({ kind, token }: OneTimeLink) {
  switch (kind) {
    case 'setup':
      return <SetupPage token={token} />;
    case 'invite':
      return <InvitationPage token={token} />;
    case 'reset':
      return <NewPasswordPage token={token} />;
  }
}
