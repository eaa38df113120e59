import { Webhook } from 'standardwebhooks';
import { webhookHeaders, webhookSecret } from '../../../handoff/connections/webhookSignature';

const BODY = JSON.stringify({ type: 'ticket.opened', data: { words: 'grüße, “quoted”' } });
const ID = 'msg_0123456789abcdef';

describe('the signature of a webhook', () => {
  const secret = webhookSecret('the server’s key', 'endpoint-1', 1);
  const verified = (headers: Record<string, string>, body = BODY, by = secret) =>
    new Webhook(by).verify(body, headers);

  it('is accepted by the library of Standard Webhooks', () => {
    expect(verified(webhookHeaders([secret], ID, new Date(), BODY))).toEqual(JSON.parse(BODY));
  });

  it('covers body, id and time', () => {
    const headers = webhookHeaders([secret], ID, new Date(), BODY);
    expect(() => verified(headers, BODY.replace('opened', 'closed'))).toThrow('No matching signature');
    expect(() => verified({ ...headers, 'webhook-id': 'msg_other' })).toThrow('No matching signature');
    const later = String(Number(headers['webhook-timestamp']) + 1);
    expect(() => verified({ ...headers, 'webhook-timestamp': later })).toThrow('No matching signature');
  });

  it('of some minutes ago is refused by the receiver', () => {
    const headers = webhookHeaders([secret], ID, new Date(Date.now() - 6 * 60_000), BODY);
    expect(() => verified(headers)).toThrow('too old');
  });

  it('is accepted by whoever has either secret while it changes, and by nobody else', () => {
    const [before, present, next] = [1, 2, 3].map((each) => webhookSecret('key', 'endpoint-1', each));
    const headers = webhookHeaders([present ?? '', before ?? ''], ID, new Date(), BODY);
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
    expect(verified(headers, BODY, before)).toEqual(JSON.parse(BODY));
    expect(verified(headers, BODY, present)).toEqual(JSON.parse(BODY));
    expect(() => verified(headers, BODY, next)).toThrow('No matching signature');
  });
});

describe('the secret of an endpoint', () => {
  it('has the length and form that the standard asks for', () => {
    const secret = webhookSecret('key', 'endpoint-1', 1);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
  });

  it('is another one for every endpoint, generation and server', () => {
    const secrets = [
      webhookSecret('key', 'endpoint-1', 1),
      webhookSecret('key', 'endpoint-1', 2),
      webhookSecret('key', 'endpoint-2', 1),
      webhookSecret('other', 'endpoint-1', 1),
    ];
    expect(new Set(secrets).size).toBe(4);
  });
});
