import { createUnclearPort } from '../../../bot/turn/unclearPort';
import { unclearLines } from '../../../handoff/schema';
import { DEFAULT_POLICY } from '../../../policies';
import { describeOnEachEngine } from '../../support/databases';
import { createTestEngine, openConversation, say, settled } from '../../support/turnEngine';

describeOnEachEngine('a message that was not understood', (database) => {
  it('is kept with the turn’s commit, once, without names, also when the turn had to be run again', async () => {
    let attempts = 0;
    const port = createUnclearPort(DEFAULT_POLICY);
    const text = 'engrave Anna Larsen on order 1042';
    const engine = await createTestEngine(database(), async (context) => {
      port.note(
        {
          text,
          intent: 'None',
          score: 0.2,
          runnerUp: { intent: 'OrderChange', score: 0.4 },
          entities: [{ kind: 'personName', value: 'Anna Larsen', text: 'Anna Larsen', start: 8, end: 19 }],
        },
        { language: 'en', locale: 'en-US' },
      );
      attempts += 1;
      if (attempts === 1) throw new Error('the first attempt fails after it noted');
      await context.sendActivity('Which of these comes closest?');
    });
    const conversationId = await openConversation(database());
    await say({ database: database(), signal: engine.signal }, conversationId, text);
    await settled(database(), conversationId);
    await engine.stop();
    expect(attempts).toBe(2);
    expect(await database().db.select().from(unclearLines)).toMatchObject([
      {
        text: 'engrave [name] on order [order]',
        language: 'en',
        locale: 'en-US',
        guesses: [{ intent: 'OrderChange', score: 0.4 }],
      },
    ]);
  });
});
