import { join } from 'node:path';
import * as policies from '../../policies';
import {
  basisOf,
  OWN_RULES,
  policySchema,
  SECTIONS,
  STATEMENTS,
  type OwnRule,
  type Statement,
} from '../../policies';
import { declaredDecisions } from './declaredDecisions';
import { reachedDecisions, type ReachedDecisions } from './reachedDecisions';
import { traceabilityGaps, type Decided } from './traceabilityGaps';

/** Sentences and bullets of the policy's text, by section; 0 is what stands above section 1. */
const SENTENCES = { 0: 2, 1: 7, 2: 3, 3: 3, 4: 4, 5: 5, 6: 3, 7: 3 };

describe('the table of statements and decisions', () => {
  let reached: ReachedDecisions;
  beforeAll(() => {
    reached = reachedDecisions();
  }, 60_000);

  test('every statement has a decision or a reason for none, every decision a statement or a rule of ours', () => {
    const decided: Decided = {
      decisions: reached.sections,
      settings: Object.keys(policySchema.shape),
      exports: Object.keys(policies),
    };
    expect(traceabilityGaps(STATEMENTS, OWN_RULES, SENTENCES, decided)).toEqual([]);
  });

  test('the decisions it is held against are all that the policies can come to by their types', () => {
    const declared = declaredDecisions(join(__dirname, '../../policies/index.ts'));
    expect([...reached.sections.keys()].sort()).toEqual(declared);
  }, 60_000);

  test('like cases are decided alike: the same facts get the same decision again', () => {
    expect(reached.unequal).toEqual([]);
  });

  test('has every section of the policy', () => {
    const sections = [...new Set(STATEMENTS.map(({ section }) => String(section)))];
    expect(sections).toEqual(['0', ...Object.keys(SECTIONS)]);
    expect(Object.keys(SENTENCES)).toEqual(sections);
  });
});

describe('what a decision rests on', () => {
  const numbers = (policy: string, kind: string, reason: string) =>
    basisOf({ policy, kind, reason }).statements.map(({ section, number }) => `${section}.${number}`);

  test('is found by the names it has on a ticket', () => {
    expect(numbers('returnPostage', 'shopPays', 'ourError')).toEqual(['5.8']);
    expect(numbers('deliveryProblem', 'investigate', 'deliveryExceeded')).toEqual([
      '1.6',
      '4.6',
      '4.7',
      '4.8',
    ]);
  });

  test('is a rule of ours where the policy is silent', () => {
    const { statements, ownRules } = basisOf({
      policy: 'itemProblem',
      kind: 'fileFirst',
      reason: 'faultReported',
    });
    expect(statements).toEqual([]);
    expect(ownRules).toMatchObject([{ kind: 'procedure', name: 'faultsFirst' }]);
  });

  test.each([
    ['returnPostage', 'shopPays', 'noSuchReason'],
    ['noSuchPolicy', 'shopPays', 'ourError'],
    ['constructor', 'name', 'length'],
  ])('is nothing for what is not decided any more: %s %s/%s', (policy, kind, reason) => {
    expect(basisOf({ policy, kind, reason })).toEqual({ statements: [], ownRules: [] });
  });
});

