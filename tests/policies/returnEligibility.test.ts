import fc from 'fast-check';
import {
  addCalendarDays,
  returnEligibility,
  RETURN_REASONS,
  RETURN_STEPS,
  type ReturnClaim,
  type ReturnReason,
} from '../../policies';
import { aReturn, aShipment, anItem, anOrder, noon, settingsWith } from './anOrder';

const settings = settingsWith();
const asNew = { unused: true, originalCondition: true, packagingIntact: true, tagsIntact: true };
const withExclusions = settingsWith({ returnExclusions: { engraved: true, categories: ['earrings'] } });

function deliveredOrder(deliveredOn: string, item = anItem()) {
  return {
    order: anOrder({ items: [item], shipments: [aShipment('2026-01-02', deliveredOn)] }),
    lineId: item.lineId,
  };
}

describe('the return window', () => {
  test.each([
    [0, '2026-01-10', 'eligible'],
    [59, '2026-03-10', 'eligible'],
    [60, '2026-03-11', 'eligible'],
    [61, '2026-03-12', 'notEligible'],
    [400, '2027-02-14', 'notEligible'],
  ])('on day %i after delivery (%s): %s', (day, today, kind) => {
    const decision = returnEligibility(
      { ...asNew, purchase: deliveredOrder('2026-01-10') },
      noon(today),
      settings,
    );
    expect(decision).toMatchObject({
      kind,
      section: 5,
      facts: {
        orderNumber: '1042',
        item: { lineId: '1', name: 'Moonstone ring', quantity: 1 },
        deliveredOn: '2026-01-10',
        deliveredOnFrom: 'order',
        requestedOn: today,
        daysSinceDelivery: day,
        lastDayToReturn: '2026-03-11',
        windowDays: 60,
      },
    });
  });

  test.each([
    ['a minute before the last day ends, in summer time', '2026-01-10', '2026-03-12T03:59:00Z', 'eligible'],
    ['a minute after it ended, in summer time', '2026-01-10', '2026-03-12T04:01:00Z', 'notEligible'],
    ['a minute before the last day ends, in winter time', '2026-09-10', '2026-11-10T04:59:00Z', 'eligible'],
    ['a minute after it ended, in winter time', '2026-09-10', '2026-11-10T05:01:00Z', 'notEligible'],
    ['across leap day, day 60', '2028-01-05', '2028-03-05T12:00:00Z', 'eligible'],
    ['across leap day, day 61', '2028-01-05', '2028-03-06T12:00:00Z', 'notEligible'],
  ])('%s', (_name, deliveredOn, now, kind) => {
    expect(returnEligibility({ ...asNew, deliveredOn }, new Date(now), settings).kind).toBe(kind);
  });

  test.each([
    ['23:59', '2026-01-11T04:59:00Z', '2026-03-11'],
    ['00:01 of the next day', '2026-01-11T05:01:00Z', '2026-03-12'],
  ])('of a parcel delivered at %s ends on the 60th day after its own day', (_name, deliveredAt, lastDay) => {
    const shipment = { ...aShipment('2026-01-02'), deliveredAt: new Date(deliveredAt) };
    const purchase = { order: anOrder({ shipments: [shipment] }), lineId: '1' };
    expect(returnEligibility({ ...asNew, purchase }, noon('2026-02-01'), settings)).toMatchObject({
      kind: 'eligible',
      facts: { lastDayToReturn: lastDay },
    });
  });

  test('says how many days are left, none on the last', () => {
    const on = (today: string) =>
      returnEligibility({ ...asNew, deliveredOn: '2026-01-10' }, noon(today), settings);
    expect(on('2026-01-10')).toMatchObject({ facts: { daysLeft: 60 } });
    expect(on('2026-03-11')).toMatchObject({ facts: { daysLeft: 0 } });
    expect(on('2026-03-12')).toMatchObject({ reason: 'windowOver', facts: { daysOver: 1 } });
  });

  test('once over, settles it without another question', () => {
    expect(returnEligibility({ deliveredOn: '2026-01-10' }, noon('2026-03-12'), settings)).toMatchObject({
      kind: 'notEligible',
      reason: 'windowOver',
    });
  });

  test.each(RETURN_REASONS)('once over, is over for every reason (%s)', (reason) => {
    const claim = { ...asNew, unused: false, reason, deliveredOn: '2026-01-10' };
    expect(returnEligibility(claim, noon('2026-03-12'), settings).reason).toBe('windowOver');
  });

  test('follows the number of days of another shop’s file', () => {
    const fortnight = settingsWith({ returnWindowDays: 14 });
    const on = (today: string) =>
      returnEligibility({ ...asNew, deliveredOn: '2026-01-10' }, noon(today), fortnight).kind;
    expect([on('2026-01-24'), on('2026-01-25')]).toEqual(['eligible', 'notEligible']);
  });
});

