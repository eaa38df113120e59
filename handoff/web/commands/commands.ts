/**
 * Everything that can be done at the desk, once: the keys, the cheat sheet and the palette come from here.
 * A further action of the desk is a further entry in the file of its group.
 */
import type { DeskState } from '../state/deskState';
import type { Command } from './command';
import { DESK_COMMANDS } from './deskCommands';
import { EDIT_COMMANDS } from './editCommands';
import { GO_COMMANDS } from './goCommands';
import { QUEUE_COMMANDS } from './queueCommands';
import { TICKET_COMMANDS } from './ticketCommands';

export const COMMANDS: readonly Command[] = [
  ...TICKET_COMMANDS,
  ...EDIT_COMMANDS,
  ...QUEUE_COMMANDS,
  ...GO_COMMANDS,
  ...DESK_COMMANDS,
];

/** Those that would do something now. */
export function commandsNow(state: DeskState): Command[] {
  return COMMANDS.filter((command) => command.may(state));
}

/** The command under a key that was typed, whether or not it may be done now. */
export function commandOfKey(key: string): Command | undefined {
  return COMMANDS.find((command) => command.key === key.toLowerCase());
}

/** A command's key as a button beside it shows it; undefined where it has none. */
export function keyOf(id: string): string | undefined {
  const command = COMMANDS.find((each) => each.id === id);
  if (!command) throw new Error(`There is no command ${id}.`);
  return command.key?.toUpperCase();
}
