import type { CannedReplyList, CannedReplyRequest } from '../../api/contract';
import { caught, say, type DeskContext } from './deskContext';

export type CannedReplyAnswer = CannedReplyList | { problem: string };

/** Canned replies are read anew whenever they are looked at: a lead may just have changed one. */
export function createCannedReplyActions(context: DeskContext) {
  const { api } = context;
  const answered = async (call: Promise<CannedReplyList>): Promise<CannedReplyAnswer> =>
    call.catch((error: unknown) => ({ problem: caught(context, error).message }));
  const written = async (call: Promise<unknown>, done: string): Promise<CannedReplyAnswer> => {
    try {
      await call;
    } catch (error) {
      const { fields, message } = caught(context, error);
      // What is wrong with a field says more than that something is wrong.
      return { problem: fields.map((field) => field.message).join('. ') || message };
    }
    say(context, done);
    return answered(api.cannedReplies());
  };

  return {
    filledFor: (number: string) => answered(api.filledCannedReplies(number)),
    list: () => answered(api.cannedReplies()),
    /** Each answers with the list as it is then. */
    add: (reply: CannedReplyRequest) => written(api.addCannedReply(reply), 'The reply is added.'),
    change: (id: string, reply: CannedReplyRequest) =>
      written(api.changeCannedReply(id, reply), 'The reply is changed.'),
    remove: (id: string) => written(api.removeCannedReply(id), 'The reply is removed.'),
  };
}
