/** The last step of a mail: to a mail server, or into a file where none is configured. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { mailHeaders, type MailIdentity } from './mailHeaders';
import type { QueuedMail } from './mailQueue';

/** Resolves when the mail is in the mail server's hands; rejects when it has to be tried again. */
export type MailTransport = (mail: QueuedMail) => Promise<void>;

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;

/** @param url - `smtp://` (STARTTLS where the server has it) or `smtps://`, with user and password if needed */
export function createSmtpTransport(url: string, identity: MailIdentity): MailTransport {
  const smtp = createTransport({
    url,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
  });
  return async (mail) => {
    await smtp.sendMail(messageOf(mail, identity));
  };
}

/** One `.eml` file a mail, made when the first is written; a repeated attempt writes the same file. */
export function createFileTransport(folder: string, identity: MailIdentity): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return async (mail) => {
    const { message } = await composer.sendMail(messageOf(mail, identity));
    if (!Buffer.isBuffer(message)) throw new Error('the mail was not composed in memory');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const name = `${mail.queuedAt.replaceAll(':', '-')}-${digestOf(mail.key).slice(0, 12)}.eml`;
    const draft = join(folder, `.${randomUUID()}`);
    try {
      writeFileSync(draft, message, { mode: 0o600 });
      renameSync(draft, join(folder, name));
    } finally {
      rmSync(draft, { force: true });
    }
  };
}

function messageOf(mail: QueuedMail, identity: MailIdentity) {
  return {
    from: identity.from,
    // As one address: a comma in it makes no second recipient.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    date: new Date(mail.queuedAt),
    ...mailHeaders(mail, identity),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
