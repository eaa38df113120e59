import { eq } from 'drizzle-orm';
import { createVisitPort } from '../../../bot/turn/visitPort';
import type { TurnMatters } from '../../../dialogs/ports';
import { visits } from '../../../handoff/schema';
import { describeOnEachEngine } from '../../support/databases';
import { createTestEngine, openConversation, say, settled } from '../../support/turnEngine';

const ANSWERED: TurnMatters = {
  topics: ['order'],
  answered: 1,
  unresolved: 0,
  withTeam: false,
  isOpen: false,
};

describeOnEachEngine('what became of a matter', (database) => {
  const visitsOf = (conversationId: string) =>
    database().db.select().from(visits).where(eq(visits.conversationId, conversationId));

  it('is kept with the turn’s commit, once, also when the turn had to be run again', async () => {
    let attempts = 0;
    const port = createVisitPort();
    const engine = await createTestEngine(database(), async (context) => {
      port.note(ANSWERED);
      attempts += 1;
      if (attempts === 1) throw new Error('the first attempt fails after it noted');
      await context.sendActivity('Your order is on its way.');
    });
    const conversationId = await openConversation(database());
    await say({ database: database(), signal: engine.signal }, conversationId, 'where is my order?');
    await settled(database(), conversationId);
    await engine.stop();
    expect(attempts).toBe(2);
    expect(await visitsOf(conversationId)).toMatchObject([{ topics: ['order'], answered: 1, email: null }]);
  });
});
