import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useClosers } from '../../support/closers';
import { eventually } from '../../support/eventually';
import { MailServer } from '../../support/mailServer';
import { rawMail } from '../../support/rawMail';
import { freePort, RealServer } from '../../support/realServer';

jest.setTimeout(120_000);

const SECRET = 'a-secret-that-only-the-mail-provider-knows';

describe('the built server with a mail server', () => {
  const closers = useClosers();
  let smtp: MailServer;
  let server: RealServer;

  beforeAll(async () => {
    smtp = new MailServer(await freePort());
    await smtp.start();
    closers.add(() => smtp.stop());
    const dataDir = mkdtempSync(join(tmpdir(), 'bezel-mail-path-'));
    closers.add(() => rmSync(dataDir, { recursive: true }));
    server = new RealServer({
      dataDir,
      port: await freePort(),
      environment: {
        SMTP_URL: smtp.url,
        MAIL_FROM: 'Bezel <care@bezel.example>',
        MAIL_INBOUND_SECRET: SECRET,
        TICKET_MAIL_TO: 'team@bezel.example',
      },
    });
    closers.add(() => server.stop());
    await server.start();
  });

  const received = (to: string) =>
    smtp.received.filter((mail) => [mail.to ?? []].flat().some(({ text }) => text === to));
  const handOver = async (raw: Buffer): Promise<unknown> => {
    const response = await fetch(`${server.url}/api/mail/inbound`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${SECRET}` },
      body: raw as BodyInit,
    });
    return response.json();
  };

  it('confirms a message, tells the shop’s mailbox, and takes the answer to the confirmation into the ticket', async () => {
    const response = await fetch(`${server.url}/api/contact`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Ana Ruiz',
        email: 'ana@example.com',
        topic: 'product',
        description: 'Is the clasp of solid gold?',
      }),
    });
    const { number } = (await response.json()) as { number: string };
    await eventually(() => expect(received('ana@example.com')).toHaveLength(1), 20);
    await eventually(() => expect(received('team@bezel.example')).toHaveLength(1), 20);
    const [confirmation] = received('ana@example.com');
    const [told] = received('team@bezel.example');
    expect(told?.text).toContain(`${server.url.replace('127.0.0.1', 'localhost')}/desk/tickets/${number}`);
    expect(told?.replyTo?.text).toBe('ana@example.com');

    const answer = await rawMail({
      to: confirmation?.replyTo?.text,
      inReplyTo: confirmation?.messageId,
      messageId: '<one@example.com>',
      text: 'One more thing: is it heavy?',
    });
    expect(await handOver(answer)).toEqual({ outcome: 'added', number });
    expect(await handOver(answer)).toEqual({ outcome: 'duplicate', number });
  });

  it('makes a ticket of a mail that answers none, and confirms it in its thread', async () => {
    const raw = await rawMail({ from: 'ben@example.com', messageId: '<two@example.com>' });
    expect(await handOver(raw)).toMatchObject({ outcome: 'opened' });
    await eventually(() => expect(received('ben@example.com')).toHaveLength(1), 20);
    expect(received('ben@example.com')[0]?.inReplyTo).toBe('<two@example.com>');
  });
});
