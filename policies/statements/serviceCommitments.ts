import type { Statement } from './statement';

/** Section 6. */
export const SERVICE_COMMITMENTS: readonly Statement[] = [
  {
    section: 6,
    number: 1,
    sentence: 1,
    says: 'Everyone is treated respectfully and as by professionals.',
    noDecision: 'A commitment about manner: the wording of the dialogs and the people at the desk keep it.',
  },
  {
    section: 6,
    number: 2,
    sentence: 1,
    says: 'Requests are handled fairly, and like cases alike.',
    noDecision:
      'It holds for every decision at once: each is a pure function of the facts, so that the same facts get the same decision.',
  },
  {
    section: 6,
    number: 3,
    sentence: 2,
    says: 'What customers tell about themselves is protected as the Privacy Policy says.',
    decisions: { policyAnswer: ['privacy/stated'], teamRequest: ['canBeFiled/privacyRequest'] },
    rules: ['maskCardNumbers', 'maskCardNumbersIn', 'maskEmail'],
  },
  {
    section: 6,
    number: 4,
    sentence: 3,
    says: 'The service is improved by what customers report.',
    decisions: { teamRequest: ['canBeFiled/feedback'] },
  },
];
