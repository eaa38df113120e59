import type { Desk } from '../state/createDesk';
import type { DeskState } from '../state/deskState';

/** The headings of palette and cheat sheet, in their order. */
export const COMMAND_GROUPS = ['This conversation', 'Queue', 'Go to', 'Desk'] as const;

/** Something an agent can do at the desk: found in the palette, on the cheat sheet and under its key. */
export interface Command {
  /** Stable, and nobody else's. */
  id: string;
  /** What it does, as the palette says it: `Pick up`. */
  name: string;
  group: (typeof COMMAND_GROUPS)[number];
  /** One character as it is typed, without Ctrl or Alt. */
  key?: string;
  /** Other words by which somebody may look for it. */
  text?: string;
  /** Whether it would do something now. */
  may(state: DeskState): boolean;
  run(desk: Desk): void;
}
