import type { Statement } from './statement';

/** Section 2. */
export const OFFICIAL_CONTACT_METHOD: readonly Statement[] = [
  {
    section: 2,
    number: 1,
    sentence: 1,
    says: 'The Contact Us form is the one official way to reach the team.',
    decisions: { policyAnswer: ['contact/stated'] },
  },
  {
    section: 2,
    number: 2,
    sentence: 2,
    says: 'The form takes contact details under which the customer can be reached.',
    decisions: {
      contactFormCheck: ['complete/formComplete', 'needsFacts/formIncomplete', 'needsFacts/formInvalid'],
    },
    rules: ['contactFormSchema'],
  },
  {
    section: 2,
    number: 3,
    sentence: 2,
    says: 'The form takes the order number where the matter has one.',
    decisions: { contactFormCheck: ['complete/formComplete', 'needsFacts/formIncomplete'] },
    rules: ['contactFormSchema', 'canonicalOrderNumber'],
  },
  {
    section: 2,
    number: 4,
    sentence: 2,
    says: 'The form takes a description with the details of the matter.',
    decisions: {
      contactFormCheck: ['complete/formComplete', 'needsFacts/formIncomplete', 'needsFacts/formInvalid'],
    },
    rules: ['contactFormSchema'],
  },
  {
    section: 2,
    number: 5,
    sentence: 3,
    says: 'With these the team finds the case and can answer it without asking again.',
    noDecision: 'The reason for the questions of 2.2 to 2.4, and no rule beside them.',
  },
];
