/**
 * What the desk's API takes and answers: the routes, the OpenAPI page and the desk's web app all come
 * from these schemas. Instants are ISO 8601 strings in UTC; `null` is "there is none". A write carries
 * the header `x-csrf-token`; errors are problem+json (`problemSchema`).
 *
 * Under `DESK_API`:
 *
 *     POST   setup                        setupRequestSchema  -> 201 sessionSchema
 *     POST   session                      signInRequestSchema -> 201 sessionSchema
 *     GET    session                                          -> 200 sessionSchema, 401 when signed out
 *     DELETE session                                          -> 204
 *     GET    agents                                           -> 200 agentListSchema
 *     GET    counts                                           -> 200 ticketCountsSchema
 *     GET    tickets?view&search&topic&…&cursor&limit         -> 200 ticketListSchema
 *     POST   next                                             -> 200 nextResponseSchema
 *     GET    tickets/{number}                                 -> 200 ticketDetailSchema
 *     GET    tickets/{number}/transcript?after                -> 200 transcriptSchema
 *     GET    tickets/{number}/files/{fileId}                  -> 200 the file itself
 *     POST   tickets/{number}/claim                           -> 200 ticketResponseSchema, 409 with claimedBy
 *     POST   tickets/{number}/release                         -> 200 ticketResponseSchema
 *     POST   tickets/{number}/assign      assignRequestSchema -> 200 ticketResponseSchema
 *     POST   tickets/{number}/replies     replyRequestSchema  -> 201 replyResponseSchema
 *     POST   tickets/{number}/notes       noteRequestSchema   -> 201 ticketResponseSchema
 *     POST   tickets/{number}/resolve                         -> 200 ticketResponseSchema
 *     POST   tickets/{number}/reopen                          -> 200 ticketResponseSchema
 *     POST   tickets/{number}/typing                          -> 204
 *     GET    tickets/{number}/canned-replies                  -> 200 cannedReplyListSchema, filled in
 *     GET    canned-replies                                   -> 200 cannedReplyListSchema, as written
 *     POST   canned-replies        cannedReplyRequestSchema   -> 201 cannedReplySchema, 403 but for leads
 *     PUT    canned-replies/{id}   cannedReplyRequestSchema   -> 200 cannedReplySchema, 403 but for leads
 *     DELETE canned-replies/{id}                              -> 204, 403 but for leads
 *     GET    events?ticket                                    -> 200 server-sent events `sync`, `change`
 *     GET    openapi.json                                     -> 200
 */
import { z } from 'zod';
import { CONTACT_TOPICS, maskCardNumbers } from '../../policies';
import { AGENT_ACTIONS, AGENT_ROLES } from '../accounts/mayAct';
import { orderTimelineSchema } from '../desk/orderSteps';
import { unknownPlaceholders } from '../desk/placeholders';
import { TICKET_PRIORITIES, TICKET_STATES, TICKET_VIEWS } from '../tickets/ticket';

export const DESK_API = '/api/desk';
export const CSRF_HEADER = 'x-csrf-token';

/** The one-time link of the first agent is `/desk#setup=TOKEN`: a fragment never reaches a server's log. */
export const SETUP_FRAGMENT = 'setup';

export const ticketNumberSchema = z.string().regex(/^T-[1-9]\d{3,8}$/);
const instant = z.iso.datetime();

export type { AgentAction, AgentRole } from '../accounts/mayAct';
export type { OrderTimeline } from '../desk/orderSteps';
export type { TicketPriority, TicketState, TicketView } from '../tickets/ticket';

// Agents and sessions

export const agentSchema = z.strictObject({
  id: z.uuid(),
  email: z.email(),
  name: z.string(),
  role: z.enum(AGENT_ROLES),
});

/** An agent as colleagues see them. */
export const colleagueSchema = agentSchema.omit({ email: true });

export const signInRequestSchema = z.strictObject({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(200),
  /** Second factor; not looked at for an agent who has none. */
  code: z.string().max(20).optional(),
});

/** Answer to `POST session`, `GET session` (resumes after a reload) and `POST setup`. */
export const sessionSchema = z.strictObject({
  agent: agentSchema,
  /** Goes into `x-csrf-token` of every write. */
  csrfToken: z.string(),
});

