/** Who a mail is from, where its answer goes, and which thread it stands in. */
import { createHash } from 'node:crypto';
import type { TicketTags } from '../../handoff/mail/ticketTags';
import type { QueuedMail } from './mailQueue';

export interface MailIdentity {
  /** `address` or `Name <address>`. */
  from: string;
  tags: Pick<TicketTags, 'tagOf'>;
  /** Address whose mails the desk reads; its server takes what follows a plus sign. Undefined where none is read. */
  replyTo?: string;
}

/** For nodemailer. */
export function mailHeaders(mail: QueuedMail, { from, tags, replyTo }: MailIdentity) {
  const domain = /@([^<>\s]+?)>?$/.exec(from)?.[1] ?? 'localhost';
  const idOf = (key: string): string => {
    const digest = createHash('sha256').update(key).digest('hex');
    // The same at every attempt: a mail that arrives twice is recognised by the recipient's server.
    const local =
      mail.ticket === undefined ? digest.slice(0, 32) : `${tags.tagOf(mail.ticket)}.${digest.slice(0, 20)}`;
    return `<${local}@${domain}>`;
  };
  const messageId = idOf(mail.key);
  const first = mail.ticket === undefined ? undefined : idOf(`ticket-opened:${mail.ticket}`);
  const thread = [first, mail.inReplyTo].filter((id) => id !== undefined && id !== messageId) as string[];
  const answersTo =
    mail.replyTo ?? (mail.ticket !== undefined && replyTo && tagged(replyTo, tags.tagOf(mail.ticket)));
  return {
    messageId,
    ...(thread.length > 0 && { inReplyTo: thread.at(-1), references: thread }),
    ...(answersTo && { replyTo: { name: '', address: answersTo } }),
    headers: {
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(mail.automatic && { 'Auto-Submitted': mail.inReplyTo ? 'auto-replied' : 'auto-generated' }),
    },
  };
}

/** @example tagged('care@shop.example', 't-1001.ab') // 'care+t-1001.ab@shop.example' */
function tagged(address: string, tag: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${tag}${address.slice(at)}`;
}
