import {
  addRatingComment,
  answerRating,
  findRating,
  insertRating,
} from '../../../handoff/tickets/ratingStore';
import { describeDesk } from '../../support/deskWorld';

const NOON = new Date('2026-11-02T12:00:00Z');

describeDesk('the rating of a ticket', (world) => {
  const asked = async (): Promise<string> => {
    const { number } = await world().open();
    await insertRating(world().database.db, number, null, NOON);
    return number;
  };

  it('is asked for once, also by two at the same moment', async () => {
    const { number } = await world().open();
    const ask = () => world().database.transaction((tx) => insertRating(tx, number, null, NOON));
    expect((await Promise.all([ask(), ask()])).sort()).toEqual([false, true]);
    expect(await ask()).toBe(false);
  });

  it('is answered once: the first answer stays', async () => {
    const number = await asked();
    const { db } = world().database;
    expect(await answerRating(db, number, { score: 4, at: NOON })).toBe(true);
    expect(await answerRating(db, number, { score: 1, comment: 'No!', at: NOON })).toBe(false);
    expect(await findRating(db, number)).toMatchObject({ score: 4, comment: null, answeredAt: NOON });
  });

  it('takes one comment, and only after a score', async () => {
    const number = await asked();
    const { db } = world().database;
    expect(await addRatingComment(db, number, 'Slow.')).toBe(false);
    await answerRating(db, number, { score: 2, at: NOON });
    expect(await addRatingComment(db, number, 'Slow.')).toBe(true);
    expect(await addRatingComment(db, number, 'Quick.')).toBe(false);
    expect(await findRating(db, number)).toMatchObject({ score: 2, comment: 'Slow.' });
  });

  it('that was not asked for is not taken', async () => {
    const { number } = await world().open();
    expect(await answerRating(world().database.db, number, { score: 5, at: NOON })).toBe(false);
    expect(await findRating(world().database.db, number)).toBeUndefined();
  });

  it.each([0, 6, -1])('of %i is refused by the database', async (score) => {
    const number = await asked();
    await expect(answerRating(world().database.db, number, { score, at: NOON })).rejects.toThrow();
  });
});
