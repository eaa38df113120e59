/** One-time codes as the dialogs see them: a request joins the turn's commit, and the mail is a job after it. */
import type { OwnershipCodes } from '../../dialogs/ports';
import type { Jobs } from '../jobs';
import { CODE_MAIL_QUEUE } from '../mail/codeMail';
import type { OwnershipCodeStore } from '../shop/ownershipCodeStore';
import { currentUnitOfWork } from './unitOfWork';

export function createOwnershipCodePort(codes: OwnershipCodeStore, jobs: Pick<Jobs, 'send'>): OwnershipCodes {
  return {
    request: (orderNumber, locale) => {
      const unit = currentUnitOfWork();
      const { conversation, incoming, now } = unit;
      const id = `${incoming.id}/${unit.nextOrdinal()}`;
      unit.effects.push(async (tx) => {
        const isIssued = await codes.issue(tx, {
          id,
          orderNumber,
          conversationId: conversation.id,
          network: conversation.network ?? undefined,
          now,
        });
        if (isIssued) {
          const requestedAt = now.toISOString();
          await jobs.send(tx, CODE_MAIL_QUEUE, { id, orderNumber, requestedAt, locale });
        }
      });
    },
  };
}
