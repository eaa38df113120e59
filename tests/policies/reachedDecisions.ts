import {
  addressCorrection,
  chainLayering,
  CONTACT_TOPICS,
  contactFormCheck,
  currencyExplanation,
  DELIVERY_REPORTS,
  deliveryProblem,
  ITEM_FAULTS,
  itemProblem,
  materialCare,
  ORDER_CHANGES,
  orderChange,
  orderMails,
  orderProgress,
  PAYMENT_CAUSES,
  paymentFailure,
  paymentStatus,
  POLICY_QUESTIONS,
  policyAnswer,
  PRODUCT_ASPECTS,
  productAnswer,
  refundTiming,
  responseProgress,
  RETURN_REASONS,
  returnEligibility,
  returnGuide,
  returnPostage,
  ringSize,
  TEAM_MATTERS,
  teamRequest,
  type DecisionBase,
  type ItemCondition,
  type Order,
  type Product,
  type ReturnCase,
  type ReturnClaim,
} from '../../policies';
import { aReturn, aShipment, anItem, anOrder, noon, settingsWith, TIME_ZONE } from './anOrder';

type AnyDecision = DecisionBase<string, string, object>;
type Play = readonly [policy: string, decide: () => AnyDecision | readonly AnyDecision[]];

const NOW = noon('2026-03-20');
const SETTINGS = [
  settingsWith(),
  settingsWith({
    shippingCostCents: 795,
    returnExclusions: { engraved: true, categories: ['earrings'] },
    peakSeasons: [{ from: '2026-03-01', to: '2026-03-31', extraHours: 24 }],
  }),
] as const;

const RETURNS: readonly ReturnCase[] = [
  aReturn({ requestedAt: noon('2026-03-15') }),
  aReturn({ requestedAt: noon('2026-03-15'), receivedAt: noon('2026-03-18') }),
  aReturn({ requestedAt: noon('2026-03-21') }),
  ...(['passed', 'failed', undefined] as const).flatMap((inspection) =>
    ['2026-03-05', '2026-03-18'].map((day) =>
      aReturn({
        requestedAt: noon('2026-03-02'),
        receivedAt: noon('2026-03-04'),
        inspectedAt: noon(day),
        inspection,
      }),
    ),
  ),
  aReturn({ requestedAt: noon('2026-03-02'), refundedAt: noon('2026-03-15'), refundCents: 5000 }),
  aReturn({ requestedAt: noon('2026-03-02'), refundedAt: noon('2026-03-25') }),
];

const ITEMS = [anItem({ engraved: true }), anItem({ lineId: '2', category: 'earrings' })];
const BOTH = ['1', '2'];

/** Every state of payment and cancellation with every state of the parcels. */
function* orders(): Generator<Order> {
  const parcels = [
    [],
    [aShipment('2026-03-15', undefined, BOTH)],
    [aShipment('2026-03-01', undefined, BOTH)],
    [aShipment('2026-03-10', '2026-03-18', BOTH)],
    [aShipment('2026-03-21', undefined, BOTH)],
    [aShipment('2026-03-10', '2026-03-18'), aShipment('2026-03-15', undefined, ['2'])],
    [aShipment('2026-03-15')],
  ];
  const payments = [
    ...['2026-03-01', '2026-03-19', '2026-03-21'].map((day) => ({
      state: 'paid' as const,
      paidAt: noon(day),
    })),
    ...(['paid', 'pending', 'failed', 'refunded'] as const).map((state) => ({ state, paidAt: undefined })),
  ];
  for (const payment of payments)
    for (const cancelledAt of [undefined, noon('2026-03-12')])
      for (const shipments of parcels)
        yield anOrder({
          items: ITEMS,
          placedAt: payment.paidAt ?? noon('2026-03-01'),
          payment: { ...anOrder().payment, ...payment },
          cancelledAt,
          shipments,
        });
}

/** What the record can say of an order of which something is to go back. */
function* ordersToReturn(): Generator<Order> {
  const deliveries = [
    ['2026-03-10', '2026-03-18'],
    ['2025-12-20', '2026-01-02'],
    ['2026-03-10', '2026-03-21'],
    ['2026-03-10', undefined],
  ] as const;
  for (const [shippedOn, deliveredOn] of deliveries)
    yield anOrder({ items: ITEMS, shipments: [aShipment(shippedOn, deliveredOn, BOTH)] });
  yield anOrder({ items: ITEMS });
  yield anOrder({ items: ITEMS, cancelledAt: NOW });
  yield anOrder({ items: ITEMS, payment: { ...anOrder().payment, state: 'refunded' } });
  for (const returnCase of RETURNS)
    yield anOrder({
      items: ITEMS,
      shipments: [aShipment('2026-02-10', '2026-03-01')],
      returns: [returnCase],
    });
}

function* claims(): Generator<ReturnClaim> {
  const asNew = { unused: true, originalCondition: true, packagingIntact: true, tagsIntact: true };
  const conditions: ItemCondition[] = [
    {},
    asNew,
    ...Object.keys(asNew).map((fact): ItemCondition => ({ ...asNew, [fact]: false })),
  ];
  const purchases = [...ordersToReturn()].flatMap((order) => BOTH.map((lineId) => ({ order, lineId })));
  for (const purchase of [undefined, ...purchases])
    for (const deliveredOn of [undefined, '2026-03-18', '2026-03-21'])
      for (const condition of purchase?.order.returns.length ? [asNew] : conditions)
        for (const reason of [undefined, ...RETURN_REASONS])
          yield { ...condition, purchase, deliveredOn, reason };
}

