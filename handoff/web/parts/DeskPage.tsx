import type { AgentView } from '../../api/contract';
import { AreaPane } from '../areas/AreaPane';
import { useDeskState } from '../state/deskOf';
import { NothingOpen } from './NothingOpen';
import { DetailsPane } from './details/DetailsPane';
import { CheatSheet } from './overlay/CheatSheet';
import { CommandPalette } from './overlay/CommandPalette';
import { ManageMacros } from './overlay/ManageMacros';
import { RunMacro } from './overlay/RunMacro';
import { QueuePane } from './queue/QueuePane';
import { TicketPane } from './ticket/TicketPane';
import { useDeskTitle } from './useDeskTitle';
import { useFocusAfterNavigation } from './useFocusAfterNavigation';
import { useShortcuts } from './useShortcuts';

/**
 * The desk itself: queue, ticket, details; a narrow screen shows one of the three at a time. All three
 * are regions of one main landmark, so that there is one whichever is shown.
 */
export function DeskPage({ agent }: { agent: AgentView }) {
  const route = useDeskState((state) => state.route);
  const said = useDeskState((state) => state.said);
  const connection = useDeskState((state) => state.connection);
  const overlay = useDeskState((state) => state.overlay);
  useDeskTitle();
  useShortcuts();
  useFocusAfterNavigation();

  const shown = route.page === 'ticket' ? route.pane : route.page;
  return (
    <main class="desk" data-shown={shown}>
      <a class="skip-link" href="#queue">
        Skip to the queue
      </a>
      {route.page === 'ticket' && (
        <a class="skip-link" href="#ticket">
          Skip to the conversation
        </a>
      )}
      {connection === 'lost' && (
        <p class="lost">The connection is lost. The desk keeps trying; what you see may be out of date.</p>
      )}
      <QueuePane />
      {route.page === 'ticket' ? (
        <>
          <TicketPane key={route.number} number={route.number} agent={agent} />
          <DetailsPane key={`${route.number}-details`} number={route.number} />
        </>
      ) : route.page === 'area' ? (
        <AreaPane area={route.area} />
      ) : (
        <NothingOpen />
      )}
      <p class="unseen" role="status">
        {said}
      </p>
      {overlay === 'cheatSheet' && <CheatSheet />}
      {overlay === 'palette' && <CommandPalette />}
      {overlay === 'macros' && route.page === 'ticket' && <RunMacro number={route.number} />}
      {overlay === 'manageMacros' && <ManageMacros />}
    </main>
  );
}
