/** The team: who may sign in, as what, and who was asked to join. Leads and admins see it, admins change it. */
import { z } from 'zod';
import { AGENT_ROLES } from '../../accounts/mayAct';
import { newAgentSchema } from './accounts';
import { instant } from './shared';

export const memberSchema = z.strictObject({
  id: z.uuid(),
  email: z.email(),
  name: z.string(),
  role: z.enum(AGENT_ROLES),
  /** False for who may not sign in any more. */
  isActive: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Within a few minutes; null for who was never here. */
  lastSeenAt: instant.nullable(),
});

export const invitationSchema = z.strictObject({
  id: z.uuid(),
  email: z.email(),
  name: z.string(),
  role: z.enum(AGENT_ROLES),
  /** The mail, the last one when it was sent again. */
  sentAt: instant,
  expiresAt: instant,
});

/** Both by name. */
export const teamSchema = z.strictObject({
  members: z.array(memberSchema),
  invitations: z.array(invitationSchema),
});

export const inviteRequestSchema = newAgentSchema.omit({ password: true });
export const roleRequestSchema = z.strictObject({ role: z.enum(AGENT_ROLES) });

/** `releasedTickets`: how many of their tickets went back into the queue. */
export const deactivationSchema = z.strictObject({ releasedTickets: z.int().nonnegative() });

export type Member = z.infer<typeof memberSchema>;
export type InvitationView = z.infer<typeof invitationSchema>;
export type TeamView = z.infer<typeof teamSchema>;
export type InviteRequest = z.infer<typeof inviteRequestSchema>;
