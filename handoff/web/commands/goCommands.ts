import { AREA_PAGES } from '../areas/areas';
import { areaPath, AREAS, queuePath, VIEWS } from '../state/route';
import { VIEW_NAMES } from '../words/ticketWords';
import type { Command } from './command';

/** In the order in which they lie on the keyboard. */
const DIGITS = '1234567890';

/** The views of the queue, under their numbers, and the desk's pages for those who may see them. */
export const GO_COMMANDS: readonly Command[] = [
  ...VIEWS.map((view, index): Command => ({
    id: `view-${view}`,
    name: VIEW_NAMES[view],
    group: 'Go to',
    ...(DIGITS[index] && { key: DIGITS[index] }),
    text: 'view list queue',
    may: () => true,
    run: (desk) => desk.navigation.go(queuePath({ view })),
  })),
  ...AREAS.map((area): Command => ({
    id: `area-${area}`,
    name: AREA_PAGES[area].title,
    group: 'Go to',
    text: `page ${area}`,
    may: ({ session }) => session.kind === 'signedIn' && AREA_PAGES[area].roles.includes(session.agent.role),
    run: (desk) => desk.navigation.go(areaPath(area)),
  })),
];