export const PASSWORD_MIN_LENGTH = 10;

export const newAgentSchema = z
  .strictObject({
    email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
    name: z.string().trim().min(1).max(80),
    role: z.enum(AGENT_ROLES),
    password: z
      .string()
      .min(PASSWORD_MIN_LENGTH, `At least ${PASSWORD_MIN_LENGTH} characters`)
      .max(200, 'At most 200 characters'),
  })
  .refine((agent) => !agent.password.toLowerCase().includes(agent.email), {
    error: 'The password must not hold the e-mail address',
    path: ['password'],
  })
  .refine((agent) => new Set(agent.password).size >= 5, {
    error: 'At least five different characters',
    path: ['password'],
  });

/** The first agent, by the one-time link; becomes an admin and is signed in. */
export const setupRequestSchema = z.strictObject({
  token: z.string().min(1).max(200),
  name: newAgentSchema.shape.name,
  email: newAgentSchema.shape.email,
  password: newAgentSchema.shape.password,
});

// Tickets

export const ownershipSchema = z.discriminatedUnion('verified', [
  z.strictObject({ verified: z.literal(false) }),
  z.strictObject({
    verified: z.literal(true),
    /** By the e-mail on the order, by a code mailed to it, or by the shop's own sign-in. */
    how: z.enum(['email', 'code', 'signedIn']),
    orderNumber: z.string(),
  }),
]);

export const assigneeSchema = z.strictObject({ id: z.uuid(), name: z.string() });

/** A ticket as the queue shows it, and as every write answers. */
export const ticketSchema = z.strictObject({
  number: ticketNumberSchema,
  /** Raised by every change. */
  version: z.int(),
  state: z.enum(TICKET_STATES),
  priority: z.enum(TICKET_PRIORITIES),
  topic: z.enum(CONTACT_TOPICS),
  /** Why a person is needed: a stable code such as `askedForPerson`, `contactForm`. */
  reason: z.string(),
  customerName: z.string(),
  /** The first words of the description, on one line. */
  excerpt: z.string(),
  orderNumber: z.string().nullable(),
  ownership: ownershipSchema,
  /** `directline`, `msteams`, …; `contactPage` for the form without chat. */
  channel: z.string(),
  /** BCP 47. */
  locale: z.string(),
  assignee: assigneeSchema.nullable(),
  createdAt: instant,
  updatedAt: instant,
  /** The customer's last message since the ticket was opened. */
  lastCustomerMessageAt: instant.nullable(),
  /** The latest instant for the first response (policy section 3). */
  responseDueBy: instant,
  firstRespondedAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  /** Set while it is resolved because the customer withdrew it. */
  withdrawnAt: instant.nullable(),
  /** What the agent who asks may do with it now; anything else would be refused. */
  actions: z.array(z.enum(AGENT_ACTIONS)),
});

export const contactSchema = z.strictObject({
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
});

export const decisionSchema = z.strictObject({
  policy: z.string(),
  kind: z.string(),
  reason: z.string(),
  /** The decision in a sentence for the agent. */
  text: z.string(),
  /** `Policy §5, Return & Refund Support`; null where the policy says nothing on it. */
  cites: z.string().nullable(),
  section: z.int().min(1).max(7).nullable(),
  /** What the decision rests on, as recorded. */
  facts: z.record(z.string(), z.unknown()),
});

export const answerSchema = z.strictObject({ question: z.string(), answer: z.string() });

export const transcriptEntrySchema = z.strictObject({
  /** Strictly increasing; gaps are fine. */
  seq: z.int(),
  id: z.string(),
  from: z.enum(['customer', 'bot', 'agent']),
  name: z.string().nullable(),
  text: z.string(),
  attachments: z.array(z.strictObject({ name: z.string(), contentType: z.string(), url: z.string() })),
  at: instant,
});

const actorSchema = z.strictObject({
  kind: z.enum(['customer', 'bot', 'agent', 'system']),
  id: z.uuid().nullable(),
  name: z.string().nullable(),
});

const timelineRow = { id: z.int(), at: instant, actor: actorSchema };

