/** The conversation by mail, as the widget offers it: where it would go, and having it sent there. */
import type { Request, Server } from 'restify';
import { Problem } from '../../../handoff/http/problem';
import { createRoute, sendJson } from '../../../handoff/http/route';
import type { ChatOfCustomer, TranscriptMail } from '../../../handoff/mail/transcriptMail';
import { maskEmail } from '../../../policies';
import { findConversation } from '../../conversation/conversationLog';
import type { RateLimit } from '../../rateLimit';
import { conversationOf, DIRECT_LINE, type DirectLineDeps } from './directLineApi';
import { noSuchConversation } from './recordFromClient';

export interface TranscriptRoutesDeps extends DirectLineDeps {
  transcripts: TranscriptMail;
  /** By conversation. */
  transcriptLimit: RateLimit;
}

/**
 * Mounts `GET` and `POST /v3/directline/conversations/{id}/transcript`: both answer `{to}`, the address
 * masked; 404 `noAddress` where there is none yet; POST 429 within a minute.
 */
export function mountTranscripts(server: Server, deps: TranscriptRoutesDeps): void {
  const route = createRoute(deps.log);
  const path = `${DIRECT_LINE}/conversations/:conversationId/transcript`;
  server.get(
    path,
    route(async (req, res) => {
      const to = await deps.transcripts.addressOf(await chatOf(deps, req));
      sendJson(res, 200, { to: masked(to) });
    }),
  );
  server.post(
    path,
    route(async (req, res) => {
      const chat = await chatOf(deps, req);
      masked(await deps.transcripts.addressOf(chat));
      const { allowed, retryAfterSeconds } = deps.transcriptLimit(chat.conversationId);
      if (!allowed) {
        throw new Problem({
          status: 429,
          code: 'tooManyTranscripts',
          title: 'It was mailed a moment ago',
          retryAfterSeconds,
        });
      }
      sendJson(res, 200, { to: masked(await deps.transcripts.send(chat)) });
    }),
  );
}

async function chatOf(deps: DirectLineDeps, req: Request): Promise<ChatOfCustomer> {
  const { conv } = await conversationOf(deps, req);
  const conversation = await findConversation(deps.database.db, conv);
  if (!conversation) throw noSuchConversation();
  const { id, locale, customer } = conversation;
  return { conversationId: id, locale, ...(customer && { signedIn: customer }) };
}

/** @throws Problem noAddress */
function masked(email: string | undefined): string {
  if (email !== undefined) return maskEmail(email);
  throw new Problem({ status: 404, code: 'noAddress', title: 'There is no address to mail to yet' });
}
