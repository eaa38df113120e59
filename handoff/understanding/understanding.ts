/** What the bot did not understand: leads look at it in groups, and file it under an intent or dismiss it. */
import { subDays } from 'date-fns';
import { and, count, desc, eq, inArray, isNull, lt, notExists, or } from 'drizzle-orm';
import { checkLead } from '../accounts/checkLead';
import type { ActingAgent } from '../accounts/mayAct';
import { recordAudit } from '../audit/recordAudit';
import type { Database, Tx } from '../database';
import { DeskError } from '../desk/deskError';
import { trainingLines, unclearLines } from '../schema';
import type { Guess } from '../schema/understandingTables';
import { groupByLikeness, type LineGroup } from './groupByLikeness';

/** A text as it was typed, however often. */
export interface UnclearText {
  /** Of the newest line. */
  id: number;
  text: string;
  language: string;
  count: number;
  at: Date;
  /** Of the newest line, the best first. */
  guesses: Guess[];
}

export interface UnclearOverview {
  groups: LineGroup<UnclearText>[];
  /** Of the training data, in its order. */
  intents: readonly string[];
  languages: readonly string[];
  /** Lines that were filed and are not in the training data yet. */
  waiting: number;
}

export interface Understanding {
  /** @throws DeskError leadsOnly */
  overview(agent: ActingAgent, query: { language?: string }): Promise<UnclearOverview>;
  /**
   * Keeps the texts of these lines as training data of the intent, and takes them off the list, however
   * often each was typed. Some may be gone by now: a colleague was faster.
   *
   * @returns how many texts
   * @throws DeskError leadsOnly, intentUnknown, unclearNotFound when none of them is there
   */
  file(agent: ActingAgent, lines: readonly number[], intent: string): Promise<number>;
  /** Takes them off the list. @throws DeskError leadsOnly, unclearNotFound */
  dismiss(agent: ActingAgent, lines: readonly number[]): Promise<number>;
  /** Removes what is older than is kept. */
  forgetOld(now: Date): Promise<void>;
}

export interface UnderstandingDeps {
  database: Database;
  clock: { now(): Date };
  /** Of the training data. */
  training: { intents: readonly string[]; languages: readonly string[] };
}

const KEPT_DAYS = 90;
const MOST_LINES = 1000;
const MOST_GROUPS = 100;

export function createUnderstanding({ database, clock, training }: UnderstandingDeps): Understanding {
  const { intents, languages } = training;

  /** Audited, in one transaction with what `keep` does with the texts. */
  const takeOff = (
    agent: ActingAgent,
    lines: readonly number[],
    done: { action: 'understanding.filed' | 'understanding.dismissed'; data?: { intent: string } },
    keep: (tx: Tx, texts: readonly Wording[]) => Promise<void>,
  ) =>
    database.transaction(async (tx) => {
      const texts = await tx
        .selectDistinct({ language: unclearLines.language, text: unclearLines.text })
        .from(unclearLines)
        .where(inArray(unclearLines.id, [...lines]));
      const removed = texts.length === 0 ? [] : await removeTexts(tx, texts);
      // What a colleague took off in between is theirs.
      if (removed.length === 0) throw new DeskError('unclearNotFound');
      await keep(tx, removed);
      await recordAudit(tx, {
        at: clock.now(),
        actor: { kind: 'agent', id: agent.id, name: agent.name },
        action: done.action,
        data: { ...done.data, texts: removed.length },
      });
      return removed.length;
    });

  return {
    overview: async (agent, { language }) => {
      checkLead(agent);
      const filed = database.db
        .select({ id: trainingLines.id })
        .from(trainingLines)
        .where(
          and(eq(trainingLines.language, unclearLines.language), eq(trainingLines.text, unclearLines.text)),
        );
      const rows = await database.db
        .select()
        .from(unclearLines)
        .where(
          and(language === undefined ? undefined : eq(unclearLines.language, language), notExists(filed)),
        )
        .orderBy(desc(unclearLines.at), desc(unclearLines.id))
        .limit(MOST_LINES);
      const [waiting] = await database.db
        .select({ count: count() })
        .from(trainingLines)
        .where(isNull(trainingLines.collectedAt));
      const groups = groupByLikeness(counted(rows)).slice(0, MOST_GROUPS);
      return { groups, intents, languages, waiting: waiting?.count ?? 0 };
    },

    file: async (agent, lines, intent) => {
      checkLead(agent);
      if (!intents.includes(intent)) throw new DeskError('intentUnknown');
      const filedAt = clock.now();
      return takeOff(agent, lines, { action: 'understanding.filed', data: { intent } }, async (tx, texts) => {
        await tx
          .insert(trainingLines)
          .values(texts.map((text) => ({ ...text, intent, filedAt })))
          .onConflictDoNothing();
      });
    },

    dismiss: async (agent, lines) => {
      checkLead(agent);
      return takeOff(agent, lines, { action: 'understanding.dismissed' }, async () => undefined);
    },

    forgetOld: async (now) => {
      await database.db.delete(unclearLines).where(lt(unclearLines.at, subDays(now, KEPT_DAYS)));
    },
  };
}

interface Wording {
  language: string;
  text: string;
}

/** @returns those of them that were there, each once */
async function removeTexts(tx: Tx, texts: readonly Wording[]): Promise<Wording[]> {
  const same = texts.map(({ language, text }) =>
    and(eq(unclearLines.language, language), eq(unclearLines.text, text)),
  );
  const removed = await tx
    .delete(unclearLines)
    .where(or(...same))
    .returning({ language: unclearLines.language, text: unclearLines.text });
  return [...new Map(removed.map((wording) => [JSON.stringify(wording), wording])).values()];
}

/** Each text once; the rows are the newest first. */
function counted(rows: readonly (typeof unclearLines.$inferSelect)[]): UnclearText[] {
  const texts = new Map<string, UnclearText>();
  for (const { id, text, language, at, guesses } of rows) {
    const key = `${language} ${text}`;
    const known = texts.get(key);
    if (known) known.count += 1;
    else texts.set(key, { id, text, language, at, guesses, count: 1 });
  }
  return [...texts.values()];
}
