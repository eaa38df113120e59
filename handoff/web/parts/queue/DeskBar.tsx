import { useDesk, useDeskState } from '../../state/deskOf';
import type { Connection } from '../../state/deskState';
import { BrandMark } from '../BrandMark';
import { CommandsButton } from '../CommandsButton';
import { Icon } from '../Icon';
import { Problem } from '../Problem';
import { DeskMenu } from './DeskMenu';

const CONNECTION_WORDS: Record<Connection, string> = {
  connecting: 'Connecting…',
  live: 'Live',
  reconnecting: 'Reconnecting…',
  lost: 'Offline',
};

/** The line at the top: the connection's state, the keys, and who is signed in. */
export function DeskBar() {
  const desk = useDesk();
  const session = useDeskState((state) => state.session);
  const connection = useDeskState((state) => state.connection);
  const problem = useDeskState((state) => state.signOutProblem);
  const away = useDeskState((state) => state.presence?.away === true);
  const isClosed = useDeskState((state) => state.presence?.hours?.open === false);
  const isAway = connection === 'live' && away;
  return (
    <header class="desk-bar">
      <div class="desk-bar-line">
        <BrandMark />
        <span class={`connection connection-${isAway ? 'away' : connection}`} role="status">
          {isAway ? 'Away' : CONNECTION_WORDS[connection]}
          {isClosed && ' · Closed'}
        </span>
        <CommandsButton />
        <button
          class="button button-quiet button-icon desk-bar-keys"
          aria-label="Keyboard shortcuts"
          title="Keyboard shortcuts (?)"
          onClick={() => desk.show('cheatSheet')}
        >
          <Icon name="keyboard" />
        </button>
        {session.kind === 'signedIn' && <DeskMenu agent={session.agent} />}
        <button
          class="button button-quiet button-icon"
          aria-label="Sign out"
          title="Sign out"
          onClick={() => void desk.session.signOut()}
        >
          <Icon name="exit" />
        </button>
      </div>
      {problem && <Problem text={problem} />}
    </header>
  );
}
