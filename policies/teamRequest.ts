import type { ContactTopic } from './contactForm';
import type { DecisionBase, Section } from './decision';

/** Matters that need no order and no check: the team takes them up as they are. */
export const TEAM_MATTERS = [
  'feedback',
  'complaint',
  /** The website or the account on it does not do what it should. */
  'websiteProblem',
  /** What is kept about the customer: to see it or to have it erased. */
  'privacyRequest',
  /** Whatever else concerns the shop's service. */
  'otherConcern',
] as const;

export type TeamMatter = (typeof TEAM_MATTERS)[number];

export interface TeamRequestFacts {
  /** The contact form's topic it goes under. */
  readonly topic: ContactTopic;
  /** What the team does with it. No result is promised. */
  readonly next: readonly (
    'teamReviews' | 'teamResponds' | 'measuresWhereFitting' | 'privacyPolicyApplies'
  )[];
}

export type TeamRequest = DecisionBase<'canBeFiled', TeamMatter, TeamRequestFacts>;

const REQUESTS: Readonly<Record<TeamMatter, TeamRequestFacts & { readonly section: Section }>> = {
  feedback: { section: 7, topic: 'feedback', next: ['teamReviews', 'measuresWhereFitting'] },
  complaint: { section: 1, topic: 'other', next: ['teamReviews', 'teamResponds'] },
  websiteProblem: { section: 1, topic: 'other', next: ['teamReviews', 'teamResponds'] },
  privacyRequest: { section: 6, topic: 'other', next: ['privacyPolicyApplies', 'teamResponds'] },
  otherConcern: { section: 1, topic: 'other', next: ['teamReviews', 'teamResponds'] },
};

/**
 * What happens with a matter that is simply filed with the team: feedback (section 7), what
 * concerns privacy (section 6), and whatever else concerns website or service (section 1)?
 *
 * @example
 * teamRequest('feedback');
 * // kind 'canBeFiled', section 7, facts { topic: 'feedback', next: ['teamReviews', 'measuresWhereFitting'] }
 */
export function teamRequest(matter: TeamMatter): TeamRequest {
  const { section, ...facts } = REQUESTS[matter];
  return { kind: 'canBeFiled', reason: matter, section, facts };
}
