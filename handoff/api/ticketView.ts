/** Tickets as the contract shows them. */
import type { ContactTopic, RecordedDecision } from '../../policies';
import { actionsOf } from '../desk/actionsOf';
import type { CustomerTickets } from '../tickets/customerTickets';
import type { ReturnReason } from '../desk/judgeHold';
import { describeDecision } from '../desk/describeDecision';
import type { ActingAgent } from '../accounts/mayAct';
import { orderTimeline } from '../desk/orderTimeline';
import type { CustomerMail } from '../intake/intake';
import type { StoredFile } from '../ports';
import type { ThreadEntry } from '../desk/thread';
import { caseSummary } from '../text/caseSummary';
import type { TicketPriority } from '../tickets/ticket';
import type { TicketRating } from '../tickets/ratingStore';
import type { tickets } from '../schema';
import type { Ticket, TicketEventRow } from '../tickets/ticketStore';
import {
  DESK_API,
  type DecisionView,
  type RatingView,
  type TicketDetail,
  type TicketSummary,
  type TimelineItem,
  type TranscriptItem,
} from './contract';

const EXCERPT_LENGTH = 140;

export function toTicketSummary(ticket: Ticket, agent: ActingAgent, now: Date): TicketSummary {
  return {
    number: ticket.number,
    version: ticket.version,
    state: ticket.state,
    priority: ticket.priority,
    topic: ticket.topic,
    reason: ticket.reason,
    customerName: ticket.customerName,
    excerpt: excerptOf(ticket.description),
    orderNumber: ticket.orderNumber,
    ownership: ticket.ownership,
    channel: ticket.channel,
    locale: ticket.locale,
    assignee: ticket.assigneeId === null ? null : { id: ticket.assigneeId, name: ticket.assigneeName ?? '' },
    createdAt: ticket.createdAt.toISOString(),
    updatedAt: ticket.updatedAt.toISOString(),
    lastCustomerMessageAt: isoOrNull(ticket.lastCustomerMessageAt),
    responseDueBy: ticket.responseDueBy.toISOString(),
    firstRespondedAt: isoOrNull(ticket.firstRespondedAt),
    resolvedAt: isoOrNull(ticket.resolvedAt),
    withdrawnAt: isoOrNull(ticket.withdrawnAt),
    snoozedUntil: ticket.snoozedUntil && ticket.snoozedUntil > now ? ticket.snoozedUntil.toISOString() : null,
    mergedInto: ticket.mergedInto,
    actions: actionsOf(ticket, agent, now),
  };
}

/** A ticket with all that belongs to it. */
export interface TicketParts {
  ticket: Ticket;
  events: TicketEventRow[];
  transcript: ThreadEntry[];
  files: StoredFile[];
  others: CustomerTickets;
  rating: TicketRating | undefined;
  duplicates: (typeof tickets.$inferSelect)[];
  linked: (typeof tickets.$inferSelect)[];
}

export function toTicketDetail(
  { ticket, events, transcript, files, others, rating, duplicates, linked }: TicketParts,
  agent: ActingAgent,
  now: Date,
): TicketDetail {
  const order = orderTimeline(ticket.decisions, ticket.ownership);
  const known = [ticket.customerName, ticket.email, ticket.phone ?? '', ticket.orderNumber ?? ''];
  return {
    ...toTicketSummary(ticket, agent, now),
    contact: { name: ticket.customerName, email: ticket.email, phone: ticket.phone },
    summary: caseSummary({ ...ticket, order, known }),
    order: order ?? null,
    otherTickets: {
      tickets: others.tickets.map(toOtherTicket),
      hasMore: others.hasMore,
    },
    duplicates: duplicates.map((duplicate) => ({
      ...toOtherTicket(duplicate),
      excerpt: excerptOf(duplicate.description),
      channel: duplicate.channel,
      isFromElsewhere: duplicate.conversationId !== ticket.conversationId,
    })),
    linkedTickets: linked.map((other) => ({ ...toOtherTicket(other), customerName: other.customerName })),
    description: ticket.description,
    decisions: ticket.decisions.map(toDecisionView),
    answers: ticket.answers,
    files: files.map((file) => ({ ...file, url: fileUrl(ticket.number, file.id) })),
    rating: rating ? toRatingView(rating) : null,
    conversationId: ticket.conversationId,
    transcript: transcript.map(toTranscriptItem),
    timeline: events.map(toTimelineItem),
  };
}

