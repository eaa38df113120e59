/**
 * A macro on a ticket: all of its steps in one transaction, or none. Each step is the desk's own action,
 * judged as if the agent did it by hand, in a savepoint of that transaction.
 */
import { addHours } from 'date-fns';
import { listAgents } from '../accounts/agentStore';
import type { ActingAgent } from '../accounts/mayAct';
import type { MacroPreview, MacroStep } from '../api/contract/macros';
import type { Tx } from '../database';
import { isLostRace } from '../tickets/lostRace';
import { findReply, type Ticket } from '../tickets/ticketStore';
import { describeStep, type StepFacts } from './describeStep';
import { createDesk, type Desk, type DeskDeps } from './desk';
import { DeskError } from './deskError';
import { listMacros, macroOf } from './macros';
import { blanksIn } from './placeholders';
import { placeholderValues } from './placeholderValues';
import { createTicketWork, ticketOf } from './ticketWork';

export interface MacroRuns {
  /** By name, with what each would do to the ticket when this agent ran it. */
  previews(ticket: Ticket, agent: ActingAgent): Promise<MacroPreview[]>;
  /**
   * The same `runId` again does nothing new.
   * @throws DeskError macroNotFound, idempotencyKeyReused; what a step was refused with, naming the step
   */
  run(number: string, macroId: string, agent: ActingAgent, runId: string): Promise<Ticket>;
}

export interface MacroRunsDeps extends DeskDeps {
  shop: { policy: { shopName: string }; timeZone: string };
}

interface StepRun {
  desk: Desk;
  number: string;
  agent: ActingAgent;
  /** Of this step of this run. */
  id: string;
  facts: StepFacts;
  now: Date;
}

export function createMacroRuns(deps: MacroRunsDeps): MacroRuns {
  const { database, clock, shop } = deps;
  const { act, move } = createTicketWork(deps);

  const factsOf = async (tx: Tx, ticket: Ticket, agent: ActingAgent): Promise<StepFacts> => {
    const names = new Map((await listAgents(tx)).map(({ id, name }) => [id, name]));
    return { values: placeholderValues(ticket, agent, shop), nameOf: (id) => names.get(id) };
  };

  return {
    previews: async (ticket, agent) => {
      const facts = await factsOf(database.db, ticket, agent);
      const macros = await listMacros(database.db);
      return macros.map(({ id, name, steps }) => ({
        id,
        name,
        steps: steps.map((step) => describeStep(step, facts)),
      }));
    },

    run: (number, macroId, agent, runId) =>
      act(number, async (tx, ticket) => {
        const ran = await findReply(tx, number, runId);
        if (ran) {
          if (ran.event === 'macroRun') return ticket;
          throw new DeskError('idempotencyKeyReused');
        }
        const { id, name, steps } = await macroOf(tx, macroId);
        // Written first, under the ticket's version: from here on nobody else changes the ticket.
        const entry = { event: 'macroRun', data: { macro: { id, name } }, clientReplyId: runId } as const;
        await move(tx, ticket, agent, 'note', undefined, entry);
        const desk = createDesk({
          ...deps,
          database: { db: tx, transaction: (run) => tx.transaction(run) },
        });
        const facts = await factsOf(tx, ticket, agent);
        for (const [index, step] of steps.entries()) {
          const place = index + 1;
          const run = { desk, number, agent, id: `${runId}-${place}`, facts, now: clock.now() };
          await runStep(step, run).catch((error: unknown) => {
            throw atStep(error, { place, words: describeStep(step, facts).words });
          });
        }
        return ticketOf(tx, number);
      }),
  };
}

async function runStep(step: MacroStep, { desk, number, agent, id, facts, now }: StepRun): Promise<void> {
  switch (step.kind) {
    case 'reply': {
      // An agent would fill a blank in; here nobody looks before it is sent.
      if (blanksIn(step.text, facts.values).length > 0) throw new DeskError('replyHasBlanks');
      const text = describeStep(step, facts).text ?? step.text;
      await desk.reply(number, agent, { text, clientReplyId: id });
      return;
    }
    case 'note':
      await desk.note(number, agent, step.text, { clientNoteId: id });
      return;
    case 'setPriority':
      await desk.setPriority(number, agent, step.priority);
      return;
    case 'setTopic':
      await desk.setTopic(number, agent, step.topic);
      return;
    case 'assignToMe':
      await desk.claim(number, agent);
      return;
    case 'assign':
      await desk.assign(number, agent, step.agentId);
      return;
    case 'snooze':
      await desk.snooze(number, agent, addHours(now, step.hours).toISOString());
      return;
    case 'resolve':
      await desk.resolve(number, agent);
  }
}

/** A lost race is no refusal: the whole macro is tried again. */
function atStep(error: unknown, step: { place: number; words: string }): unknown {
  if (!(error instanceof DeskError) || isLostRace(error)) return error;
  return new DeskError(error.code, { ...error.details, step }, { cause: error });
}