describe('the day of delivery', () => {
  test('is asked for where nothing says it', () => {
    expect(returnEligibility(asNew, noon('2026-03-01'), settings)).toMatchObject({
      kind: 'needsFacts',
      facts: { missing: ['deliveredOn'] },
    });
  });

  test('is the record’s where the shopper says another, and the other is kept for the agent', () => {
    const claim = { ...asNew, purchase: deliveredOrder('2026-01-10'), deliveredOn: '2026-03-01' };
    expect(returnEligibility(claim, noon('2026-03-12'), settings)).toMatchObject({
      kind: 'notEligible',
      reason: 'windowOver',
      facts: { deliveredOn: '2026-01-10', deliveredOnFrom: 'order', saidDeliveredOn: '2026-03-01' },
    });
  });

  test('is not kept twice where both say the same', () => {
    const claim = { ...asNew, purchase: deliveredOrder('2026-01-10'), deliveredOn: '2026-01-10' };
    expect(returnEligibility(claim, noon('2026-02-01'), settings).facts).not.toHaveProperty(
      'saidDeliveredOn',
    );
  });

  test('is the shopper’s where the carrier lost the scan', () => {
    const purchase = { order: anOrder({ shipments: [aShipment('2026-03-03')] }), lineId: '1' };
    expect(
      returnEligibility({ ...asNew, purchase, deliveredOn: '2026-03-09' }, noon('2026-03-12'), settings),
    ).toMatchObject({ kind: 'eligible', facts: { deliveredOn: '2026-03-09', deliveredOnFrom: 'shopper' } });
  });

  test.each([
    ['tomorrow', '2026-03-13'],
    ['before the parcel left', '2026-03-02'],
  ])('cannot be %s and is asked again', (_name, deliveredOn) => {
    const purchase = { order: anOrder({ shipments: [aShipment('2026-03-03')] }), lineId: '1' };
    expect(
      returnEligibility({ ...asNew, purchase, deliveredOn }, noon('2026-03-12'), settings),
    ).toMatchObject({
      kind: 'needsFacts',
      reason: 'deliveryDayImpossible',
      facts: { missing: ['deliveredOn'] },
    });
  });

  test('cannot be tomorrow without an order either', () => {
    expect(returnEligibility({ deliveredOn: '2026-03-13' }, noon('2026-03-12'), settings).reason).toBe(
      'deliveryDayImpossible',
    );
  });

  test.each(['2026-02-30', 'yesterday', ''])(
    '"%s", which is no day, is the caller’s mistake',
    (deliveredOn) => {
      expect(() => returnEligibility({ deliveredOn }, noon('2026-03-12'), settings)).toThrow(
        'not a calendar day',
      );
    },
  );

  test('of an item in two parcels is that of the last one delivered', () => {
    const order = anOrder({
      shipments: [aShipment('2026-01-02', '2026-01-10'), aShipment('2026-01-05', '2026-01-20')],
    });
    expect(
      returnEligibility({ ...asNew, purchase: { order, lineId: '1' } }, noon('2026-03-12'), settings),
    ).toMatchObject({ kind: 'eligible', facts: { deliveredOn: '2026-01-20' } });
  });

  test.each([
    ['has not shipped', [], 'notShipped'],
    ['is on its way', [aShipment('2026-03-03')], 'notDelivered'],
    ['is recorded as delivered tomorrow', [aShipment('2026-03-03', '2026-03-13')], 'datesContradict'],
    [
      'left in another parcel than the delivered one',
      [aShipment('2026-03-03', '2026-03-09', ['2'])],
      'notShipped',
    ],
  ])('of an item that %s needs a person', (_name, shipments, reason) => {
    const order = anOrder({ items: [anItem(), anItem({ lineId: '2' })], shipments });
    expect(
      returnEligibility({ ...asNew, purchase: { order, lineId: '1' } }, noon('2026-03-12'), settings),
    ).toMatchObject({ kind: 'needsPerson', reason });
  });
});