describe('the check finds', () => {
  const statement: Statement = {
    section: 5,
    number: 1,
    sentence: 1,
    says: 'The shop pays for its mistakes.',
    decisions: { returnPostage: ['shopPays/ourError'] },
    settings: ['refundDays'],
    rules: ['maskEmail'],
  };
  const procedure: OwnRule = {
    kind: 'procedure',
    name: 'faultsFirst',
    says: 'Faults go first.',
    decisions: { itemProblem: ['fileFirst/faultReported'] },
  };
  const setting: OwnRule = { kind: 'setting', settings: ['shopName'], says: 'A name.' };
  const decided: Decided = {
    decisions: new Map([
      ['returnPostage shopPays/ourError', [5]],
      ['itemProblem fileFirst/faultReported', [undefined]],
    ]),
    settings: ['refundDays', 'shopName'],
    exports: ['maskEmail'],
  };
  const check = (
    statements: readonly Statement[],
    ownRules: readonly OwnRule[] = [procedure, setting],
    against: Partial<Decided> = {},
    sentences: Record<number, number> = { 5: 1 },
  ) => traceabilityGaps(statements, ownRules, sentences, { ...decided, ...against });
  const also = (decision: string, ...sections: (number | undefined)[]) => ({
    decisions: new Map([...decided.decisions, [decision, sections]]),
  });
  const { decisions: _decisions, settings: _settings, rules: _rules, ...place } = statement;

  test('nothing where statement and decision meet', () => {
    expect(check([statement])).toEqual([]);
  });

  test.each<[string, string[], string[]]>([
    [
      'a statement without a decision',
      check([statement, { ...place, number: 2, decisions: {} }]),
      ['statement 5.2 has no decision, and no reason for having none'],
    ],
    [
      'a statement whose list of decisions is empty',
      check([statement, { ...place, number: 2, decisions: { returnPostage: [] } }]),
      ['statement 5.2 has no decision, and no reason for having none'],
    ],
    [
      'a statement whose reason for no decision is blank',
      check([statement, { ...place, number: 2, noDecision: ' ' }]),
      ['statement 5.2 has no decision, and no reason for having none'],
    ],
    [
      'a statement with both a decision and a reason for none',
      check([{ ...statement, noDecision: 'Tone.' }]),
      ['statement 5.1 has a decision, and a reason for having none'],
    ],
    ['a statement that says nothing', check([{ ...statement, says: '' }]), ['statement 5.1 says nothing']],
    [
      'a decision that nothing carries',
      check([statement], undefined, also('returnGuide notNeeded/itemReceived', 5)),
      ['returnGuide notNeeded/itemReceived has no statement, and no setting or procedure of ours'],
    ],
    [
      'a decision that nothing decides',
      check([
        { ...statement, decisions: { returnPostage: ['shopPays/ourError', 'shopPays/productDefect'] } },
      ]),
      ['statement 5.1 names returnPostage shopPays/productDefect, which nothing decides'],
    ],
    [
      'a procedure that names a decision that nothing decides',
      check(
        [statement],
        [
          {
            ...procedure,
            decisions: { ...procedure.decisions, paymentFailure: ['checkCause/causeUnchecked'] },
          },
          setting,
        ],
      ),
      ['procedure faultsFirst names paymentFailure checkCause/causeUnchecked, which nothing decides'],
    ],
    [
      'a procedure without a decision',
      check([statement], [procedure, { ...procedure, name: 'idle', decisions: {} }, setting]),
      ['procedure idle has no decision, and no reason for having none'],
    ],
    [
      'a decision that cites another section than its statement’s',
      check([statement], undefined, also('returnPostage shopPays/ourError', 1)),
      ['returnPostage shopPays/ourError cites section 1, of which no statement carries it'],
    ],
    [
      'the one section of two that no statement has',
      check([statement], undefined, also('returnPostage shopPays/ourError', 5, 4)),
      ['returnPostage shopPays/ourError cites section 4, of which no statement carries it'],
    ],
    [
      'a decision that cites no section though it is the policy’s',
      check([statement], undefined, also('returnPostage shopPays/ourError', undefined)),
      ['returnPostage shopPays/ourError cites no section and is no procedure of ours'],
    ],
    [
      'a procedure that cites a section',
      check([statement], undefined, also('itemProblem fileFirst/faultReported', 5)),
      ['itemProblem fileFirst/faultReported is a procedure of ours and cites section 5'],
    ],
    [
      'a setting that is not documented',
      check([statement], undefined, { settings: [...decided.settings, 'giftWrap'] }),
      ['setting giftWrap is documented by nothing'],
    ],
    [
      'a setting that there is not',
      check([statement], undefined, { settings: ['refundDays'] }),
      ['setting shopName names the setting shopName, which is none'],
    ],
    [
      'a rule that there is not',
      check([statement], undefined, { exports: [] }),
      ['statement 5.1 names maskEmail, which the policies do not export'],
    ],
    [
      'a sentence without a statement',
      check([statement], undefined, {}, { 5: 2 }),
      ['sentence 2 of section 5 has no statement'],
    ],
    [
      'a section without a statement',
      check([statement], undefined, {}, { 5: 1, 7: 1 }),
      ['sentence 1 of section 7 has no statement'],
    ],
    [
      'a statement of a sentence that there is not',
      check([statement, { ...statement, number: 2, sentence: 2 }]),
      ['statement 5.2 is of a sentence that there is not'],
    ],
    [
      'a number left out',
      check([statement, { ...statement, number: 3 }]),
      ['statement 5.3 stands where 2 should'],
    ],
  ])('%s', (_name, gaps, expected) => {
    expect(gaps).toEqual(expected);
  });

  test('no fault in a decision that rests on a setting, whatever section it cites', () => {
    const rule: OwnRule = {
      kind: 'setting',
      settings: ['returnExclusions'],
      says: 'None are excluded.',
      decisions: { returnEligibility: ['notEligible/engravedExcluded'] },
    };
    const against = {
      ...also('returnEligibility notEligible/engravedExcluded', 5),
      settings: [...decided.settings, 'returnExclusions'],
    };
    expect(check([statement], [procedure, setting, rule], against)).toEqual([]);
  });
});

describe('the decisions are read from the types', () => {
  test('of unions, lists and properties, and of nothing that is no decision', () => {
    expect(declaredDecisions(join(__dirname, 'fixtures/decidingFunctions.ts'))).toEqual([
      'decide no/never',
      'decide yes/always',
      'decide yes/often',
      'decideEach no/never',
      'decideEach yes/always',
      'decideEach yes/often',
      'decideParts no/never',
      'decideParts yes/always',
      'decideParts yes/often',
      'renamed no/never',
      'renamed yes/always',
      'renamed yes/often',
    ]);
  }, 60_000);

  test('and not guessed where a type does not name them', () => {
    expect(() => declaredDecisions(join(__dirname, 'fixtures/vagueDecision.ts'))).toThrow(
      'decideVaguely decides something that its type does not name',
    );
  }, 60_000);
});
