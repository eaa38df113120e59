/** What a customer sends, and the ticket that it becomes. */
import { createHash } from 'node:crypto';
import type { ContactForm, RecordedDecision, ResponseDue } from '../../policies';
import type { TicketOwnership } from '../schema';
import { storable } from '../storable';
import type { UploadedFile } from './uploadedFile';

/** Channel of a ticket that came without a chat. */
export const CONTACT_PAGE = 'contactPage';

/** Channel of a ticket that came by mail. */
export const MAIL = 'email';

/** Where a ticket comes from, and what makes a repeat of it the same ticket. */
export type TicketOrigin =
  | {
      kind: 'chat';
      conversationId: string;
      /** The customer's activity that asked for it, and which of its tickets this is, from 0. */
      activityId: string;
      ordinal: number;
      /** Bot Framework channel id. */
      channel: string;
    }
  | {
      kind: 'contactPage';
      /** Made by the client; a repeat under the same key is the same ticket. */
      idempotencyKey?: string;
      /** Sent with the form; kept with the ticket's commit. */
      files?: readonly UploadedFile[];
    }
  /** A mail that answers no ticket; whoever gives it knows that it did not come before. */
  | { kind: 'mail'; files: readonly UploadedFile[] };

export interface Submission {
  /** From `reserve`. */
  number: string;
  /** When it was sent; the response time counts from here. */
  at: Date;
  origin: TicketOrigin;
  form: ContactForm;
  phone?: string;
  ownership: TicketOwnership;
  decisions: RecordedDecision[];
  answers: { question: string; answer: string }[];
  /** BCP 47. */
  locale: string;
  /** Why a person is needed; a stable code. */
  reason: string;
  timeCritical: boolean;
  /** Files of the conversation that belong to the case. */
  fileIds?: readonly string[];
  /** What the customer said in the conversation so far, to be found by a search. */
  spoken?: string;
}

export function uploadedWith({ origin }: Submission): readonly UploadedFile[] {
  return origin.kind === 'chat' ? [] : (origin.files ?? []);
}

export function toNewTicket(submission: Submission, due: ResponseDue) {
  const { number, at, origin, ownership, decisions, locale, reason, timeCritical } = submission;
  const spare = numbersOfTheShop(submission);
  const { form, phone, answers } = storable(
    { form: submission.form, phone: submission.phone, answers: submission.answers },
    { spare },
  );
  const chat = origin.kind === 'chat' ? origin : undefined;
  const key = origin.kind === 'contactPage' ? origin.idempotencyKey : undefined;
  return {
    number,
    priority: timeCritical ? ('timeCritical' as const) : ('normal' as const),
    conversationId: chat?.conversationId ?? null,
    activityId: chat?.activityId ?? null,
    ordinal: chat?.ordinal ?? 0,
    ...(key !== undefined && {
      idempotencyKey: hashOf(key),
      requestHash: requestHashOf(form, uploadedWith(submission)),
    }),
    channel: chat?.channel ?? (origin.kind === 'mail' ? MAIL : CONTACT_PAGE),
    locale,
    customerName: form.name,
    email: form.email,
    phone,
    orderNumber: form.orderNumber,
    ownership,
    topic: form.topic,
    description: form.description,
    reason,
    decisions: storable(decisions, { spare }),
    answers,
    createdAt: at,
    responseDueBy: due.dueBy,
  };
}

export function searchableTextsOf(ticket: ReturnType<typeof toNewTicket>, spoken = ''): string[] {
  const { customerName, email, phone = '', orderNumber = '', description, answers } = ticket;
  return [
    customerName,
    email,
    phone,
    orderNumber,
    description,
    ...answers.map(({ answer }) => answer),
    spoken,
  ];
}

/** What looks like a card and is none: the verified order's number and its parcels' tracking numbers. */
function numbersOfTheShop({ ownership, decisions }: Submission): string[] {
  const tracking = decisions.map(({ facts }) => facts.trackingNumber);
  const known = [ownership.verified ? ownership.orderNumber : undefined, ...tracking];
  return known.filter((number) => typeof number === 'string');
}

/** What was asked for, so that another request under the same key is noticed. */
function requestHashOf(form: ContactForm, uploaded: readonly UploadedFile[]): string {
  const contents = uploaded.map(({ name, content }) => [name, hashOf(content)]);
  return hashOf(JSON.stringify([form, ...contents]));
}

function hashOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url');
}
