import type { Statement } from './statement';

/** What stands above section 1. */
export const INTRODUCTION: readonly Statement[] = [
  {
    section: 0,
    number: 1,
    sentence: 1,
    says: 'Customers are served reliably, quickly and in a friendly way, from first look to last question.',
    noDecision: 'A commitment about manner: the wording of the dialogs and the people at the desk keep it.',
  },
  {
    section: 0,
    number: 2,
    sentence: 2,
    says: 'The document covers what the team helps with, how it is reached, and what can be expected of it.',
    noDecision: 'It announces the sections, which are listed by number and title and stated one by one here.',
  },
];
