import type { DecisionBase, RecordedDecision } from './decision';

/**
 * A decision as a ticket carries it. Whatever it has beside kind, reason and section stands in the
 * facts; a `Date` there becomes its ISO text, so that it reads the same after storing.
 *
 * @param policy - the deciding function's name, for example `returnEligibility`
 *
 * @example
 * toRecordedDecision('returnPostage', returnPostage('defect'));
 * // { policy: 'returnPostage', kind: 'shopPays', reason: 'productDefect', section: 5, facts: { reason: 'defect' } }
 */
export function toRecordedDecision(
  policy: string,
  { kind, reason, section, facts }: DecisionBase<string, string, object>,
): RecordedDecision {
  const recorded: unknown = JSON.parse(JSON.stringify(facts));
  return { policy, kind, reason, ...(section && { section }), facts: recorded as Record<string, unknown> };
}
