import { contactFormSchema, CONTACT_TOPICS } from '../../policies';

const form = { name: 'Ada', email: 'ada@example.com', topic: 'order', description: 'Where is my parcel?' };

test('texts are trimmed and the address is put in lower case', () => {
  expect(contactFormSchema.parse({ ...form, name: ' Ada ', email: ' Ada@Example.COM ' })).toEqual(form);
});

test.each(CONTACT_TOPICS)('the topic %s is taken', (topic) => {
  expect(contactFormSchema.safeParse({ ...form, topic }).success).toBe(true);
});

test.each<[string, boolean, string, string]>([
  ['an empty name', false, 'name', ''],
  ['a name of spaces', false, 'name', '  '],
  ['a name of 100 characters', true, 'name', 'x'.repeat(100)],
  ['a name of 101 characters', false, 'name', 'x'.repeat(101)],
  ['an address without a domain', false, 'email', 'ada@example'],
  ['an address without an @', false, 'email', 'ada.example.com'],
  ['an address of 254 characters', true, 'email', `${'a'.repeat(249)}@x.co`],
  ['an address of 255 characters', false, 'email', `${'a'.repeat(250)}@x.co`],
  ['an empty order number', false, 'orderNumber', ''],
  ['an order number of 32 characters', true, 'orderNumber', 'x'.repeat(32)],
  ['an order number of 33 characters', false, 'orderNumber', 'x'.repeat(33)],
  ['a topic that is none of ours', false, 'topic', 'returns'],
  ['a description of 9 characters', false, 'description', 'x'.repeat(9)],
  ['a description of 9 characters and a space', false, 'description', `${'x'.repeat(9)} `],
  ['a description of 10 characters', true, 'description', 'x'.repeat(10)],
  ['a description of 5000 characters', true, 'description', 'x'.repeat(5000)],
  ['a description of 5001 characters', false, 'description', 'x'.repeat(5001)],
  ['a field that the form does not have', false, 'fax', '1'],
])('%s is taken: %s', (_name, taken, field, value) => {
  const result = contactFormSchema.safeParse({ ...form, [field]: value });
  const named = result.error?.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : issue.path,
  );
  expect(result.success).toBe(taken);
  expect(named).toEqual(taken ? undefined : [field]);
});
