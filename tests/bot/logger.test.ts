import { DrizzleQueryError } from 'drizzle-orm/errors';
import { createLogger } from '../../bot/logger';

function lineOf(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger('info', { write: (line) => void lines.push(line) }));
  expect(lines).toHaveLength(1);
  JSON.parse(lines[0]!);
  return lines[0]!;
}

describe('createLogger', () => {
  it('writes one JSON object with level, UTC time, fields and message', () => {
    const line = JSON.parse(lineOf((log) => log.info({ ticket: 'T-1001', seq: 7 }, 'A ticket was opened')));
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/),
      ticket: 'T-1001',
      seq: 7,
      msg: 'A ticket was opened',
    });
  });

  it('says nothing below its level', () => {
    const lines: string[] = [];
    const log = createLogger('warn', { write: (line) => void lines.push(line) });
    log.info({}, 'not this');
    log.warn({}, 'this');
    expect(lines).toHaveLength(1);
  });

  it.each([
    ['a field', { email: 'PRIVATE', password: 'PRIVATE', text: 'PRIVATE' }],
    ['a field of a field', { form: { name: 'PRIVATE', description: 'PRIVATE' } }],
    ['a field two levels down', { req: { headers: { authorization: 'PRIVATE', cookie: 'PRIVATE' } } }],
    ['a list of answers', { ticket: { answers: [{ question: 'PRIVATE', answer: 'PRIVATE' }] } }],
  ])('removes personal data and secrets by the name of %s', (_where, fields) => {
    expect(lineOf((log) => log.info(fields, 'x'))).not.toContain('PRIVATE');
  });

  it.each([
    ['an e-mail address', 'no mail for anna.larsen+shop@example.co.uk today', 'anna'],
    ['a token', 'refused eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjoiZGxfMSJ9.c2lnbmF0dXJl', 'c2lnbmF0dXJl'],
    ['a Bearer secret', 'got "Authorization: Bearer s3cr3t-value"', 's3cr3t'],
    ['a card number', 'pays with 4242 4242 4242 4242', '4242 4242'],
  ])('masks %s wherever it turns up', (_what, text, leaked) => {
    expect(lineOf((log) => log.warn({ note: text }, 'x'))).not.toContain(leaked);
    expect(lineOf((log) => log.warn({}, text))).not.toContain(leaked);
  });

  it('logs the kind, code and place of a database error and not the row that it quotes', () => {
    const cause = Object.assign(new Error('Key (email)=(PRIVATE) already exists'), { code: '23505' });
    const error = new DrizzleQueryError('insert into tickets values ($1)', ['PRIVATE'], cause);
    for (const fields of [{ err: error }, { error }]) {
      const line = lineOf((log) => log.error(fields, 'A request failed'));
      expect(line).not.toContain('PRIVATE');
      expect(line).toContain('23505');
      expect(line).toContain('logger.test.ts');
    }
  });
});
