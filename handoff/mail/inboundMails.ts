/**
 * Mails from customers. An answer to a ticket's mail is the customer's message to that ticket, wherever it
 * came from: it is known by the tag, which only who was written to has. Anything else that a person wrote
 * opens a ticket, and its sender is believed nothing. All of a mail is one transaction, and runs once.
 */
import { eq } from 'drizzle-orm';
import type { Database, Tx } from '../database';
import { Problem } from '../http/problem';
import type { FilePart } from '../http/readMultipart';
import type { Intake } from '../intake/intake';
import { LARGEST_FILE, MOST_FILES } from '../intake/fileLimits';
import { checkFiles, type UploadedFile } from '../intake/uploadedFile';
import type { ChangeSignal, FilePort, MailedMessagePort } from '../ports';
import { inboundMails } from '../schema';
import { storable } from '../storable';
import { findTicket, insertTicketEvent, lockTicket } from '../tickets/ticketStore';
import { newWords } from './newWords';
import { readMail, type ReadMail } from './readMail';
import type { TicketTags } from './ticketTags';
import { whyAutomatic } from './whyAutomatic';

export interface ReceivedMail {
  /**
   * `added` to the ticket it answers; `opened` one; `automatic`: noted at its ticket and nothing more;
   * `ignored`: a machine's mail that belongs to no ticket, or a flood; `duplicate`: it came before.
   */
  outcome: 'added' | 'opened' | 'automatic' | 'ignored' | 'duplicate';
  number?: string;
}

export interface InboundMails {
  /**
   * Durable when it resolves.
   * @param recipients as the envelope has them, where they are known
   * @returns undefined for what is no mail
   */
  receive(raw: Buffer, recipients?: readonly string[]): Promise<ReceivedMail | undefined>;
}

export interface InboundMailsDeps {
  database: Database;
  intake: Pick<Intake, 'reserve' | 'openTicket' | 'addMail'>;
  messages: MailedMessagePort;
  files: Pick<FilePort, 'insert'>;
  signal: ChangeSignal;
  tags: Pick<TicketTags, 'ticketIn'>;
  /** Those that the shop's own mails come from, lower case. */
  ownAddresses: readonly string[];
  /** How many tickets one address may open by mail; more is a machine. */
  mayOpen(address: string): boolean;
  /** BCP 47; undefined where the words do not tell. */
  languageOf(text: string): string | undefined;
  clock: { now(): Date };
}

/** As the contact form takes it, in UTF-16 code units. */
const LONGEST_DESCRIPTION = 5000;
const NOTED_OF_AUTOMATIC = 600;

export function createInboundMails(deps: InboundMailsDeps): InboundMails {
  return {
    receive: async (raw, recipients) => {
      const mail = await readMail(raw, recipients);
      if (!mail) return undefined;
      const { kept, left } = await checkedFiles(mail.files);
      const judged = await judge(deps, mail);
      return deps.database.transaction(async (tx) => {
        const known = await noteMail(tx, mail, judged, deps.clock.now());
        if (known) return known;
        switch (judged.outcome) {
          case 'added':
            await addToTicket(deps, tx, judged.number, mail, kept, left);
            break;
          case 'opened':
            await openTicket(deps, tx, judged.number, mail, kept, left);
            break;
          case 'automatic':
            await noteAutomatic(deps, tx, judged.number, mail);
            break;
          case 'ignored':
            break;
        }
        return judged;
      });
    },
  };
}

type Judged =
  { outcome: 'added' | 'opened' | 'automatic'; number: string } | { outcome: 'ignored'; number?: undefined };

async function judge(deps: InboundMailsDeps, mail: ReadMail): Promise<Judged> {
  const { database, intake, tags, ownAddresses, mayOpen, clock } = deps;
  // Only our own mails have a true tag there.
  const isOwn = mail.messageId !== undefined && tags.ticketIn([mail.messageId]) !== undefined;
  if (isOwn) return { outcome: 'ignored' };
  const why = whyAutomatic(mail.headers, mail.from.address, ownAddresses);
  if (why === 'own') return { outcome: 'ignored' };
  const number = tags.ticketIn(mail.refersTo);
  const isThere = number !== undefined && (await ticketExists(database, number));
  if (why) return isThere ? { outcome: 'automatic', number } : { outcome: 'ignored' };
  if (isThere) return { outcome: 'added', number };
  if (!mayOpen(mail.from.address)) return { outcome: 'ignored' };
  return { outcome: 'opened', number: (await intake.reserve(database.db, clock.now())).number };
}