describe('the condition of the item', () => {
  const within = { deliveredOn: '2026-03-01' };
  const now = noon('2026-03-12');

  test('as new makes it eligible, to be confirmed by the team and inspected before the refund', () => {
    expect(returnEligibility({ ...within, ...asNew }, now, settings)).toMatchObject({
      kind: 'eligible',
      reason: 'withinWindowAndAsNew',
      section: 5,
      facts: { ...asNew, refundDays: { min: 5, max: 10 }, nextSteps: RETURN_STEPS },
    });
  });

  test.each([
    ['unused', 'used'],
    ['originalCondition', 'notOriginalCondition'],
    ['packagingIntact', 'packagingNotIntact'],
    ['tagsIntact', 'tagsNotIntact'],
  ])('without %s is not eligible for a change of mind: %s', (fact, reason) => {
    const claim = { ...within, ...asNew, [fact]: false, reason: 'changedMind' as const };
    expect(returnEligibility(claim, now, settings)).toMatchObject({
      kind: 'notEligible',
      reason,
      facts: { obstacles: [reason] },
    });
  });

  test('names every obstacle, the first as the reason', () => {
    const claim = {
      ...within,
      unused: false,
      originalCondition: false,
      tagsIntact: false,
      reason: 'gift' as const,
    };
    expect(returnEligibility(claim, now, settings)).toMatchObject({
      reason: 'used',
      facts: { obstacles: ['used', 'notOriginalCondition', 'tagsNotIntact'] },
    });
  });

  test.each<[ReturnClaim, string[]]>([
    [{}, ['deliveredOn', 'unused', 'originalCondition', 'packagingIntact', 'tagsIntact']],
    [within, ['unused', 'originalCondition', 'packagingIntact', 'tagsIntact']],
    [{ ...within, unused: true }, ['originalCondition', 'packagingIntact', 'tagsIntact']],
    [{ ...within, ...asNew, tagsIntact: undefined }, ['tagsIntact']],
    [{ ...within, unused: false }, ['reason']],
    [{ unused: false }, ['reason']],
  ])('of which %j is known asks only for what can still change the outcome: %j', (claim, missing) => {
    expect(returnEligibility(claim, now, settings)).toMatchObject({
      kind: 'needsFacts',
      reason: 'factsMissing',
      section: 5,
      facts: { missing },
    });
  });

  test.each<[ReturnReason, string, string]>([
    ['changedMind', 'notEligible', 'used'],
    ['wrongSize', 'notEligible', 'used'],
    ['gift', 'notEligible', 'used'],
    ['defect', 'needsPerson', 'defectWithObstacle'],
    ['wrongItem', 'needsPerson', 'possibleFaultWithObstacle'],
    ['notAsDescribed', 'needsPerson', 'possibleFaultWithObstacle'],
    ['damagedInTransit', 'needsPerson', 'damagedInTransit'],
  ])('used, and returned for %s: %s', (reason, kind, code) => {
    const decision = returnEligibility({ ...within, ...asNew, unused: false, reason }, now, settings);
    expect(decision).toMatchObject({ kind, reason: code, facts: { obstacles: ['used'] } });
  });

  test.each(RETURN_REASONS.filter((reason) => reason !== 'damagedInTransit'))(
    'as new is eligible for every reason but damage on the way (%s)',
    (reason) => {
      expect(returnEligibility({ ...within, ...asNew, reason }, now, settings).kind).toBe('eligible');
    },
  );

  test('damaged on the way needs a person, and nothing more is asked', () => {
    expect(returnEligibility({ ...within, reason: 'damagedInTransit' }, now, settings)).toMatchObject({
      kind: 'needsPerson',
      reason: 'damagedInTransit',
      facts: { obstacles: [] },
    });
  });
});

