/** Figures of a period for leads and admins, and the same as tables for spreadsheets. */
import { calendarDayOf, CONTACT_TOPICS, type CalendarDay, type ContactTopic } from '../../policies';
import { checkLead } from '../accounts/checkLead';
import type { ActingAgent } from '../accounts/mayAct';
import { recordAudit } from '../audit/recordAudit';
import type { Database } from '../database';
import { daysOf, lastDays, spanOf, type Period } from './period';
import { countRatings, type RatingFigures } from './ratingFigures';
import { tableOf, type TableName } from './reportTables';
import {
  countClosed,
  countDue,
  countOpened,
  countReasons,
  countTicketTopics,
  measureFirstResponses,
  measureResolutions,
  type DueFigures,
  type Durations,
} from './ticketFigures';
import { exportTickets } from './ticketExport';
import { countContainment, countVisitTopics, type Containment } from './visitFigures';

export interface ReportDay {
  day: CalendarDay;
  opened: number;
  closed: number;
  firstResponse: Durations;
  resolution: Durations;
}

export interface Report extends Period {
  timeZone: string;
  days: ReportDay[];
  firstResponse: Durations;
  resolution: Durations;
  due: DueFigures;
  ratings: RatingFigures;
  containment: Containment;
  reasons: { reason: string; count: number }[];
  /** All of them; `visitsPerDay` in the order of `days`. */
  topics: { topic: ContactTopic; visits: number; tickets: number; visitsPerDay: number[] }[];
}

/** A number of days up to today, or calendar days of the shop. */
export type AskedPeriod = Period | { days: number };

export const EXPORTS = ['days', 'reasons', 'topics', 'ratings', 'containment', 'tickets'] as const;
export type ExportName = TableName | 'tickets';

export interface Reports {
  /** @throws DeskError leadsOnly */
  read(agent: ActingAgent, asked: AskedPeriod): Promise<Report>;
  /**
   * A table as CSV, in pieces; noted in the audit before the first.
   * @throws DeskError leadsOnly
   */
  exported(
    agent: ActingAgent,
    name: ExportName,
    asked: AskedPeriod,
  ): Promise<{ fileName: string; pieces: AsyncIterable<string> }>;
}

export interface ReportsDeps {
  database: Database;
  clock: { now(): Date };
  shop: { timeZone: string };
}

const NOTHING: Durations = { count: 0, median: null, p90: null };

export function createReports({ database, clock, shop: { timeZone } }: ReportsDeps): Reports {
  const periodOf = (asked: AskedPeriod): Period =>
    'days' in asked ? lastDays(asked.days, calendarDayOf(clock.now(), timeZone)) : asked;

  const report = async (period: Period): Promise<Report> => {
    const { db } = database;
    const span = spanOf(period, timeZone);
    const now = clock.now();
    const opened = await countOpened(db, span);
    const closed = await countClosed(db, span);
    const firstResponses = await measureFirstResponses(db, span);
    const resolutions = await measureResolutions(db, span);
    const ticketTopics = await countTicketTopics(db, span);
    const visitTopics = await countVisitTopics(db, span);
    const days = daysOf(period);
    return {
      ...period,
      timeZone,
      days: days.map((day) => ({
        day,
        opened: opened.get(day) ?? 0,
        closed: closed.get(day) ?? 0,
        firstResponse: firstResponses.days.get(day) ?? NOTHING,
        resolution: resolutions.days.get(day) ?? NOTHING,
      })),
      firstResponse: firstResponses.whole,
      resolution: resolutions.whole,
      due: await countDue(db, span, now),
      ratings: await countRatings(db, span),
      containment: await countContainment(db, span, now),
      reasons: await countReasons(db, span),
      topics: CONTACT_TOPICS.map((topic) => {
        const found = visitTopics.filter((each) => each.topic === topic);
        const visitsPerDay = days.map((day) => found.find((each) => each.day === day)?.count ?? 0);
        const visits = visitsPerDay.reduce((sum, count) => sum + count, 0);
        return { topic, visits, tickets: ticketTopics.get(topic) ?? 0, visitsPerDay };
      }),
    };
  };

  return {
    read: async (agent, asked) => {
      checkLead(agent);
      return report(periodOf(asked));
    },

    exported: async (agent, name, asked) => {
      checkLead(agent);
      const period = periodOf(asked);
      const actor = { kind: 'agent', id: agent.id, name: agent.name } as const;
      const data = { table: name, ...period };
      await recordAudit(database.db, { at: clock.now(), actor, action: 'report.exported', data });
      const span = spanOf(period, timeZone);
      const pieces =
        name === 'tickets' ? exportTickets(database.db, span) : tableOf(name, await report(period));
      return { fileName: `${name}-${period.from}-${period.to}.csv`, pieces };
    },
  };
}
