/** Agents and sessions. */
import { z } from 'zod';
import { AGENT_ROLES } from '../../accounts/mayAct';
import { instant } from './shared';

/**
 * One-time links are `/desk#setup=TOKEN` (of the first agent), `#invite=TOKEN` and `#reset=TOKEN`: a fragment
 * never reaches a server's log.
 */
export const LINK_KINDS = ['setup', 'invite', 'reset'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

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
  /**
   * Of the authenticator app, or a recovery code. Without it whoever has a second factor is answered 401
   * `codeRequired` when the password was right. Not looked at for an agent who has none.
   */
  code: z.string().max(20).optional(),
});

/** Answer to `POST session`, `GET session` (resumes after a reload) and `POST setup`. */
export const sessionSchema = z.strictObject({
  agent: agentSchema,
  /** Goes into `x-csrf-token` of every write. */
  csrfToken: z.string(),
});

/**
 * More than the 8 that NIST SP 800-63B wants beside a second factor; its 15 for a password alone stand
 * against what is guessed offline at no cost, and here each guess costs an argon2id or an attempt.
 */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 200;

/** What else a password has to be, the server says: it has the list of those that were breached. */
export const newPasswordSchema = z
  .string()
  .min(PASSWORD_MIN_LENGTH, `At least ${PASSWORD_MIN_LENGTH} characters`)
  .max(PASSWORD_MAX_LENGTH, `At most ${PASSWORD_MAX_LENGTH} characters`);

export const agentNameSchema = z.string().trim().min(1).max(80);

export const newAgentSchema = z.strictObject({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  name: agentNameSchema,
  role: z.enum(AGENT_ROLES),
  password: newPasswordSchema,
});

/** A one-time link's token. */
export const linkTokenSchema = z.string().min(1).max(200);

/** The first agent, by the one-time link; becomes an admin and is signed in. */
export const setupRequestSchema = z.strictObject({
  token: linkTokenSchema,
  name: newAgentSchema.shape.name,
  email: newAgentSchema.shape.email,
  password: newAgentSchema.shape.password,
});

export const invitationTokenSchema = z.strictObject({ token: linkTokenSchema });

/** What an invited person is shown before they accept. */
export const invitedSchema = z.strictObject({
  email: z.email(),
  name: z.string(),
  role: z.enum(AGENT_ROLES),
});

export const acceptInvitationSchema = z.strictObject({
  token: linkTokenSchema,
  name: agentNameSchema,
  password: newPasswordSchema,
});

/** Answered the same whether or not anybody has the address. */
export const forgottenPasswordSchema = z.strictObject({ email: signInRequestSchema.shape.email });

export const passwordResetSchema = z.strictObject({ token: linkTokenSchema, password: newPasswordSchema });

export const passwordChangeSchema = z.strictObject({
  currentPassword: signInRequestSchema.shape.password,
  /** All other sessions end with it. */
  password: newPasswordSchema,
});

export const sessionInfoSchema = z.strictObject({
  id: z.uuid(),
  /** `Firefox on Windows`. */
  browser: z.string(),
  startedAt: instant,
  lastSeenAt: instant,
  /** True for the one that asks. */
  isCurrent: z.boolean(),
});

/** Latest first. */
export const sessionListSchema = z.strictObject({ sessions: z.array(sessionInfoSchema) });

export const agentListSchema = z.strictObject({ agents: z.array(colleagueSchema) });

export type AgentView = z.infer<typeof agentSchema>;
export type Colleague = z.infer<typeof colleagueSchema>;
export type SignInRequest = z.infer<typeof signInRequestSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type SetupRequest = z.infer<typeof setupRequestSchema>;
export type AgentList = z.infer<typeof agentListSchema>;
export type Invited = z.infer<typeof invitedSchema>;
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;
export type PasswordReset = z.infer<typeof passwordResetSchema>;
export type PasswordChange = z.infer<typeof passwordChangeSchema>;
export type SessionInfo = z.infer<typeof sessionInfoSchema>;
export type SessionList = z.infer<typeof sessionListSchema>;
