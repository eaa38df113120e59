/** What a client has and has not seen: the log after a sequence number, as frames. */
import type { Activity } from 'botframework-schema';
import { ActivityTypes } from 'botframework-schema';
import type { Tx } from '../../../handoff/database';
import { findVisibleSince, type StoredActivity } from '../../conversation/conversationLog';

export interface ActivitySet {
  activities: Partial<Activity>[];
  /** The last sequence number that the client has with this. */
  watermark: string;
}

const PAGE = 200;

/** Everything after the watermark; '' and what is no number mean from the start. */
export async function readActivitySet(
  tx: Tx,
  conversationId: string,
  watermark: string,
): Promise<ActivitySet> {
  const activities: Partial<Activity>[] = [];
  let last = parseWatermark(watermark);
  for (;;) {
    const page = await findVisibleSince(tx, conversationId, last, PAGE);
    activities.push(...page.filter(isForClient).map(toClient));
    last = page.at(-1)?.seq ?? last;
    if (page.length < PAGE) return { activities, watermark: String(last) };
  }
}

export function parseWatermark(watermark: string | undefined): number {
  const seq = Number(watermark);
  return Number.isSafeInteger(seq) && seq > 0 ? seq : 0;
}

/** The standard clients never get a conversationUpdate. */
function isForClient({ activity }: StoredActivity): boolean {
  return activity.type !== ActivityTypes.ConversationUpdate;
}

/** Clients tell themselves by `from`; the rest of the addressing is the server's own. */
function toClient({ activity }: StoredActivity): Partial<Activity> {
  const { recipient: _recipient, serviceUrl: _serviceUrl, ...rest } = activity;
  return rest;
}
