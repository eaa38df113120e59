import { createRateLimit } from '../../bot/rateLimit';

describe('a rate limit', () => {
  let now = new Date(0);
  const limit = (): ReturnType<typeof createRateLimit> =>
    createRateLimit({ limit: 3, windowSeconds: 60, clock: { now: () => now } });
  beforeEach(() => (now = new Date(0)));

  it('allows as many as it says and refuses the next, with the seconds to wait', () => {
    const check = limit();
    expect([check('a'), check('a'), check('a')].every(({ allowed }) => allowed)).toBe(true);
    now = new Date(20_000);
    expect(check('a')).toEqual({ allowed: false, retryAfterSeconds: 40 });
  });

  it('counts each key apart', () => {
    const check = limit();
    for (let each = 0; each < 4; each += 1) check('a');
    expect(check('b').allowed).toBe(true);
  });

  it('begins anew when the window ended', () => {
    const check = limit();
    for (let each = 0; each < 4; each += 1) check('a');
    now = new Date(60_000);
    expect(check('a').allowed).toBe(true);
  });
});