describe('items that a shop excludes', () => {
  const now = noon('2026-03-12');
  const claim = { ...asNew, deliveredOn: '2026-03-01', reason: 'changedMind' as const };

  test('are none in this shop, so neither category nor engraving is asked for', () => {
    expect(returnEligibility(claim, now, settings).kind).toBe('eligible');
    expect(returnEligibility({ ...claim, engraved: true, category: 'earrings' }, now, settings).kind).toBe(
      'eligible',
    );
  });

  test.each([
    [{ engraved: true, category: 'ring' }, 'engravedExcluded'],
    [{ engraved: false, category: 'earrings' }, 'categoryExcluded'],
  ] as const)('are refused in a shop whose file lists them: %j', (item, reason) => {
    expect(returnEligibility({ ...claim, ...item }, now, withExclusions)).toMatchObject({
      kind: 'notEligible',
      reason,
    });
  });

  test('are known from the order without asking', () => {
    const purchase = deliveredOrder('2026-03-01', anItem({ engraved: true }));
    expect(returnEligibility({ ...claim, purchase }, now, withExclusions).reason).toBe('engravedExcluded');
    const plain = deliveredOrder('2026-03-01');
    expect(returnEligibility({ ...claim, purchase: plain }, now, withExclusions).kind).toBe('eligible');
  });

  test('go by the order’s record where the shopper says otherwise', () => {
    const purchase = deliveredOrder('2026-03-01', anItem({ engraved: true }));
    expect(returnEligibility({ ...claim, purchase, engraved: false }, now, withExclusions).kind).toBe(
      'notEligible',
    );
  });

  test('are asked about where no order is known', () => {
    expect(returnEligibility(claim, now, withExclusions)).toMatchObject({
      kind: 'needsFacts',
      facts: { missing: ['category', 'engraved'] },
    });
  });

  test('with a defect need a person', () => {
    const decision = returnEligibility(
      { ...claim, category: 'earrings', reason: 'defect' },
      now,
      withExclusions,
    );
    expect(decision).toMatchObject({ kind: 'needsPerson', reason: 'defectWithObstacle' });
  });
});

describe('what the order’s record already says', () => {
  const shipments = [aShipment('2026-01-02', '2026-03-01')];
  const now = noon('2026-03-12');

  test('a return of this item is on file', () => {
    const order = anOrder({ shipments, returns: [aReturn({ requestedAt: noon('2026-03-05') })] });
    expect(returnEligibility({ purchase: { order, lineId: '1' } }, now, settings)).toMatchObject({
      kind: 'alreadyRequested',
      facts: { firstRequestedOn: '2026-03-05' },
    });
  });

  test('a return of another item changes nothing', () => {
    const order = anOrder({
      shipments,
      items: [anItem(), anItem({ lineId: '2' })],
      returns: [aReturn({ lineIds: ['2'] })],
    });
    expect(returnEligibility({ ...asNew, purchase: { order, lineId: '1' } }, now, settings).kind).toBe(
      'eligible',
    );
  });

  test.each([
    ['orderCancelled', { cancelledAt: noon('2026-03-02') }],
    ['alreadyRefunded', { payment: { ...anOrder().payment, state: 'refunded' as const } }],
  ])('%s needs a person', (reason, overrides) => {
    const order = anOrder({ shipments, ...overrides });
    expect(returnEligibility({ ...asNew, purchase: { order, lineId: '1' } }, now, settings)).toMatchObject({
      kind: 'needsPerson',
      reason,
    });
  });

  test('a line that the order does not have is the caller’s mistake', () => {
    const purchase = { order: anOrder({ shipments }), lineId: '9' };
    expect(() => returnEligibility({ purchase }, now, settings)).toThrow('no line "9"');
  });
});

test('answering what is asked for always comes to an end', () => {
  const claims = fc.record(
    {
      deliveredOn: fc.integer({ min: -3, max: 70 }).map((ago) => addCalendarDays('2026-03-12', -ago)),
      unused: fc.boolean(),
      originalCondition: fc.boolean(),
      packagingIntact: fc.boolean(),
      tagsIntact: fc.boolean(),
      reason: fc.constantFrom(...RETURN_REASONS),
      engraved: fc.boolean(),
      category: fc.constantFrom('ring' as const, 'earrings' as const),
    },
    { requiredKeys: [] },
  );
  const answers = {
    ...asNew,
    deliveredOn: '2026-03-01',
    reason: 'gift',
    engraved: false,
    category: 'ring',
  } as const;
  fc.assert(
    fc.property(claims, (start) => {
      let claim: ReturnClaim = start;
      for (let asked = 0; asked < 10; asked++) {
        const decision = returnEligibility(claim, noon('2026-03-12'), withExclusions);
        if (decision.kind !== 'needsFacts') return;
        const [fact] = decision.facts.missing;
        if (fact === undefined) throw new Error('needsFacts without a fact to ask for');
        claim = { ...claim, [fact]: answers[fact] };
      }
      throw new Error('still asking after ten answers');
    }),
  );
});
