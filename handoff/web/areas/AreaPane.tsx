import { useDeskState, useListing } from '../state/deskOf';
import { queuePath, type AreaName } from '../state/route';
import { DeskLink } from '../parts/DeskLink';
import { AREA_TITLE_ID } from '../parts/focusPlaces';
import { Icon } from '../parts/Icon';
import { AREA_PAGES } from './areas';

/** One of the desk's pages, where otherwise the ticket is: the queue stays beside it. */
export function AreaPane({ area }: { area: AreaName }) {
  const listing = useListing();
  const role = useDeskState(({ session }) => (session.kind === 'signedIn' ? session.agent.role : undefined));
  const { title, roles, Page } = AREA_PAGES[area];
  const isTheirs = role !== undefined && roles.includes(role);
  return (
    <section class="area scrolls" aria-labelledby={AREA_TITLE_ID}>
      {/* The queue with its heading is not there on a narrow screen. */}
      <h1 class="unseen">Desk</h1>
      <header class="area-header">
        <DeskLink
          class="button button-quiet button-icon area-back"
          href={queuePath(listing)}
          aria-label="Back to the queue"
        >
          <Icon name="back" />
        </DeskLink>
        <h2 id={AREA_TITLE_ID} tabIndex={-1}>
          {title}
        </h2>
      </header>
      {isTheirs ? (
        <Page />
      ) : (
        <p class="area-text">This page is for {roles.includes('lead') ? 'leads and admins' : 'admins'}.</p>
      )}
    </section>
  );
}