/** Everything that happened to a ticket and by whom, oldest first. */
export const timelineEntrySchema = z.discriminatedUnion('event', [
  z.strictObject({ ...timelineRow, event: z.literal('opened') }),
  z.strictObject({ ...timelineRow, event: z.literal('claimed') }),
  z.strictObject({ ...timelineRow, event: z.literal('released') }),
  z.strictObject({ ...timelineRow, event: z.literal('assigned'), to: assigneeSchema }),
  z.strictObject({
    ...timelineRow,
    event: z.literal('replied'),
    text: z.string(),
    via: z.enum(['chat', 'mail']),
  }),
  /** An internal note: customers never see it. */
  z.strictObject({ ...timelineRow, event: z.literal('noted'), text: z.string() }),
  z.strictObject({ ...timelineRow, event: z.literal('customerAdded'), text: z.string() }),
  z.strictObject({ ...timelineRow, event: z.literal('customerReplied') }),
  z.strictObject({ ...timelineRow, event: z.literal('resolved') }),
  z.strictObject({ ...timelineRow, event: z.literal('withdrawn') }),
  /** Told that the answer takes longer. */
  z.strictObject({ ...timelineRow, event: z.literal('customerInformed') }),
  z.strictObject({ ...timelineRow, event: z.literal('reopened') }),
]);

/** A file that came with the ticket or was added to it. */
export const ticketFileSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** From its content. */
  contentType: z.string(),
  bytes: z.int(),
  /** Answers to the agent's session alone. */
  url: z.string(),
});

/** Another ticket under the same e-mail address. */
export const otherTicketSchema = ticketSchema.pick({
  number: true,
  topic: true,
  state: true,
  createdAt: true,
  resolvedAt: true,
});

export const ticketDetailSchema = ticketSchema.extend({
  contact: contactSchema,
  /** The case in two or three lines, made by rule of what follows. */
  summary: z.array(z.string()),
  /** The verified order as the bot last saw it; null where none is verified. */
  order: orderTimelineSchema.nullable(),
  /** Newest first, at most ten; `hasMore` where there are others. */
  otherTickets: z.strictObject({ tickets: z.array(otherTicketSchema), hasMore: z.boolean() }),
  description: z.string(),
  /** What the bot decided before it handed over, newest last. */
  decisions: z.array(decisionSchema),
  /** What was asked and answered, in order. */
  answers: z.array(answerSchema),
  files: z.array(ticketFileSchema),
  /** Null where the reply goes out by mail. */
  conversationId: z.string().nullable(),
  /** The whole conversation; where there is none, the replies sent by mail. Oldest first. */
  transcript: z.array(transcriptEntrySchema),
  timeline: z.array(timelineEntrySchema),
});

export const ticketListQuerySchema = z.strictObject({
  view: z.enum(TICKET_VIEWS).default('active'),
  /** Words of form, notes, replies or what the customer said, each from its beginning; or a ticket's number. */
  search: z.string().trim().max(200).optional(),
  topic: z.enum(CONTACT_TOPICS).optional(),
  /** Bot Framework channel id, or `contactPage`. */
  channel: z.string().max(40).optional(),
  /** ISO 639-1, without a country. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  priority: z.enum(TICKET_PRIORITIES).optional(),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const ticketListSchema = z.strictObject({
  tickets: z.array(ticketSchema),
  nextCursor: z.string().nullable(),
});

/** How many tickets are in each unresolved view, for the agent who asks. */
export const ticketCountsSchema = z.strictObject({
  unassigned: z.int(),
  mine: z.int(),
  waiting: z.int(),
  active: z.int(),
  /** Unanswered, with less than four hours left. */
  dueSoon: z.int(),
  /** Unanswered past `responseDueBy`, of all active ones. */
  overdue: z.int(),
});

/** `GET tickets/{number}/transcript?after=SEQ`: only what is new. */
export const transcriptQuerySchema = z.strictObject({ after: z.coerce.number().int().min(0).default(0) });
export const transcriptSchema = z.strictObject({ transcript: z.array(transcriptEntrySchema) });

/** Writes without content: no body, or `{}`. */
export const emptyRequestSchema = z.strictObject({}).optional();

export const assignRequestSchema = z.strictObject({ agentId: z.uuid() });

export const replyRequestSchema = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  /** Made by the page for each message typed; a repeat with the same id sends nothing new. */
  clientReplyId: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .refine((id) => maskCardNumbers(id) === id, 'Must not look like a payment card number'),
});

