/** The desk as the dialogs see it: whatever they ask for joins the turn's commit. */
import type { TicketPort } from '../../dialogs/ports';
import type { Database } from '../../handoff/database';
import type { Intake } from '../../handoff/intake';
import { currentUnitOfWork } from './unitOfWork';

export function createTicketPort(intake: Intake, database: Database): TicketPort {
  return {
    open: async (form, context) => {
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
          ...context,
        });
      });
      return reserved;
    },
    addNote: async (number, text) => {
      const { conversation, effects, now } = currentUnitOfWork();
      effects.push(async (tx) => {
        const added = await intake.addCustomerNote(tx, {
          number,
          conversationId: conversation.id,
          text,
          at: now,
        });
        // The answer says that it was added, so it must not be sent when it was not.
        if (!added) throw new Error('This conversation has no such ticket.');
      });
    },
  };
}
