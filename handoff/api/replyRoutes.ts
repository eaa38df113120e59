/** What agents write to customers. */
import type { Request } from 'restify';
import type { Accounts } from '../accounts/accounts';
import type { Agent } from '../accounts/agentStore';
import type { NewReply, Replying, SentReply } from '../desk/replying';
import { readMultipart } from '../http/readMultipart';
import { LARGEST_FILE, MOST_FILES } from '../intake/fileLimits';
import { checkFiles } from '../intake/uploadedFile';
import type { Ticket } from '../tickets/ticketStore';
import {
  emptyRequestSchema,
  fileReplyRequestSchema,
  replyRequestSchema,
  replyResponseSchema,
} from './contract';
import { agentRoute, type DeskRoute } from './deskRoute';
import { ticketAction } from './ticketAction';
import { toTicketSummary } from './ticketView';

export interface ReplyRoutesDeps {
  accounts: Accounts;
  desk: Replying;
  clock: { now(): Date };
}

/** Name of the parts that are files. */
const FILES = 'files';

export function replyRoutes({ accounts, desk, clock }: ReplyRoutesDeps): DeskRoute[] {
  const answer = ({ ticket, reply }: { ticket: Ticket; reply: SentReply }, agent: Agent) => ({
    ticket: toTicketSummary(ticket, agent, clock.now()),
    reply: { ...reply, at: reply.at.toISOString() },
  });

  return [
    agentRoute(
      accounts,
      {
        ...ticketAction('replies', 'replyToCustomer', 'Answer the customer, in the chat or by mail'),
        status: 201,
        body: replyRequestSchema,
        result: replyResponseSchema,
      },
      async ({ session, number, body }) =>
        answer(await desk.reply(number, session.agent, body), session.agent),
    ),
    agentRoute(
      accounts,
      {
        ...ticketAction('replies/files', 'replyWithFiles', 'Answer the customer with pictures or PDF files'),
        status: 201,
        form: fileReplyRequestSchema,
        result: replyResponseSchema,
        problems: [404, 409, 413, 415],
      },
      async ({ req, session, number }) =>
        answer(await desk.reply(number, session.agent, await readFileReply(req)), session.agent),
    ),
    agentRoute(
      accounts,
      {
        ...ticketAction(
          'messages/{messageId}/again',
          'sendAgain',
          'Send a message again that did not arrive, or of which nobody can say; at most once',
        ),
        status: 201,
        body: emptyRequestSchema,
        result: replyResponseSchema,
      },
      async ({ req, session, number }) => {
        const { messageId } = req.params as { messageId: string };
        return answer(await desk.sendAgain(number, session.agent, messageId), session.agent);
      },
    ),
  ];
}

/** Reads all of it before anything is stored. */
async function readFileReply(req: Request): Promise<NewReply> {
  const limits = { fileField: FILES, largestFile: LARGEST_FILE, mostFiles: MOST_FILES + 1 };
  const { fields, files } = await readMultipart(req, limits);
  const { text, clientReplyId } = fileReplyRequestSchema.omit({ files: true }).parse(fields);
  return { text, clientReplyId, files: await checkFiles(files, FILES, 1) };
}
