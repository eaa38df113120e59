/** What the process counts, for Prometheus. Labels have few values and name nobody. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** By outcome: committed, silenced (a person speaks), rerun (a lost race), failed (apologised). */
  readonly turns: Counter<'outcome'>;
  /** From the start of a turn to its commit, in seconds. */
  readonly turnSeconds: Histogram;
  readonly activitiesRecorded: Counter<'author'>;
  /** Redeliveries that started no second turn. */
  readonly deduplicated: Counter;
  /** With CLU: who gave a message's intent, and why it was not CLU (none where it was). */
  readonly recognitions: Counter<'engine' | 'reason'>;
  /** By outcome: sent, or failed and tried again later. */
  readonly mails: Counter<'outcome'>;
}

/** A registry of its own for every server, so that several can run in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    turns: new Counter({
      name: 'bezel_turns_total',
      help: 'Turns of the bot, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    turnSeconds: new Histogram({
      name: 'bezel_turn_seconds',
      help: 'Time from the start of a turn to its commit',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    activitiesRecorded: new Counter({
      name: 'bezel_activities_recorded_total',
      help: 'Activities written to conversation logs, by author',
      labelNames: ['author'],
      registers,
    }),
    deduplicated: new Counter({
      name: 'bezel_deduplicated_total',
      help: 'Redelivered activities that were acknowledged and not run again',
      registers,
    }),
    recognitions: new Counter({
      name: 'bezel_recognitions_total',
      help: 'Messages whose intent was recognised where CLU is configured, by engine and reason for the embedded one',
      labelNames: ['engine', 'reason'],
      registers,
    }),
    mails: new Counter({
      name: 'bezel_mails_total',
      help: 'Attempts to send a mail, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
  };
}
