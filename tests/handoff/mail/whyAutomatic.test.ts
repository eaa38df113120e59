import { whyAutomatic, type Automatic } from '../../../handoff/mail/whyAutomatic';

const OWN = ['care@shop.example'];

describe('a mail', () => {
  it.each<[of: string, headers: Record<string, string>, from: string, why: Automatic | undefined]>([
    ['a customer', {}, 'ana@example.com', undefined],
    ['a customer, who says so', { 'auto-submitted': 'no' }, 'ana@example.com', undefined],
    ['a customer of a careful company', { 'x-auto-response-suppress': 'All' }, 'ana@example.com', undefined],
    [
      'a customer with a return address',
      { 'return-path': '<ana@example.com>' },
      'ana@example.com',
      undefined,
    ],
    ['an absent customer', { 'auto-submitted': 'auto-replied' }, 'ana@example.com', 'autoReply'],
    ['one with a comment', { 'auto-submitted': 'auto-replied (vacation)' }, 'ana@example.com', 'autoReply'],
    ['a form', { 'auto-submitted': 'auto-generated; owner-email=x' }, 'ana@example.com', 'autoReply'],
    ['an old answering machine', { precedence: 'auto_reply' }, 'ana@example.com', 'autoReply'],
    ['a mass mailing', { precedence: 'Bulk' }, 'news@example.com', 'autoReply'],
    ['an answering machine of another kind', { 'x-autoreply': 'yes' }, 'ana@example.com', 'autoReply'],
    ['a newsletter', { 'list-unsubscribe': '<https://x.example>' }, 'news@example.com', 'mailingList'],
    ['a mail server that could not deliver', { 'return-path': '<>' }, 'ana@example.com', 'bounce'],
    ['one that reports it', { 'content-type': 'multipart/report; boundary=x' }, 'x@example.com', 'bounce'],
    ['one that says it by its name', {}, 'MAILER-DAEMON@example.com', 'bounce'],
    ['someone who wants no answer', {}, 'no-reply@example.com', 'bounce'],
    ['ourselves', {}, 'care@shop.example', 'own'],
    ['ourselves in capitals', {}, 'Care@Shop.example', 'own'],
  ])('of %s is told by its headers', (_of, headers, from, why) => {
    expect(whyAutomatic(new Map(Object.entries(headers)), from, OWN)).toBe(why);
  });
});