export const replyResponseSchema = z.strictObject({
  ticket: ticketSchema,
  reply: z.strictObject({
    clientReplyId: z.string(),
    text: z.string(),
    via: z.enum(['chat', 'mail']),
    at: instant,
  }),
});

export const noteRequestSchema = z.strictObject({ text: z.string().trim().min(1).max(4000) });

export const ticketResponseSchema = z.strictObject({ ticket: ticketSchema });
/** `null` when nobody waits. */
export const nextResponseSchema = z.strictObject({ ticket: ticketSchema.nullable() });
export const agentListSchema = z.strictObject({ agents: z.array(colleagueSchema) });

// Canned replies

/** `text` has placeholders such as `{{firstName}}`; in the list of a ticket they are filled in. */
export const cannedReplySchema = z.strictObject({ id: z.uuid(), name: z.string(), text: z.string() });
export const cannedReplyListSchema = z.strictObject({ cannedReplies: z.array(cannedReplySchema) });

export const cannedReplyRequestSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  text: z
    .string()
    .trim()
    .min(1)
    .max(4000)
    .refine((text) => unknownPlaceholders(text).length === 0, {
      error: ({ input }) => `Nothing fills in ${unknownPlaceholders(String(input)).join(', ')}`,
    }),
});

// Live updates: GET events, server-sent events

/** `?ticket=T-1001` adds the hints about that ticket's conversation and who types in it. */
export const eventsQuerySchema = z.strictObject({ ticket: ticketNumberSchema.optional() });

/**
 * Data of the event `change`: a hint to fetch again, without content. Hints may be lost, so the stream
 * begins with an event `sync` after every (re)connect: fetch what is on the screen.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ticket'), number: ticketNumberSchema }),
  z.strictObject({ kind: z.literal('conversation'), conversationId: z.string() }),
  z.strictObject({
    kind: z.literal('typing'),
    conversationId: z.string(),
    from: z.enum(['bot', 'agent', 'customer']),
    name: z.string().optional(),
  }),
]);

// Errors

/** RFC 9457. `code` is for programs: `signInFailed`, `tooManyAttempts`, `notSignedIn`, `csrf`, … */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
  /** Of a 500: what to quote. */
  reference: z.string().optional(),
  /** Of a claim that lost (409, code `alreadyClaimed`): who has the ticket. */
  claimedBy: assigneeSchema.optional(),
});

export type AgentView = z.infer<typeof agentSchema>;
export type Colleague = z.infer<typeof colleagueSchema>;
export type SignInRequest = z.infer<typeof signInRequestSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type SetupRequest = z.infer<typeof setupRequestSchema>;
export type TicketSummary = z.infer<typeof ticketSchema>;
export type TicketDetail = z.infer<typeof ticketDetailSchema>;
export type OtherTicket = z.infer<typeof otherTicketSchema>;
export type TicketList = z.infer<typeof ticketListSchema>;
export type TicketCounts = z.infer<typeof ticketCountsSchema>;
export type TranscriptItem = z.infer<typeof transcriptEntrySchema>;
export type Transcript = z.infer<typeof transcriptSchema>;
export type TimelineItem = z.infer<typeof timelineEntrySchema>;
export type TicketFile = z.infer<typeof ticketFileSchema>;
export type DecisionView = z.infer<typeof decisionSchema>;
export type AssignRequest = z.infer<typeof assignRequestSchema>;
export type ReplyRequest = z.infer<typeof replyRequestSchema>;
export type ReplyResponse = z.infer<typeof replyResponseSchema>;
export type NoteRequest = z.infer<typeof noteRequestSchema>;
export type TicketResponse = z.infer<typeof ticketResponseSchema>;
export type NextResponse = z.infer<typeof nextResponseSchema>;
export type CannedReplyView = z.infer<typeof cannedReplySchema>;
export type CannedReplyList = z.infer<typeof cannedReplyListSchema>;
export type CannedReplyRequest = z.infer<typeof cannedReplyRequestSchema>;
export type TicketListQuery = z.input<typeof ticketListQuerySchema>;
export type AgentList = z.infer<typeof agentListSchema>;
export type ChangeHint = z.infer<typeof changeSchema>;
export type ProblemBody = z.infer<typeof problemSchema>;
