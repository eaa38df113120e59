import { asc, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { recordVisit, type VisitPart } from '../../../handoff/reports/recordVisit';
import { visits } from '../../../handoff/schema';
import { describeOnEachEngine } from '../../support/databases';

const NOTHING = { topics: [], answered: 0, unresolved: 0, withTeam: false, isOpen: false } as const;

describeOnEachEngine('a visit', (database) => {
  /** Says at these minutes of the day what each message led to; the visits that there are then. */
  const after = async (parts: (Partial<VisitPart> & { minute: number })[]) => {
    const conversationId = randomUUID();
    for (const { minute, ...part } of parts) {
      const at = new Date(Date.UTC(2026, 2, 2, 10, minute));
      await database().transaction((tx) => recordVisit(tx, { conversationId, at, ...NOTHING, ...part }));
    }
    return database()
      .db.select()
      .from(visits)
      .where(eq(visits.conversationId, conversationId))
      .orderBy(asc(visits.id));
  };

  it('begins with what the customer came for, and adds up what follows', async () => {
    const [visit, ...others] = await after([
      { minute: 0 },
      { minute: 1, topics: ['order'], isOpen: true },
      { minute: 2, topics: ['order', 'return'], answered: 1, unresolved: 1, email: 'ana@example.com' },
      { minute: 3, answered: 1, withTeam: true },
      { minute: 4 },
    ]);
    expect(others).toEqual([]);
    expect(visit).toMatchObject({
      begunAt: new Date('2026-03-02T10:01:00Z'),
      lastAt: new Date('2026-03-02T10:04:00Z'),
      email: 'ana@example.com',
      topics: ['order', 'return'],
      answered: 2,
      unresolved: 1,
      withTeam: true,
      isOpen: false,
    });
  });

  it('is no visit when nothing was asked', async () => {
    expect(await after([{ minute: 0 }, { minute: 5 }])).toEqual([]);
  });

  it('ends with a silence of 30 minutes; thanks after that begin no other one', async () => {
    const found = await after([
      { minute: 0, topics: ['order'], answered: 1 },
      { minute: 29, topics: ['order'], answered: 1 },
      { minute: 59 },
      { minute: 60, topics: ['return'], isOpen: true },
    ]);
    expect(found.map(({ begunAt, topics }) => [begunAt.getUTCMinutes(), topics])).toEqual([
      [0, ['order']],
      [0, ['return']],
    ]);
    expect(found[0]?.lastAt).toEqual(new Date('2026-03-02T10:29:00Z'));
  });
});
