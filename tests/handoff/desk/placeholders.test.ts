import { DEFAULT_CANNED_REPLIES } from '../../../handoff/text/defaultCannedReplies';
import { fillPlaceholders, unknownPlaceholders } from '../../../handoff/desk/placeholders';

const VALUES = { firstName: 'Ana', ticketNumber: 'T-1001', agentName: 'Mia' };

it.each([
  ['nothing to fill in', 'Hello there', 'Hello there'],
  ['what is known', 'Hello {{firstName}}, {{ticketNumber}}', 'Hello Ana, T-1001'],
  ['the same twice', '{{firstName}}, {{firstName}}!', 'Ana, Ana!'],
  ['spaces inside', 'Hello {{ firstName }}', 'Hello Ana'],
  ['what is not known, as a blank to be seen', 'Order {{orderNumber}}', 'Order [order number]'],
  ['what is no placeholder, as it stands', '{{refund}} {firstName} {{}}', '{{refund}} {firstName} {{}}'],
])('fills in %s', (_what, text, expected) => {
  expect(fillPlaceholders(text, VALUES)).toBe(expected);
});

it('reads what it puts in as no placeholder and as no pattern', () => {
  expect(fillPlaceholders('Hello {{firstName}}', { firstName: '{{agentName}}$&', agentName: 'Mia' })).toBe(
    'Hello {{agentName}}$&',
  );
});

it.each([
  ['Hello {{firstName}} {{ orderNumber }}', []],
  ['{{firstname}} and {{refund}}', ['{{firstname}}', '{{refund}}']],
  ['{{}}', ['{{}}']],
  ['{firstname}', []],
])('of "%s" nothing fills in %j', (text, expected) => {
  expect(unknownPlaceholders(text)).toEqual(expected);
});

it.each(DEFAULT_CANNED_REPLIES)('$name, which a desk starts with, can be filled in', ({ text }) => {
  expect(unknownPlaceholders(text)).toEqual([]);
});
