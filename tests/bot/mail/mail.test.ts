import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { startJobs, type Jobs } from '../../../bot/jobs';
import { createMailPort, MAIL_QUEUE, workOnMails, type QueuedMail } from '../../../bot/mail/mailQueue';
import {
  createFileTransport,
  createSmtpTransport,
  type MailTransport,
} from '../../../bot/mail/mailTransport';
import { createMetrics } from '../../../bot/metrics';
import { rowsOf } from '../../../handoff/database';
import type { MailIdentity } from '../../../bot/mail/mailHeaders';
import { createTicketTags } from '../../../handoff/mail/ticketTags';
import type { Change, Mail } from '../../../handoff/ports';
import { describeOnEachEngine } from '../../support/databases';
import { eventually } from '../../support/eventually';
import { MailServer } from '../../support/mailServer';
import { freePort } from '../../support/realServer';

const tags = createTicketTags('a key of this test');
const FROM = { from: 'Bezel Jewellery <support@bezel.example>', tags };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const NOW = new Date('2026-03-04T15:00:00Z');

const mailOf = (key: string): Mail => ({
  to: 'anna@example.com',
  subject: 'We have your message — T-1001',
  text: 'Hello Anna,\n\nwe answer by Friday. “Soon”, that is.\n',
  key,
});

