import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { startJobs, type Jobs } from '../../../bot/jobs';
import { createMailPort, MAIL_QUEUE, workOnMails, type QueuedMail } from '../../../bot/mail/mailQueue';
import {
  createFileTransport,
  createSmtpTransport,
  type MailTransport,
} from '../../../bot/mail/mailTransport';
import { createMetrics } from '../../../bot/metrics';
import { rowsOf } from '../../../handoff/database';
import type { Mail } from '../../../handoff/ports';
import { describeOnEachEngine } from '../../support/databases';
import { eventually } from '../../support/eventually';

const FROM = 'Bezel Jewellery <support@bezel.example>';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const NOW = new Date('2026-03-04T15:00:00Z');

const mailOf = (key: string): Mail => ({
  to: 'anna@example.com',
  subject: 'We have your message — T-1001',
  text: 'Hello Anna,\n\nwe answer by Friday. “Soon”, that is.\n',
  key,
});

/** A real mail server on loopback. */
class MailServer {
  readonly received: ParsedMail[] = [];
  readonly refused: ParsedMail[] = [];
  /** The next messages are refused with this answer. */
  refuseWith: string | undefined;
  private server: SMTPServer | undefined;

  constructor(readonly port: number) {}

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void simpleParser(Buffer.concat(chunks)).then((mail) => {
            const refusal = this.refuseWith;
            (refusal ? this.refused : this.received).push(mail);
            done(refusal ? new Error(refusal) : undefined);
          });
        });
      },
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describeOnEachEngine('mail', (database) => {
  const running: Jobs[] = [];
  let server: MailServer;
  let mails = 0;
  const freshKey = () => `mail-${(mails += 1)}`;

  /** As in the product, with retries that a test can wait for. */
  async function start(
    transport: MailTransport,
  ): Promise<{ send(mail: Mail): Promise<void>; sent(): Promise<number> }> {
    const queue = { ...MAIL_QUEUE, retryDelaySeconds: 1 };
    const jobs = await startJobs({ database: database(), log: quiet, queues: [queue], pollSeconds: 0.2 });
    running.push(jobs);
    const metrics = createMetrics();
    workOnMails(jobs, transport, metrics);
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
