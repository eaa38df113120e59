import type { Statement } from './statement';

/** Section 7. */
export const FEEDBACK_AND_SUGGESTIONS: readonly Statement[] = [
  {
    section: 7,
    number: 1,
    sentence: 1,
    says: 'Feedback is welcome.',
    noDecision: 'A courtesy: the wording of the dialogs says it when feedback is given.',
  },
  {
    section: 7,
    number: 2,
    sentence: 2,
    says: 'Suggestions on products, service or website come through the form.',
    decisions: { policyAnswer: ['feedback/stated'], teamRequest: ['canBeFiled/feedback'] },
  },
  {
    section: 7,
    number: 3,
    sentence: 3,
    says: 'Each suggestion is reviewed, and something is done about it where that is fitting.',
    decisions: { teamRequest: ['canBeFiled/feedback'] },
  },
];
