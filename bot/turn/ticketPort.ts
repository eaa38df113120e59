/** The desk as the dialogs see it: whatever they ask for joins the turn's commit. */
import type { Lookup, SentFile, TicketPort, TicketProof, TicketStatus } from '../../dialogs/ports';
import type { Database } from '../../handoff/database';
import type { ChatLine } from '../../handoff/desk/chatLine';
import type { Intake, TicketProof as ShownProof } from '../../handoff/intake/intake';
import type { Ratings } from '../../handoff/intake/ratings';
import type { Ticket } from '../../handoff/tickets/ticketStore';
import { uploadIdOf } from '../channels/directLine/uploads';
import type { LookupGuard } from '../shop/lookupGuard';
import { findCustomerWords } from '../conversation/conversationLog';
import { currentUnitOfWork } from './unitOfWork';

export interface TicketPortDeps {
  intake: Intake;
  ratings: Ratings;
  line: Pick<ChatLine, 'placeOf'>;
  database: Database;
  guard: LookupGuard;
}

export function createTicketPort({ intake, ratings, line, database, guard }: TicketPortDeps): TicketPort {
  /** With its place in line, where it is an open one of a chat. */
  const statusOf = async (ticket: Ticket, goesOnIn: Ticket): Promise<TicketStatus> => {
    const { state, snoozedUntil, conversationId } = goesOnIn;
    const isInLine = state === 'open' && snoozedUntil === null && conversationId !== null;
    const place = isInLine ? await line.placeOf(database.db, goesOnIn) : undefined;
    return { ...toStatus(ticket, goesOnIn), ...(place !== undefined && { place }) };
  };

  return {
    open: async (form, { files, ...context }) => {
      const unit = currentUnitOfWork();
      const { conversation, incoming, now } = unit;
      const ordinal = unit.nextOrdinal();
      const reserved = await intake.reserve(database.db, now);
      unit.effects.push(async (tx) => {
        await intake.openTicket(tx, {
          number: reserved.number,
          at: now,
          origin: {
            kind: 'chat',
            conversationId: conversation.id,
            activityId: incoming.id,
            ordinal,
            channel: conversation.channelId,
          },
          form,
          fileIds: idsOf(files),
          ...context,
          spoken: await findCustomerWords(tx, conversation.id),
        });
      });
      const priority = context.timeCritical ? 'timeCritical' : 'normal';
      const place = await line.placeOf(database.db, { ...reserved, priority });
      return { ...reserved, ...(place !== undefined && { place }) };
    },
    mine: async () => {
      const { conversation } = currentUnitOfWork();
      const owner = { conversationId: conversation.id, email: conversation.customer?.email };
      const found = await intake.findOf(database.db, owner);
      const cases = await Promise.all(
        found.map(async (ticket) => ({ ticket, goesOnIn: await intake.caseOf(database.db, ticket) })),
      );
      const numbers = found.map(({ number }) => number);
      // Of a case and its duplicates the case is enough.
      const told = cases.filter(
        ({ ticket, goesOnIn }) => goesOnIn.number === ticket.number || !numbers.includes(goesOnIn.number),
      );
      return Promise.all(told.map(({ ticket, goesOnIn }) => statusOf(ticket, goesOnIn)));
    },
    status: async (number, proof) => {
      const shown = shownProof(proof);
      const find = async (): Promise<Lookup<TicketStatus>> => {
        const ticket = shown && (await intake.find(database.db, number, shown));
        if (!ticket) return { kind: 'notFound' };
        return { kind: 'found', value: await statusOf(ticket, await intake.caseOf(database.db, ticket)) };
      };
      return proof.kind === 'email' ? guard(find) : find();
    },
    addNote: async (number, { text, files }, proof = { kind: 'conversation' }) => {
      const { effects, now } = currentUnitOfWork();
      const shown = shownProof(proof);
      effects.push(async (tx) => {
        const note = { number, text, fileIds: idsOf(files), at: now };
        const added = shown && (await intake.addCustomerNote(tx, { ...note, proof: shown }));
        // The answer says that it was added, so it must not be sent when it was not.
        if (!added) throw new Error('This customer has no such ticket.');
      });
    },
    withdraw: async (number, proof) => {
      const { effects, now } = currentUnitOfWork();
      const shown = shownProof(proof);
      effects.push(async (tx) => {
        // One that an agent has closed meanwhile is closed, which is what was asked for.
        if (shown) await intake.withdraw(tx, { number, proof: shown, at: now });
      });
    },
    askRating: async (number) => {
      const { conversation, effects, now } = currentUnitOfWork();
      const isTheirs = await intake.find(database.db, number, { conversationId: conversation.id });
      if (!isTheirs || !(await ratings.mayAsk(database.db, number))) return false;
      effects.push((tx) => ratings.ask(tx, number, now));
      return true;
    },
    rate: async (number, score) => {
      const { effects, now } = currentUnitOfWork();
      effects.push(async (tx) => void (await ratings.answer(tx, number, { score, at: now })));
    },
    commentOnRating: async (number, text) => {
      currentUnitOfWork().effects.push(async (tx) => void (await ratings.comment(tx, number, text)));
    },
  };
}

/** The proof as the present turn's conversation bears it out. */
function shownProof(proof: TicketProof): ShownProof | undefined {
  const { conversation } = currentUnitOfWork();
  switch (proof.kind) {
    case 'conversation':
      return { conversationId: conversation.id };
    case 'signedIn':
      return conversation.customer ? { email: conversation.customer.email } : undefined;
    case 'email':
      return { email: proof.email };
  }
}

/** Files of other channels are in the transcript alone. */
function idsOf(files: readonly SentFile[]): string[] {
  return files.flatMap(({ url }) => uploadIdOf(url) ?? []);
}

/**
 * A duplicate is told as what it is: its own number, words and day, and how the case stands in which it goes
 * on. Of that one nothing else is shown, since the proof is of the duplicate alone.
 */
function toStatus(ticket: Ticket, goesOnIn: Ticket): TicketStatus {
  const { conversationId, state, withdrawnAt, assigneeName, firstRespondedAt, resolvedAt } = goesOnIn;
  const here = currentUnitOfWork().conversation.id;
  const isHeld = state === 'assigned' || state === 'waiting';
  return {
    number: ticket.number,
    ...(goesOnIn.number !== ticket.number && { mergedInto: goesOnIn.number }),
    openedHere: ticket.conversationId === here,
    state: withdrawnAt ? 'withdrawn' : state,
    ...(isHeld && assigneeName !== null && { agentName: assigneeName }),
    submittedAt: ticket.createdAt,
    ...(firstRespondedAt && { answeredAt: firstRespondedAt }),
    ...(goesOnIn.customerInformedAt && { updatedAt: goesOnIn.customerInformedAt }),
    ...(resolvedAt && { closedAt: resolvedAt }),
    description: ticket.description,
    answeredIn: conversationId === null ? 'mail' : conversationId === here ? 'here' : 'otherChat',
  };
}
