import { randomUUID } from 'node:crypto';
import { mountInboundMail } from '../../../handoff/mail/inboundApi';
import { answerUnroutedAsProblem } from '../../../handoff/http/route';
import { describeDesk } from '../../support/deskWorld';
import { startServer } from '../../support/httpServer';
import { rawMail } from '../../support/rawMail';
import { createRecordedLog } from '../../support/recordedLog';

const SECRET = 'a-secret-that-only-the-mail-provider-knows';

describeDesk('POST /api/mail/inbound', (world) => {
  let server: { url: string; close: () => Promise<void> };
  const log = createRecordedLog();
  beforeAll(async () => {
    server = await startServer((routes) => {
      answerUnroutedAsProblem(routes, log);
      mountInboundMail(routes, { mails: world().inbound, secret: SECRET, log });
    });
  });
  afterAll(() => server.close());

  const post = (body: Buffer | string | FormData | URLSearchParams, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/mail/inbound`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SECRET}`, ...headers },
      body: body as BodyInit,
    });
  const addressOf = (number: string): string => `care+${world().tags.tagOf(number)}@shop.example`;
  const someMail = async (text = 'Size 7, please.') => {
    const { number } = await world().open();
    const raw = await rawMail({ text, messageId: `<${randomUUID()}@example.com>` });
    return { number, to: addressOf(number), raw };
  };
  const form = (fields: Record<string, string>): FormData => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    return data;
  };

  it('takes the mail itself', async () => {
    const { number } = await world().open();
    const raw = await rawMail({ to: addressOf(number), messageId: `<${randomUUID()}@example.com>` });
    const response = await post(raw, { 'content-type': 'message/rfc822' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ outcome: 'added', number });
    const again = await post(raw, { 'content-type': 'message/rfc822' });
    expect([again.status, await again.json()]).toEqual([200, { outcome: 'duplicate', number }]);
  });

  type Sent = Awaited<ReturnType<typeof someMail>>;
  it.each<[provider: string, body: (sent: Sent) => [FormData | URLSearchParams | string, string?]]>([
    ['Mailgun', ({ raw, to }) => [form({ 'body-mime': raw.toString(), recipient: to, token: 'x' })]],
    [
      'Mailgun, as a plain form',
      ({ raw, to }) => [new URLSearchParams({ 'body-mime': raw.toString(), recipient: to })],
    ],
    [
      'SendGrid',
      ({ raw, to }) => [
        form({ email: raw.toString(), envelope: JSON.stringify({ to: [to], from: 'a@b.example' }) }),
      ],
    ],
    [
      'Postmark',
      ({ raw, to }) => [
        JSON.stringify({ RawEmail: raw.toString(), OriginalRecipient: to, FromName: 'Ana', Attachments: [] }),
        'application/json',
      ],
    ],
  ])('takes it in the form of %s, with the recipient of the envelope', async (_provider, bodyOf) => {
    const sent = await someMail();
    const [body, type] = bodyOf(sent);
    const response = await post(body, type ? { 'content-type': type } : {});
    expect(await response.json()).toEqual({ outcome: 'added', number: sent.number });
  });

  it('takes a large mail in every form', async () => {
    const sent = await someMail(`${'A long line of words.\r\n'.repeat(20_000)}`);
    const response = await post(
      form({ email: sent.raw.toString(), envelope: JSON.stringify({ to: [sent.to] }) }),
    );
    expect(await response.json()).toEqual({ outcome: 'added', number: sent.number });
  });

  it('knows the provider by the password in its address, too', async () => {
    const { raw } = await someMail();
    const authorization = `Basic ${Buffer.from(`mail:${SECRET}`).toString('base64')}`;
    expect((await post(raw, { 'content-type': 'message/rfc822', authorization })).status).toBe(200);
  });

  it.each<[what: string, authorization: string]>([
    ['nothing', ''],
    ['another secret', 'Bearer another-secret'],
    ['the beginning of it', `Bearer ${SECRET.slice(0, -1)}`],
    ['another password', `Basic ${Buffer.from('mail:password').toString('base64')}`],
    ['it under another name', `Token ${SECRET}`],
  ])('takes nothing from who gives %s', async (_what, authorization) => {
    const { raw, number } = await someMail();
    const response = await post(raw, { 'content-type': 'message/rfc822', authorization });
    expect(response.status).toBe(401);
    expect(await world().eventsOf(number)).toEqual(['opened']);
  });

  it.each<[what: string, status: number, body: string | FormData, type: string | undefined]>([
    ['what has no sender', 400, 'hello', 'message/rfc822'],
    ['nothing', 400, '', 'message/rfc822'],
    ['a form without the mail', 400, form({ subject: 'hello' }), undefined],
    [
      'an envelope that is none',
      400,
      form({ email: 'From: a@b.example\r\n\r\nhi', envelope: 'to' }),
      undefined,
    ],
    ['JSON without the mail', 400, '{"TextBody":"hello"}', 'application/json'],
    ['another type', 415, 'hello', 'text/plain'],
    ['what is too large', 413, 'x'.repeat(26 * 1024 * 1024), 'message/rfc822'],
  ])('refuses %s with %d', async (_what, status, body, type) => {
    const response = await post(body, type ? { 'content-type': type } : {});
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('says in the log what became of a mail, and nothing of whose it is', async () => {
    const { raw } = await someMail();
    await post(raw, { 'content-type': 'message/rfc822' });
    expect(JSON.stringify(log.lines)).toContain('opened');
    expect(JSON.stringify(log.lines)).not.toMatch(/example|Ana|Size/);
  });
});
