import { ticketMails } from '../../../handoff/text/ticketMails';

const FACTS = {
  shopName: 'Demo Jewelry',
  timeZone: 'America/New_York',
  number: 'T-1001',
  customerName: 'Lucía Herrera',
  description: 'El broche no cierra',
  due: { dueBy: new Date('2026-11-25T15:41:00Z'), peak: false },
} as never as Parameters<ReturnType<typeof ticketMails>['confirmation']>[0];

describe("a ticket's mails", () => {
  it.each([
    ['es', 'Recibimos tu mensaje [T-1001]'],
    ['es-MX', 'Recibimos tu mensaje [T-1001]'],
    ['en-GB', 'We have your message [T-1001]'],
    ['fr', 'We have your message [T-1001]'],
  ])('are in the language of the ticket, %s', (locale, subject) => {
    expect(ticketMails(locale).confirmation(FACTS).subject).toBe(subject);
  });

  it('say in Spanish by when the answer comes, and on which section that rests', () => {
    const { text } = ticketMails('es').confirmation(FACTS);
    expect(text).toContain('miércoles, 25 de noviembre de 2026');
    expect(text).toContain('(Política §3, Tiempo de respuesta)');
    expect(text).toContain('> El broche no cierra');
    expect(text).not.toMatch(/\b(?:the|your|message|customer)\b/);
  });
});
