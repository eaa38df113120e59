import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { findRating } from '../../handoff/tickets/ratingStore';
import { mountRatingPage } from '../../bot/pages/ratingPage';
import { DEFAULT_POLICY } from '../../policies';

import { describeDesk } from '../support/deskWorld';
import { startServer } from '../support/httpServer';
import { silentLog } from '../support/turnEngine';

describeDesk('the rating that is asked for by mail', (world) => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    const { database, ratings, ratingLinks, clock } = world();
    server = await startServer((restify) =>
      mountRatingPage(restify, {
        folder: join(__dirname, '..', '..', 'dist', 'bot', 'widget'),
        shop: { policy: DEFAULT_POLICY, timeZone: 'America/New_York' },
        isDemo: true,
        database,
        ratings,
        links: ratingLinks,
        clock,
        log: silentLog,
      }),
    );
  });
  afterAll(() => server.close());

  const resolved = async (locale = 'en-US') => {
    const { number } = await world().open({ locale });
    const mia = await world().agent('Mia');
    await world().desk.claim(number, mia);
    await world().desk.reply(number, mia, { text: 'Yes, it can.', clientReplyId: randomUUID() });
    await world().desk.resolve(number, mia);
    return { number, mia };
  };
  const mailsOf = (number: string) => world().mails.filter(({ key }) => key === `ticket-rating:${number}`);
  const linkOf = (number: string) => {
    const path = /https:\/\/shop\.example(\/rate\/\S+)/.exec(mailsOf(number)[0]?.text ?? '')?.[1];
    if (path === undefined) throw new Error('no link was mailed');
    return server.url + path;
  };
  const ratingOf = (number: string) => findRating(world().database.db, number);
  const vote = (url: string, fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return fetch(url, { method: 'POST', body: form });
  };

  it('is asked for once, also after the ticket was opened and resolved again', async () => {
    const { number, mia } = await resolved();
    await world().desk.reopen(number, mia);
    await world().desk.claim(number, mia);
    await world().desk.resolve(number, mia);
    expect(mailsOf(number)).toHaveLength(1);
    expect(mailsOf(number)[0]).toMatchObject({
      to: 'ana@example.com',
      subject: `How good was our help? [${number}]`,
    });
  });

  it('is not given by opening the link, as scanners of mails do, but by the button', async () => {
    const { number } = await resolved();
    const page = await (await fetch(linkOf(number))).text();
    expect(page).toContain(`How good was our help with ${number}?`);
    expect(await ratingOf(number)).toMatchObject({ score: null });
    expect(await (await vote(linkOf(number), { score: '4', comment: 'Quick.' })).text()).toContain(
      'Thank you!',
    );
    expect(await ratingOf(number)).toMatchObject({ score: 4, comment: 'Quick.' });
    await vote(linkOf(number), { score: '1', comment: 'No.' });
    expect(await ratingOf(number)).toMatchObject({ score: 4, comment: 'Quick.' });
    expect(await (await fetch(linkOf(number))).text()).not.toContain('<form');
  });

  it('is in the language of the ticket', async () => {
    const { number } = await resolved('es-MX');
    const page = await (await fetch(linkOf(number))).text();
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('5 – Muy buena');
  });

  it.each([{ score: '6' }, { score: '0' }, { score: 'x' }, {}])('takes no %p', async (fields) => {
    const { number } = await resolved();
    expect((await vote(linkOf(number), fields as Record<string, string>)).status).toBe(400);
    expect(await ratingOf(number)).toMatchObject({ score: null });
  });

  it('takes no address that was not mailed', async () => {
    const [one, other] = [await resolved(), await resolved()];
    const forged = linkOf(one.number).replace(one.number, other.number);
    expect((await fetch(forged)).status).toBe(404);
    expect((await vote(forged, { score: '1' })).status).toBe(404);
    expect((await fetch(`${server.url}/rate/${other.number}.`)).status).toBe(404);
    expect(await ratingOf(other.number)).toMatchObject({ score: null });
  });
});