function ticketExists(database: Database, number: string): Promise<boolean> {
  return database.transaction(async (tx) => (await lockTicket(tx, number)) !== undefined);
}

/** @returns what became of it before, for a mail that came again; of two at once the second waits */
async function noteMail(
  tx: Tx,
  mail: ReadMail,
  { outcome, number }: Judged,
  receivedAt: Date,
): Promise<ReceivedMail | undefined> {
  const { id, messageId, subject } = mail;
  const inserted = await tx
    .insert(inboundMails)
    .values({ id, ticketNumber: number, messageId, subject: storable(subject), outcome, receivedAt })
    .onConflictDoNothing()
    .returning({ id: inboundMails.id });
  if (inserted.length === 1) return undefined;
  const [before] = await tx.select().from(inboundMails).where(eq(inboundMails.id, id));
  return { outcome: 'duplicate', ...(before?.ticketNumber && { number: before.ticketNumber }) };
}

async function addToTicket(
  { intake, messages, files, clock }: InboundMailsDeps,
  tx: Tx,
  number: string,
  mail: ReadMail,
  kept: UploadedFile[],
  left: string[],
): Promise<void> {
  const at = clock.now();
  const ticket = await findTicket(tx, number);
  if (!ticket) throw new Error('A ticket that was there is gone.');
  const text = storable(withLeftFiles(newWords(mail.text) || mail.subject, left));
  const full = storable(mail.text);
  const { conversationId } = ticket;
  await files.insert(tx, kept, at);
  const posted =
    conversationId === null ? undefined : await messages.post(tx, { conversationId, text, files: kept });
  await intake.addMail(tx, {
    number,
    at,
    fileIds: kept.map(({ id }) => id),
    mail: {
      text,
      via: 'mail',
      ...(full !== text && { full }),
      ...(mail.from.address !== ticket.email && { from: storable(mail.from.address) }),
      ...(posted && { activityId: posted.activityId }),
    },
  });
}

async function openTicket(
  { intake, clock, languageOf }: InboundMailsDeps,
  tx: Tx,
  number: string,
  { from, subject, text }: ReadMail,
  kept: UploadedFile[],
  left: string[],
): Promise<void> {
  const at = clock.now();
  const whole = withLeftFiles([subject, text].filter((part) => part !== '').join('\n\n'), left);
  const description = whole.slice(0, LONGEST_DESCRIPTION) || 'The mail has no text.';
  await intake.openTicket(tx, {
    number,
    at,
    origin: { kind: 'mail', files: kept },
    form: {
      name: from.name.trim().slice(0, 100) || from.address,
      email: from.address,
      topic: 'other',
      description,
    },
    ownership: { verified: false },
    decisions: [],
    answers: [],
    locale: languageOf(text || subject) ?? 'en-US',
    reason: 'mail',
    timeCritical: false,
  });
  if (whole.length > LONGEST_DESCRIPTION) {
    const rest = storable(whole.slice(LONGEST_DESCRIPTION));
    const actor = { kind: 'customer', name: from.name } as const;
    await insertTicketEvent(tx, number, {
      at,
      actor,
      event: 'customerAdded',
      data: { text: rest, via: 'mail' },
    });
  }
}

async function noteAutomatic(
  { signal, clock }: InboundMailsDeps,
  tx: Tx,
  number: string,
  { subject, text }: ReadMail,
): Promise<void> {
  const said = [subject, text].join('\n').slice(0, NOTED_OF_AUTOMATIC);
  const data = { text: storable(`A machine answered by e-mail:\n${said}`) };
  await insertTicketEvent(tx, number, { at: clock.now(), actor: { kind: 'system' }, event: 'noted', data });
  await signal.announce(tx, { kind: 'ticket', number });
}

/** The files that are taken, and the names of the others. */
async function checkedFiles(parts: readonly FilePart[]): Promise<{ kept: UploadedFile[]; left: string[] }> {
  const kept: UploadedFile[] = [];
  const left: string[] = [];
  for (const part of parts) {
    const checked = kept.length < MOST_FILES ? await checkFile(part) : undefined;
    if (checked) kept.push(checked);
    else left.push(part.name);
  }
  return { kept, left };
}

/** Undefined for a kind or a size that is not taken. */
async function checkFile(part: FilePart): Promise<UploadedFile | undefined> {
  if (part.content.length > LARGEST_FILE) return undefined;
  try {
    return (await checkFiles([part], part.field))[0];
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** Agents are to know that there was more. */
function withLeftFiles(text: string, left: readonly string[]): string {
  return left.length === 0 ? text : `${text}\n\n[Not taken: ${left.slice(0, 20).join(', ')}]`.trim();
}
