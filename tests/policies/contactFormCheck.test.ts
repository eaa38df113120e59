import { CONTACT_TOPICS, contactFormCheck, contactFormSchema, type ContactFormDraft } from '../../policies';

const whole: ContactFormDraft = {
  topic: 'shipping',
  description: 'My parcel has not come.',
  orderNumber: '1042',
  name: 'Ada Reyes',
  email: 'ada@example.com',
};

test('a whole form is complete, and is one that can be sent', () => {
  expect(contactFormCheck(whole)).toEqual({
    kind: 'complete',
    reason: 'formComplete',
    section: 2,
    facts: { orderNumberApplies: true, missing: [], invalid: [] },
  });
  expect(contactFormSchema.safeParse(whole).success).toBe(true);
});

test('what is missing is named in the order in which it is asked', () => {
  expect(contactFormCheck({ topic: 'order' })).toMatchObject({
    kind: 'needsFacts',
    reason: 'formIncomplete',
    section: 2,
    facts: { missing: ['description', 'orderNumber', 'name', 'email'] },
  });
});

test('without a topic no order number is asked for yet', () => {
  expect(contactFormCheck({}).facts).toEqual({
    orderNumberApplies: false,
    missing: ['topic', 'description', 'name', 'email'],
    invalid: [],
  });
});

test.each(
  CONTACT_TOPICS.map((topic) => [topic, ['order', 'shipping', 'return', 'payment'].includes(topic)] as const),
)('an order number applies to %s: %s', (topic, applies) => {
  const { facts } = contactFormCheck({ ...whole, topic, orderNumber: undefined });
  expect(facts).toMatchObject({ orderNumberApplies: applies, missing: applies ? ['orderNumber'] : [] });
});

test('who has no order number is not asked for one', () => {
  expect(contactFormCheck({ ...whole, orderNumber: undefined, withoutOrder: true }).kind).toBe('complete');
});

test.each([
  ['email', 'ada@'],
  ['description', 'too short'],
  ['name', ' '],
  ['orderNumber', ' '],
] as const)('a %s like "%s" is asked for again', (field, value) => {
  expect(contactFormCheck({ ...whole, [field]: value })).toMatchObject({
    kind: 'needsFacts',
    reason: 'formInvalid',
    facts: { missing: [], invalid: [field] },
  });
});

test('what is wrong goes before what is missing, and both are named', () => {
  expect(contactFormCheck({ ...whole, email: 'ada', name: undefined })).toMatchObject({
    reason: 'formInvalid',
    facts: { missing: ['name'], invalid: ['email'] },
  });
});
