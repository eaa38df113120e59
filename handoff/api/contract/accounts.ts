/** Agents and sessions. */
import { z } from 'zod';
import { AGENT_ROLES } from '../../accounts/mayAct';

/** The one-time link of the first agent is `/desk#setup=TOKEN`: a fragment never reaches a server's log. */
export const SETUP_FRAGMENT = 'setup';

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

export const agentListSchema = z.strictObject({ agents: z.array(colleagueSchema) });

export type AgentView = z.infer<typeof agentSchema>;
export type Colleague = z.infer<typeof colleagueSchema>;
export type SignInRequest = z.infer<typeof signInRequestSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type SetupRequest = z.infer<typeof setupRequestSchema>;
export type AgentList = z.infer<typeof agentListSchema>;
