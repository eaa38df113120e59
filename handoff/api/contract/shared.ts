/** What several parts of the API are made of. */
import { z } from 'zod';

export const DESK_API = '/api/desk';
export const CSRF_HEADER = 'x-csrf-token';

export const ticketNumberSchema = z.string().regex(/^T-[1-9]\d{3,8}$/);
export const instant = z.iso.datetime();

/** Writes without content: no body, or `{}`. */
export const emptyRequestSchema = z.strictObject({}).optional();

export const assigneeSchema = z.strictObject({ id: z.uuid(), name: z.string() });