function toOtherTicket({ number, topic, state, createdAt, resolvedAt }: CustomerTickets['tickets'][number]) {
  return { number, topic, state, createdAt: createdAt.toISOString(), resolvedAt: isoOrNull(resolvedAt) };
}

export function toTranscriptItem(entry: ThreadEntry): TranscriptItem {
  return {
    seq: entry.seq,
    id: entry.activityId,
    from: entry.from,
    name: entry.name ?? null,
    text: entry.text,
    attachments: entry.attachments,
    delivery: entry.delivery ?? null,
    maySendAgain: entry.maySendAgain,
    at: entry.at.toISOString(),
  };
}

function toRatingView({ score, comment, askedAt, answeredAt }: TicketRating): RatingView {
  return { score, comment, askedAt: askedAt.toISOString(), answeredAt: isoOrNull(answeredAt) };
}

function toDecisionView(decision: RecordedDecision): DecisionView {
  const { policy, kind, reason, section, facts } = decision;
  return { policy, kind, reason, section: section ?? null, facts, ...describeDecision(decision) };
}

function toTimelineItem(row: TicketEventRow): TimelineItem {
  const common = {
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
  };
  switch (row.event) {
    case 'assigned':
      return { ...common, event: row.event, to: row.data.to as { id: string; name: string } };
    case 'replied':
      return {
        ...common,
        event: row.event,
        text: textOf(row),
        via: row.data.via === 'mail' ? 'mail' : 'chat',
      };
    case 'mergedInto':
    case 'unmerged':
    case 'duplicateAdded':
    case 'duplicateRemoved':
    case 'duplicateWithdrawn':
    case 'linked':
    case 'unlinked':
      return { ...common, event: row.event, other: String(row.data.other) };
    case 'noted':
      return { ...common, event: row.event, text: textOf(row), mentions: mentionsOf(row) };
    case 'returned':
      return {
        ...common,
        event: row.event,
        from: row.data.from as { id: string; name: string },
        reason: row.data.reason as ReturnReason,
      };
    case 'customerAdded':
      return {
        ...common,
        event: row.event,
        text: textOf(row),
        of: typeof row.data.of === 'string' ? row.data.of : null,
        mail: mailOf(row),
      };
    case 'rated':
      return { ...common, event: row.event, score: Number(row.data.score) };
    case 'prioritised': {
      const { from, to } = row.data as { from: TicketPriority; to: TicketPriority };
      return { ...common, event: row.event, from, to };
    }
    case 'topicChanged': {
      const { from, to } = row.data as { from: ContactTopic; to: ContactTopic };
      return { ...common, event: row.event, from, to };
    }
    case 'macroRun':
      return { ...common, event: row.event, macro: row.data.macro as { id: string; name: string } };
    case 'snoozed':
      return { ...common, event: row.event, until: String(row.data.until) };
    case 'opened':
    case 'claimed':
    case 'released':
    case 'mailedUnread':
    case 'customerReplied':
    case 'resolved':
    case 'withdrawn':
    case 'customerInformed':
    case 'reopened':
    case 'woken':
      return { ...common, event: row.event };
  }
}

function mailOf({ data }: TicketEventRow) {
  const { via, full, from, activityId } = data as Partial<CustomerMail>;
  if (via !== 'mail') return null;
  return { full: full ?? null, from: from ?? null, activityId: activityId ?? null };
}

function fileUrl(number: string, fileId: string): string {
  return `${DESK_API}/tickets/${number}/files/${encodeURIComponent(fileId)}`;
}

function textOf({ data }: TicketEventRow): string {
  return typeof data.text === 'string' ? data.text : '';
}

function mentionsOf({ data }: TicketEventRow): { id: string; name: string }[] {
  return Array.isArray(data.mentions) ? (data.mentions as { id: string; name: string }[]) : [];
}

function excerptOf(description: string): string {
  const characters = [...description.replace(/\s+/g, ' ').trim()];
  if (characters.length <= EXCERPT_LENGTH) return characters.join('');
  return `${characters.slice(0, EXCERPT_LENGTH - 1).join('')}…`;
}

function isoOrNull(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}
