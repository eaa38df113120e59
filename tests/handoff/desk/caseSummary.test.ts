import { caseSummary, type Case } from '../../../handoff/text/caseSummary';
import { HANDOVER_REASONS } from '../../../dialogs/contact/handover';
import { codeWords } from '../../../handoff/text/codeWords';
import { reasonWords } from '../../../handoff/text/reasonWords';

const VERIFIED = { verified: true, how: 'email', orderNumber: '1043' } as const;
const CASE: Case = {
  reason: 'orderCancel',
  orderNumber: '1043',
  ownership: VERIFIED,
  order: {
    orderNumber: '1043',
    asOf: '2026-03-02',
    stages: [{ stage: 'notShipped', items: ['Luna ring'] }],
    steps: [],
  },
  decisions: [
    {
      policy: 'orderChange',
      kind: 'canBeFiled',
      reason: 'notShipped',
      section: 1,
      facts: { wanted: 'cancel' },
    },
  ],
  description: 'Please cancel it,\nI took the wrong size.',
  answers: [],
  known: ['Ana Ruiz', 'ana@example.com', '1043'],
};

it('says what is wanted of which order, whether it is theirs, what the policy says and what they wrote', () => {
  expect(caseSummary(CASE)).toEqual([
    'Wants to cancel order 1043 (not shipped). Verified by e-mail address.',
    'Policy §1: Nothing has shipped: to cancel can still be asked for. You decide; the customer was promised nothing.',
    'Wrote: “Please cancel it, I took the wrong size.”',
  ]);
});

it.each<[string, Partial<Case>, string]>([
  [
    'an order that is not shown to be theirs, and nothing of it',
    { ownership: { verified: false } },
    'Wants to cancel order 1043. Not verified that it is theirs.',
  ],
  [
    'no order at all',
    { reason: 'askedForPerson', orderNumber: null, ownership: { verified: false }, order: undefined },
    'Asked for a person. Not verified.',
  ],
  [
    'a reason that names no order',
    { reason: 'returnRequest' },
    'Wants to return something; order 1043 (not shipped). Verified by e-mail address.',
  ],
  [
    'another order than the one shown to be theirs',
    { orderNumber: '1050', ownership: { ...VERIFIED, how: 'code' } },
    'Wants to cancel order 1050. Verified by a mailed code, for order 1043 alone.',
  ],
  [
    'the verified order where the form names none',
    { orderNumber: null, ownership: { ...VERIFIED, how: 'signedIn' } },
    'Wants to cancel order 1043 (not shipped). Verified by sign-in.',
  ],
  [
    'the order system, which is no order',
    { reason: 'orderSystemUnavailable', ownership: { verified: false } },
    'The order system was out of reach; order 1043. Not verified that it is theirs.',
  ],
  [
    'a reason of another version',
    { reason: 'giftWrapWanted', orderNumber: null, ownership: { verified: false } },
    'Gift wrap wanted. Not verified.',
  ],
])('first names %s', (_what, changed, expected) => {
  expect(caseSummary({ ...CASE, ...changed })[0]).toBe(expected);
});

it.each<[string, Case['decisions'], string | undefined]>([
  ['no decision', [], undefined],
  [
    'a decision and a general question after it: the decision',
    [
      { policy: 'returnPostage', kind: 'shopPays', reason: 'ourError', section: 5, facts: {} },
      { policy: 'policyAnswer', kind: 'contact', reason: 'stated', section: 2, facts: {} },
    ],
    'Policy §5: The shop pays the return postage: error of the shop.',
  ],
  [
    'a general question alone',
    [{ policy: 'policyAnswer', kind: 'contact', reason: 'stated', section: 2, facts: {} }],
    'Policy §2: Told: the contact form is the only official way to reach the team.',
  ],
  [
    'a decision on which the policy says nothing',
    [{ policy: 'itemProblem', kind: 'fileFirst', reason: 'faultReported', facts: { fault: 'defect' } }],
    'Our procedure: Fault reported: defect. First in line; a photo was asked for.',
  ],
])('then gives the policy by %s', (_what, decisions, expected) => {
  const lines = caseSummary({ ...CASE, decisions });
  expect(lines).toHaveLength(expected === undefined ? 2 : 3);
  if (expected !== undefined) expect(lines[1]).toBe(expected);
});

it.each<[string, string[], string]>([
  ['a yes, which says nothing alone', ['yes'], ''],
  ['what the message says already', ['the wrong size'], ''],
  ['the name and the address', ['Ana Ruiz', 'ana@example.com'], ''],
  ['an answer with something new', ['the Luna ring'], ' Answered: “the Luna ring”'],
  ['the last two of many, each once', ['a b', 'c d', 'e f', 'e f'], ' Answered: “c d”, “e f”'],
])('quotes of the answers %s', (_what, answers, expected) => {
  const lines = caseSummary({ ...CASE, answers: answers.map((answer) => ({ question: 'What?', answer })) });
  expect(lines[2]).toBe(`Wrote: “Please cancel it, I took the wrong size.”${expected}`);
});

it('shortens a long message without cutting a character in two', () => {
  const line = caseSummary({ ...CASE, description: '💍'.repeat(500) })[2] ?? '';
  expect(line).toBe(`Wrote: “${'💍'.repeat(159)}…”`);
});

it('has words for every reason for which the bot hands over', () => {
  const wordless = HANDOVER_REASONS.filter((reason) => reasonWords(reason) === codeWords(reason));
  expect(wordless).toEqual([]);
});
