/** Mails that no person wrote for us. They reopen nothing and get no answer: two machines would never end. */

export type Automatic = 'autoReply' | 'bounce' | 'mailingList' | 'own';

/** A mail's headers, names in lower case; of several with one name the first. */
export type MailHeaders = ReadonlyMap<string, string>;

const BULK = new Set(['bulk', 'list', 'junk', 'auto_reply', 'auto-reply']);
const AUTO_REPLY = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-mail-autoreply'];
const LIST = ['list-id', 'list-unsubscribe', 'list-post'];
const MACHINES = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+@]|$)/i;

/**
 * Why a mail counts as a machine's (RFC 3834 and what servers do beside it); undefined where a person wrote it.
 *
 * @param from the sender's address
 * @param ownAddresses those that the shop's own mails come from, lower case
 */
export function whyAutomatic(
  headers: MailHeaders,
  from: string,
  ownAddresses: readonly string[],
): Automatic | undefined {
  const valueOf = (name: string): string => (headers.get(name) ?? '').trim().toLowerCase();
  if (ownAddresses.includes(from.toLowerCase())) return 'own';
  const isReport = valueOf('content-type').startsWith('multipart/report');
  if (isReport || valueOf('return-path') === '<>' || headers.has('x-failed-recipients')) return 'bounce';
  const submitted = valueOf('auto-submitted').split(/[;\s(]/)[0];
  if (submitted && submitted !== 'no') return 'autoReply';
  if (AUTO_REPLY.some((name) => headers.has(name) && valueOf(name) !== 'no')) return 'autoReply';
  if (LIST.some((name) => headers.has(name))) return 'mailingList';
  if (BULK.has(valueOf('precedence'))) return 'autoReply';
  return MACHINES.test(from) ? 'bounce' : undefined;
}
