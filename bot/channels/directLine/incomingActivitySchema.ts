/** What a Direct Line client may send. */
import { ActivityTypes } from 'botframework-schema';
import { z } from 'zod';
import { COME_BACK_EVENT } from '../../../dialogs/supportBot';

/** UTF-16 code units of one message. */
export const LONGEST_TEXT = 8000;
/** Bytes of one activity as JSON. */
export const LARGEST_ACTIVITY = 64 * 1024;

/** Begins the names of the product's own events: the server records them, and no client sends them. */
const OWN_EVENT = /^bezel\//i;

function mayClientName(name: string): boolean {
  return !OWN_EVENT.test(name) || name === COME_BACK_EVENT;
}

/** Members that clients add and nobody reads are dropped, not refused: each client has its own. */
export const incomingActivitySchema = z.object({
  type: z.enum([ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing]),
  text: z.string().max(LONGEST_TEXT).optional(),
  textFormat: z.string().max(20).optional(),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/, 'Not a language tag')
    .optional(),
  name: z.string().max(200).refine(mayClientName, 'Not for a client to send').optional(),
  value: z.unknown().optional(),
  channelData: z
    .looseObject({ clientActivityID: z.string().min(1).max(200).optional() })
    .nullish()
    .transform((data) => data ?? undefined),
  from: z.looseObject({ name: z.string().max(200).optional() }).optional(),
  replyToId: z.string().max(200).optional(),
});

export type IncomingActivity = z.infer<typeof incomingActivitySchema>;