describeOnEachEngine('mail', (database) => {
  const running: Jobs[] = [];
  let server: MailServer;
  let mails = 0;
  const told: Change[] = [];
  const freshKey = () => `mail-${(mails += 1)}`;

  /** As in the product, with retries that a test can wait for. */
  async function start(
    transport: MailTransport,
  ): Promise<{ send(mail: Mail): Promise<void>; sent(): Promise<number> }> {
    const queue = { ...MAIL_QUEUE, retryDelaySeconds: 1 };
    const jobs = await startJobs({ database: database(), log: quiet, queues: [queue], pollSeconds: 0.2 });
    running.push(jobs);
    const metrics = createMetrics();
    const signal = { announce: async (_tx: unknown, change: Change) => void told.push(change) };
    workOnMails(jobs, { database: database(), signal, transport, metrics });
    const port = createMailPort(jobs, { now: () => NOW });
    return {
      send: (mail) => database().transaction((tx) => port.send(tx, mail)),
      sent: async () =>
        (await metrics.mails.get()).values.find(({ labels }) => labels.outcome === 'sent')?.value ?? 0,
    };
  }

  beforeEach(async () => {
    server = new MailServer(await freePort());
  });
  afterEach(async () => {
    for (const jobs of running.splice(0)) await jobs.stop();
    await server.stop();
  });

  it('reaches the mail server with sender, recipient, subject and text', async () => {
    await server.start();
    const mail = await start(createSmtpTransport(server.url, FROM));
    await mail.send(mailOf(freshKey()));
    await eventually(() => expect(server.received).toHaveLength(1));
    const [received] = server.received;
    expect(received).toMatchObject({
      subject: 'We have your message — T-1001',
      text: 'Hello Anna,\n\nwe answer by Friday. “Soon”, that is.\n',
      from: { value: [{ name: 'Bezel Jewellery', address: 'support@bezel.example' }] },
      to: { value: [{ address: 'anna@example.com' }] },
      date: NOW,
    });
    await eventually(async () => expect(await mail.sent()).toBe(1));
  });

  describe('about a ticket', () => {
    const about = (key: string, rest: Partial<Mail> = {}): Mail => ({
      ...mailOf(key),
      ticket: 'T-1001',
      ...rest,
    });
    const receive = async (identity: MailIdentity, mails: Mail[]) => {
      await server.start();
      const mail = await start(createSmtpTransport(server.url, identity));
      for (const each of mails) await mail.send(each);
      await eventually(() => expect(server.received).toHaveLength(mails.length));
      return server.received;
    };

    it('stands in one thread, which begins with the confirmation', async () => {
      const first = `ticket-opened:T-1001`;
      const [opened, answer, later, other] = await receive(FROM, [
        about(first, { automatic: true }),
        about(freshKey()),
        about(freshKey(), { inReplyTo: '<abc@customer.example>' }),
        { ...about(freshKey()), ticket: 'T-1002' },
      ]);
      expect(opened?.inReplyTo).toBeUndefined();
      expect(answer).toMatchObject({ inReplyTo: opened?.messageId, references: opened?.messageId });
      expect(later).toMatchObject({
        inReplyTo: '<abc@customer.example>',
        references: [opened?.messageId, '<abc@customer.example>'],
      });
      expect(other?.inReplyTo).not.toBe(opened?.messageId);
      expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(4);
    });

    it('takes answers at an address that carries the ticket with a true tag, where the desk reads them', async () => {
      const [mail] = await receive({ ...FROM, replyTo: 'care@bezel.example' }, [about(freshKey())]);
      const address = mail?.replyTo?.value[0]?.address ?? '';
      expect(address).toMatch(/^care\+t-1001\.[0-9a-f]{20}@bezel\.example$/);
      expect(tags.ticketIn([address])).toBe('T-1001');
      expect(tags.ticketIn([mail?.messageId ?? ''])).toBe('T-1001');
    });

    it('claims no such address where nobody reads the answers', async () => {
      const [mail] = await receive(FROM, [about(freshKey())]);
      expect(mail?.replyTo).toBeUndefined();
    });

    it('says of itself that no person wrote it, where none did', async () => {
      const sent = await receive(FROM, [
        about(freshKey(), { automatic: true }),
        about(freshKey(), { automatic: true, inReplyTo: '<abc@customer.example>' }),
        about(freshKey()),
      ]);
      expect(sent.map(({ headers }) => headers.get('auto-submitted'))).toEqual([
        'auto-generated',
        'auto-replied',
        undefined,
      ]);
    });
  });

  it('waits while the mail server is down, and leaves when it is up', async () => {
    const mail = await start(createSmtpTransport(server.url, FROM));
    await mail.send(mailOf(freshKey()));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await mail.sent()).toBe(0);
    await server.start();
    await eventually(() => expect(server.received).toHaveLength(1), 20);
  });

  it('waits while the mail server is down and over a restart of ours', async () => {
    const first = await start(createSmtpTransport(server.url, FROM));
    await first.send(mailOf(freshKey()));
    await running[0]?.stop();
    await server.start();
    await start(createSmtpTransport(server.url, FROM));
    await eventually(() => expect(server.received).toHaveLength(1), 20);
  });

  it('is tried again when the mail server is busy, with the same Message-ID', async () => {
    server.refuseWith = 'try later';
    await server.start();
    const mail = await start(createSmtpTransport(server.url, FROM));
    await mail.send(mailOf(freshKey()));
    await eventually(() => expect(server.refused).toHaveLength(1));
    server.refuseWith = undefined;
    await eventually(() => expect(server.received).toHaveLength(1), 20);
    expect(server.received[0]?.messageId).toMatch(/^<[0-9a-f]{32}@bezel\.example>$/);
    expect(server.received[0]?.messageId).toBe(server.refused[0]?.messageId);
  });

  it('goes out once for one key, also when it is sent again after it left', async () => {
    await server.start();
    const mail = await start(createSmtpTransport(server.url, FROM));
    const key = freshKey();
    await Promise.all([mail.send(mailOf(key)), mail.send(mailOf(key))]);
    await eventually(() => expect(server.received).toHaveLength(1));
    await mail.send(mailOf(key));
    await mail.send(mailOf(freshKey()));
    await eventually(() => expect(server.received).toHaveLength(2));
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('does not leave, and its key is free, when the transaction was rolled back', async () => {
    await server.start();
    await start(createSmtpTransport(server.url, FROM));
    const key = freshKey();
    const port = createMailPort(running[0]!, { now: () => NOW });
    await expect(
      database().transaction(async (tx) => {
        await port.send(tx, mailOf(key));
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await database().transaction((tx) => port.send(tx, mailOf(key)));
    await eventually(() => expect(server.received).toHaveLength(1));
  });

  it('leaves nothing personal in the list of keys, which is kept', async () => {
    await server.start();
    const mail = await start(createSmtpTransport(server.url, FROM));
    await mail.send(mailOf(freshKey()));
    await eventually(async () => expect(await mail.sent()).toBe(1));
    const keys = await rowsOf<object>(database().db, sql`select * from mail_keys`);
    expect(JSON.stringify(keys)).not.toContain('example.com');
  });
});

describe('mail without a mail server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bezel-mail-'));
  const mail: QueuedMail = { ...mailOf('ticket-opened:T-1001'), queuedAt: NOW.toISOString() };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is written as an .eml file that a mail program opens, once for one key', async () => {
    const target = join(folder, 'mail');
    const transport = createFileTransport(target, FROM);
    await transport(mail);
    await transport(mail);
    await transport({ ...mail, key: 'ticket-opened:T-1002' });
    const files = readdirSync(target);
    expect(files).toHaveLength(2);
    for (const file of files) expect(file).toMatch(/^2026-03-04T15-00-00\.000Z-[0-9a-f]{12}\.eml$/);
    expect(statSync(join(target, files[0]!)).mode & 0o777).toBe(0o600);
    const parsed = await simpleParser(readFileSync(join(target, files[0]!)));
    expect(parsed).toMatchObject({ subject: mail.subject, text: mail.text, date: NOW });
  });

  it('takes a comma or a line break in a field as text and makes no second recipient of it', async () => {
    const target = join(folder, 'hostile');
    const transport = createFileTransport(target, FROM);
    await transport({
      ...mail,
      to: 'a@example.com, b@example.com',
      subject: 'Hello\r\nBcc: victim@example.com\r\n\r\nbody',
    });
    const parsed = await simpleParser(readFileSync(join(target, readdirSync(target)[0]!)));
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.text).toBe(mail.text);
    const recipients = [parsed.to ?? []].flat().flatMap(({ value }) => value);
    expect(recipients).toHaveLength(1);
  });

  it('fails, to be tried again, when the folder cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(createFileTransport(join(file, 'mail'), FROM)(mail)).rejects.toThrow(/ENOTDIR/);
  });
});
