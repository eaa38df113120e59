/**
 * Out of sight for a while: a snoozed ticket is in a view of its own and comes back by itself. The time to
 * its first answer goes on running, and it is back before that is due soon.
 */
import type { ActingAgent } from '../accounts/mayAct';
import type { Database, Tx } from '../database';
import type { ChangeSignal } from '../ports';
import {
  latestSnooze,
  presetInstant,
  SNOOZE_PRESETS,
  snoozeInstant,
  type SnoozePreset,
} from '../tickets/snooze';
import { transition } from '../tickets/ticket';
import { insertTicketEvent, lockTicket, updateTicket, type Ticket } from '../tickets/ticketStore';
import { DeskError } from './deskError';
import { ticketOf, type TicketWork } from './ticketWork';

/** Has a ticket woken at an instant: then `wakeUp` is called with its number and that instant. */
export interface WakeUpPort {
  /** With the commit of `tx`. */
  schedule(tx: Tx, number: string, until: Date): Promise<void>;
}

export interface SnoozeChoices {
  /** IANA name of the shop's time zone, in which days and times are meant. */
  timeZone: string;
  /** In the past where the ticket can't be snoozed: its answer is due soon. */
  latest: Date;
  choices: { preset: SnoozePreset; until: Date; allowed: boolean }[];
}

export interface Snoozing {
  snoozeChoices(number: string): Promise<SnoozeChoices>;
  /**
   * @param until a preset, an instant, or a day and time on the shop's clock; see `snoozeInstant`
   * @throws DeskError snoozeInPast; snoozeTooLong; answerFirst where its answer would be due soon before
   */
  snooze(number: string, agent: ActingAgent, until: string): Promise<Ticket>;
  wake(number: string, agent: ActingAgent): Promise<Ticket>;
}

export interface SnoozingDeps {
  database: Database;
  clock: { now(): Date };
  timeZone: string;
  wakeUps: WakeUpPort;
}

export function createSnoozing(
  { database, clock, timeZone, wakeUps }: SnoozingDeps,
  { act, move }: TicketWork,
): Snoozing {
  return {
    snoozeChoices: async (number) => {
      const ticket = await ticketOf(database.db, number);
      const now = clock.now();
      const latest = latestSnooze(ticket, now);
      const choices = SNOOZE_PRESETS.map((preset) => {
        const until = presetInstant(preset, now, timeZone);
        return { preset, until, allowed: until <= latest };
      });
      return { timeZone, latest, choices };
    },

    snooze: (number, agent, words) =>
      act(number, async (tx, ticket) => {
        const now = clock.now();
        const until = snoozeInstant(words, now, timeZone);
        const isRepeat = ticket.snoozedUntil?.getTime() === until.getTime();
        if (isRepeat) return ticket;
        const data = { until: until.toISOString() };
        await move(tx, ticket, agent, 'snooze', { kind: 'snooze', until }, { event: 'snoozed', data });
        checkSnooze(ticket, until, now);
        await wakeUps.schedule(tx, number, until);
        return ticketOf(tx, number);
      }),

    wake: (number, agent) =>
      act(number, async (tx, ticket) => {
        await move(tx, ticket, agent, 'wake', { kind: 'wake' }, { event: 'woken' });
        return ticketOf(tx, number);
      }),
  };
}

/** Called in a transaction: what it throws undoes what was written. */
function checkSnooze(ticket: Ticket, until: Date, now: Date): void {
  if (until <= now) throw new DeskError('snoozeInPast');
  const latest = latestSnooze(ticket, now);
  if (until <= latest) return;
  throw new DeskError(ticket.firstRespondedAt ? 'snoozeTooLong' : 'answerFirst', { latest });
}

/**
 * Brings a ticket back that was snoozed until this instant. The queue of jobs says that it has come, by the
 * database's clock, which may be ahead of ours; one that was snoozed anew has another job.
 *
 * @returns whether it was still snoozed until then
 */
export function createWakeUp({
  database,
  signal,
  clock,
}: {
  database: Database;
  signal: ChangeSignal;
  clock: { now(): Date };
}): (number: string, until: Date) => Promise<boolean> {
  return (number, until) =>
    database.transaction(async (tx) => {
      const ticket = await lockTicket(tx, number);
      if (ticket?.snoozedUntil?.getTime() !== until.getTime()) return false;
      const moved = transition(ticket, { kind: 'wake' });
      if (moved.kind === 'refused') return false;
      const at = clock.now();
      await updateTicket(tx, ticket, moved.next, at);
      await insertTicketEvent(tx, number, { at, actor: { kind: 'system' }, event: 'woken' });
      await signal.announce(tx, { kind: 'ticket', number });
      return true;
    });
}
