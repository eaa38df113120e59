import {
  ITEM_FAULTS,
  itemProblem,
  TEAM_MATTERS,
  teamRequest,
  type ItemFault,
  type TeamMatter,
} from '../../policies';

test.each<[TeamMatter, number, string, readonly string[]]>([
  ['feedback', 7, 'feedback', ['teamReviews', 'measuresWhereFitting']],
  ['complaint', 1, 'other', ['teamReviews', 'teamResponds']],
  ['websiteProblem', 1, 'other', ['teamReviews', 'teamResponds']],
  ['privacyRequest', 6, 'other', ['privacyPolicyApplies', 'teamResponds']],
  ['otherConcern', 1, 'other', ['teamReviews', 'teamResponds']],
])('%s is filed by section %i under the topic %s', (matter, section, topic, next) => {
  expect(teamRequest(matter)).toEqual({
    kind: 'canBeFiled',
    reason: matter,
    section,
    facts: { topic, next },
  });
});

test('the table above has every matter there is', () => {
  expect(TEAM_MATTERS).toHaveLength(5);
});

test.each<[ItemFault, string | undefined]>([
  // Nothing has to go back for it.
  ['missingPiece', undefined],
  ['defect', 'shopPays'],
  ['wrongItem', 'shopPays'],
  ['damagedInTransit', 'needsPerson'],
  ['notAsDescribed', 'needsPerson'],
])('%s is first in line with a photo, and its postage is as the policy says: %s', (fault, postage) => {
  expect(itemProblem(fault)).toEqual({
    kind: 'fileFirst',
    reason: 'faultReported',
    facts: { fault, timeCritical: true, askFor: ['description', 'photo'], ...(postage && { postage }) },
  });
});

test.each(ITEM_FAULTS)('being first in line cites no section, since it is our procedure (%s)', (fault) => {
  expect(itemProblem(fault)).not.toHaveProperty('section');
});
