/** Several steps written once and done at once: leads and admins write them, every agent runs them. */
import { randomUUID } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { findAgent } from '../accounts/agentStore';
import { checkLead } from '../accounts/checkLead';
import type { ActingAgent } from '../accounts/mayAct';
import type { MacroRequest, MacroView } from '../api/contract/macros';
import { recordAudit } from '../audit/recordAudit';
import type { Database, Tx } from '../database';
import { macros } from '../schema';
import { storable } from '../storable';
import { isLostRace } from '../tickets/lostRace';
import { DeskError } from './deskError';

export interface Macros {
  /** By name. */
  list(): Promise<MacroView[]>;
  /** @throws DeskError leadsOnly, macroExists, agentNotFound */
  add(agent: ActingAgent, macro: MacroRequest): Promise<MacroView>;
  /** @throws DeskError leadsOnly, macroExists, macroNotFound, agentNotFound */
  change(agent: ActingAgent, id: string, macro: MacroRequest): Promise<MacroView>;
  /** @throws DeskError leadsOnly, macroNotFound */
  remove(agent: ActingAgent, id: string): Promise<void>;
}

export interface MacrosDeps {
  database: Database;
  clock: { now(): Date };
}

const MACRO = { id: macros.id, name: macros.name, steps: macros.steps };

export async function listMacros(tx: Tx): Promise<MacroView[]> {
  return tx
    .select(MACRO)
    .from(macros)
    .orderBy(sql`lower(${macros.name})`, asc(macros.id));
}

/** @throws DeskError macroNotFound */
export async function macroOf(tx: Tx, id: string): Promise<MacroView> {
  const [macro] = await tx.select(MACRO).from(macros).where(eq(macros.id, id));
  if (!macro) throw new DeskError('macroNotFound');
  return macro;
}

export function createMacros({ database, clock }: MacrosDeps): Macros {
  const audited = ({ id, name }: ActingAgent, done: 'added' | 'changed' | 'removed', macro: MacroView) => ({
    at: clock.now(),
    actor: { kind: 'agent' as const, id, name },
    action: `macro.${done}` as const,
    subject: { kind: 'macro' as const, id: macro.id, name: macro.name },
  });
  const written = (macro: MacroRequest) => ({ ...storable(macro), updatedAt: clock.now() });

  return {
    list: () => listMacros(database.db),

    add: async (agent, macro) => {
      checkLead(agent);
      return database.transaction(async (tx) => {
        await checkAgents(tx, macro);
        const [row] = await tx
          .insert(macros)
          .values({ id: randomUUID(), ...written(macro) })
          .onConflictDoNothing()
          .returning(MACRO);
        if (!row) throw new DeskError('macroExists');
        await recordAudit(tx, audited(agent, 'added', row));
        return row;
      });
    },

    change: async (agent, id, macro) => {
      checkLead(agent);
      const change = async (tx: Tx) => {
        await checkAgents(tx, macro);
        const [row] = await tx.update(macros).set(written(macro)).where(eq(macros.id, id)).returning(MACRO);
        if (!row) throw new DeskError('macroNotFound');
        await recordAudit(tx, audited(agent, 'changed', row));
        return row;
      };
      return database.transaction(change).catch((error: unknown) => {
        // The one unique thing that a change can meet is another macro's name.
        throw isLostRace(error) ? new DeskError('macroExists', {}, { cause: error }) : error;
      });
    },

    remove: async (agent, id) => {
      checkLead(agent);
      await database.transaction(async (tx) => {
        const [row] = await tx.delete(macros).where(eq(macros.id, id)).returning(MACRO);
        if (!row) throw new DeskError('macroNotFound');
        await recordAudit(tx, audited(agent, 'removed', row));
      });
    },
  };
}

/** @throws DeskError agentNotFound where a step gives the ticket to nobody */
async function checkAgents(tx: Tx, { steps }: MacroRequest): Promise<void> {
  for (const step of steps) {
    if (step.kind === 'assign' && !(await findAgent(tx, step.agentId))) throw new DeskError('agentNotFound');
  }
}