function* plays(): Generator<Play> {
  const [settings] = SETTINGS;
  for (const order of orders()) {
    yield ['orderProgress', () => allOf(orderProgress(order, NOW, settings))];
    yield ['addressCorrection', () => addressCorrection(order, NOW, settings)];
    yield ['orderMails', () => orderMails(order, NOW, settings)];
    yield ['paymentStatus', () => paymentStatus(order, TIME_ZONE)];
    for (const lineIds of [undefined, ['2']]) {
      for (const wanted of ORDER_CHANGES)
        yield ['orderChange', () => orderChange({ order, wanted, lineIds }, NOW, settings)];
      for (const report of DELIVERY_REPORTS)
        yield ['deliveryProblem', () => allOf(deliveryProblem({ order, report, lineIds }, NOW, settings))];
    }
  }
  for (const order of ordersToReturn()) {
    yield ['orderMails', () => orderMails(order, NOW, settings)];
    yield ['paymentStatus', () => paymentStatus(order, TIME_ZONE)];
  }
  for (const settings of SETTINGS) {
    for (const claim of claims()) yield ['returnEligibility', () => returnEligibility(claim, NOW, settings)];
    for (const returnCase of RETURNS) {
      yield ['refundTiming', () => refundTiming(returnCase, NOW, settings)];
      yield ['returnGuide', () => returnGuide(returnCase, TIME_ZONE)];
    }
    for (const submittedAt of ['2026-03-20', '2026-03-19', '2026-03-10'].map(noon))
      for (const times of [{}, { answeredAt: NOW }, { updatedAt: NOW }])
        yield ['responseProgress', () => responseProgress({ submittedAt, ...times }, NOW, settings)];
    for (const question of POLICY_QUESTIONS)
      yield ['policyAnswer', () => policyAnswer(question, settings, NOW)];
  }
  yield ['returnGuide', () => returnGuide(undefined, TIME_ZONE)];
  yield ['currencyExplanation', () => currencyExplanation()];
  for (const reason of [undefined, ...RETURN_REASONS]) yield ['returnPostage', () => returnPostage(reason)];
  for (const fault of ITEM_FAULTS) yield ['itemProblem', () => itemProblem(fault)];
  for (const matter of TEAM_MATTERS) yield ['teamRequest', () => teamRequest(matter)];
  for (let checked = 0; checked <= PAYMENT_CAUSES.length; checked++)
    yield ['paymentFailure', () => paymentFailure(PAYMENT_CAUSES.slice(0, checked))];
  for (const aspect of PRODUCT_ASPECTS)
    for (const product of [
      undefined,
      aProduct(),
      { ...aProduct(), sizes: [], materials: [], care: '', styling: '' },
    ])
      yield ['productAnswer', () => productAnswer(product, aspect)];
  for (const pieces of [[], [aProduct()]])
    yield ['materialCare', () => materialCare('silver', pieces, (name) => name.includes('silver'))];
  for (const measure of [undefined, 17.3, 99]) yield ['ringSize', () => ringSize(measure)];
  for (const sizes of [['16 in'], ['16 in', '18 in']]) yield ['chainLayering', () => chainLayering(sizes)];
  for (const topic of [undefined, ...CONTACT_TOPICS])
    for (const email of [undefined, 'ada', 'ada@example.com'])
      for (const orderNumber of [undefined, '1042']) {
        const rest = { name: 'Ada', description: 'It has not come yet.' };
        yield ['contactFormCheck', () => contactFormCheck({ ...rest, topic, email, orderNumber })];
      }
}

function allOf({ whole, parts }: { whole: AnyDecision; parts: readonly AnyDecision[] }): AnyDecision[] {
  return [whole, ...parts];
}

function aProduct(): Product {
  return {
    productId: 'pearl-chain',
    name: 'Pearl chain',
    category: 'necklace',
    priceCents: 9900,
    materials: ['pearl'],
    sizes: ['16 in'],
    care: 'Keep it dry.',
    styling: 'Wear it with a longer one.',
    description: 'A chain.',
    aliases: [],
  };
}

export interface ReachedDecisions {
  /** Sections cited, undefined for none, by `function kind/reason`. */
  readonly sections: ReadonlyMap<string, readonly (number | undefined)[]>;
  /** What did not come out the same when the same facts were decided on again. */
  readonly unequal: readonly string[];
}

/** Plays every policy over every combination of what it can be given that tells its decisions apart. */
export function reachedDecisions(): ReachedDecisions {
  const sections = new Map<string, Set<number | undefined>>();
  const unequal: string[] = [];
  for (const [policy, decide] of plays()) {
    const decided = decide();
    if (JSON.stringify(decided) !== JSON.stringify(decide())) unequal.push(policy);
    const list: readonly AnyDecision[] = 'kind' in decided ? [decided] : decided;
    for (const { kind, reason, section } of list) {
      const name = `${policy} ${kind}/${reason}`;
      sections.set(name, (sections.get(name) ?? new Set()).add(section));
    }
  }
  return { sections: new Map([...sections].map(([name, cited]) => [name, [...cited]])), unequal };
}
