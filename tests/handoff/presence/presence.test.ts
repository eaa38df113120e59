import { randomUUID } from 'node:crypto';
import { createChangeSignal } from '../../../bot/conversation/changeSignal';
import { isSomebodyAvailable, createPresence } from '../../../handoff/presence/presence';
import type { Change } from '../../../handoff/ports';
import { describeDesk } from '../../support/deskWorld';
import { eventually } from '../../support/eventually';

describeDesk('presence at the desk', (world) => {
  const streamOf = (agentId: string, ticket?: string) => ({ id: randomUUID(), agentId, ticket });
  const teamOf = async (...names: string[]) =>
    (await world().presence.team())
      .filter(({ name }) => names.includes(name))
      .map(({ name, presence }) => `${name} ${presence}`);

  it('has an agent at the desk while a page is open, and for a minute after the last sign of it', async () => {
    const ada = await world().agent('Ada');
    expect(await teamOf('Ada')).toEqual(['Ada offline']);
    const stream = streamOf(ada.id);
    await world().presence.arrive(stream);
    world().pass(50);
    await world().presence.stay(stream);
    world().pass(50);
    expect(await teamOf('Ada')).toEqual(['Ada online']);
    // A killed server says nothing any more.
    world().pass(11);
    expect(await teamOf('Ada')).toEqual(['Ada offline']);
    expect(await isSomebodyAvailable(world().database.db, world().clock.now())).toBe(false);
  });

  it('counts an agent who is away as there, but not as taking chats', async () => {
    const bo = await world().agent('Bo');
    await world().presence.arrive(streamOf(bo.id));
    expect(await isSomebodyAvailable(world().database.db, world().clock.now())).toBe(true);
    await world().presence.setAway(bo.id, true);
    expect(await teamOf('Bo')).toEqual(['Bo away']);
    expect(await world().presence.isAway(bo.id)).toBe(true);
    expect(await isSomebodyAvailable(world().database.db, world().clock.now())).toBe(false);
    await world().presence.setAway(bo.id, false);
    expect(await teamOf('Bo')).toEqual(['Bo online']);
  });

  it('names who else has a ticket on their screen, once each, until they leave', async () => {
    const [cem, dee] = [await world().agent('Cem'), await world().agent('Dee')];
    const { number } = await world().open();
    const twice = [streamOf(cem.id, number), streamOf(cem.id, number)] as const;
    for (const stream of twice) await world().presence.arrive(stream);
    await world().presence.arrive(streamOf(dee.id, number));
    const names = async (agentId: string) =>
      (await world().presence.viewersOf(number, agentId)).map(({ name }) => name);
    expect(await names(cem.id)).toEqual(['Dee']);
    expect(await names(dee.id)).toEqual(['Cem']);
    await world().presence.leave(twice[0]);
    expect(await names(dee.id)).toEqual(['Cem']);
    await world().presence.leave(twice[1]);
    expect(await names(dee.id)).toEqual([]);
  });

  it('forgets the viewers of a server that was killed', async () => {
    const eve = await world().agent('Eve');
    const { number } = await world().open();
    await world().presence.arrive(streamOf(eve.id, number));
    world().pass(61);
    expect(await world().presence.viewersOf(number, randomUUID())).toEqual([]);
  });

  it('says who is writing what, for some seconds or until they stop', async () => {
    const fay = await world().agent('Fay');
    const { number } = await world().open();
    await world().presence.arrive(streamOf(fay.id, number));
    const writing = async () =>
      (await world().presence.viewersOf(number, randomUUID())).map((viewer) => viewer.writing);
    expect(await writing()).toEqual([null]);
    await world().presence.setWriting(fay.id, number, 'note');
    expect(await writing()).toEqual(['note']);
    await world().presence.setWriting(fay.id, number, null);
    expect(await writing()).toEqual([null]);
    await world().presence.setWriting(fay.id, number, 'reply');
    world().pass(9);
    expect(await writing()).toEqual([null]);
  });

  it('is the same for every server process, and each hears of the other', async () => {
    const gus = await world().agent('Gus');
    const { number } = await world().open();
    const { database, clock } = world();
    const signal = await createChangeSignal(database);
    const heard: Change[] = [];
    signal.subscribe((change) => heard.push(change));
    const elsewhere = createPresence({ database, signal, clock });
    await world().presence.arrive(streamOf(gus.id, number));
    expect(await elsewhere.viewersOf(number, randomUUID())).toEqual([
      { id: gus.id, name: 'Gus', writing: null },
    ]);
    await world().presence.setWriting(gus.id, number, 'reply');
    await world().presence.setWriting(gus.id, number, 'reply');
    await eventually(() =>
      expect(heard).toEqual([
        { kind: 'team' },
        { kind: 'viewers', number },
        // Still writing is no news.
        { kind: 'viewers', number },
      ]),
    );
    await signal.close();
  });
});
