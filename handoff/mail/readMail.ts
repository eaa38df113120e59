/** A mail as it came over the wire, read into what the desk needs of it. */
import { createHash } from 'node:crypto';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import type { FilePart } from '../http/readMultipart';
import type { MailHeaders } from './whyAutomatic';

export interface ReadMail {
  /** Of the Message-ID, or of all of it: a redelivery has the same. */
  id: string;
  /** With its angle brackets. */
  messageId?: string;
  from: { address: string; name: string };
  /** Everything that names the ticket where it is an answer to ours: recipients, and the mails it refers to. */
  refersTo: string[];
  subject: string;
  /** Plain, also of a mail that is HTML alone. */
  text: string;
  files: FilePart[];
  headers: MailHeaders;
}

/** The secret part of a link into a chat. */
const CHAT_LINK = /(#bezel=)[\w.-]+/g;
/** Letters of a mail's text that are kept. */
const LONGEST_TEXT = 50_000;
/** A picture smaller than this that stands in the text is a signature's, in bytes. */
const SMALL_PICTURE = 10 * 1024;
/** Headers that carry recipients which To and Cc need not name. */
const DELIVERY = ['delivered-to', 'x-original-to', 'envelope-to', 'x-forwarded-to'];

/**
 * @param recipients as the mail's envelope has them, where that is known
 * @returns undefined for what is no mail: it says of nobody that it is from them
 */
export async function readMail(
  raw: Buffer,
  recipients: readonly string[] = [],
): Promise<ReadMail | undefined> {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true });
  const sender = mail.from?.value[0];
  if (!sender?.address?.includes('@')) return undefined;
  const headers = headersOf(mail);
  return {
    id: createHash('sha256')
      .update(mail.messageId ?? raw)
      .digest('base64url'),
    ...(mail.messageId && { messageId: mail.messageId.slice(0, 998) }),
    from: { address: sender.address.toLowerCase(), name: sender.name },
    refersTo: [
      ...recipients,
      ...addressesOf(mail.to),
      ...addressesOf(mail.cc),
      ...DELIVERY.map((name) => headers.get(name) ?? ''),
      ...[mail.references ?? []].flat(),
      mail.inReplyTo ?? '',
    ].map((each) => each.slice(0, 998)),
    subject: (mail.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, 300),
    text: withoutLinks((mail.text ?? '').slice(0, LONGEST_TEXT)).trim(),
    files: filesOf(mail),
    headers,
  };
}

function headersOf({ headerLines }: ParsedMail): MailHeaders {
  const headers = new Map<string, string>();
  for (const { key, line } of headerLines) {
    if (!headers.has(key)) headers.set(key, line.slice(line.indexOf(':') + 1).trim());
  }
  return headers;
}

/** A quoted mail of ours has the link into the chat, which nobody but the customer is to have. */
function withoutLinks(text: string): string {
  return text.replace(CHAT_LINK, '$1…');
}

function addressesOf(given: AddressObject | AddressObject[] | undefined): string[] {
  return [given ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
}

function filesOf({ attachments }: ParsedMail): FilePart[] {
  return attachments
    .filter(({ related, size }) => !(related && size < SMALL_PICTURE))
    .map(({ filename, contentType, content }) => ({
      field: 'attachment',
      name: (filename ?? 'file').slice(0, 200),
      mimeType: contentType,
      content,
    }));
}
