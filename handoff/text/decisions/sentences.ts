import type { DecisionCodes } from '../../../policies';
import type { Facts } from './factWords';

/** A deciding function's name, as it stands on a ticket. */
export type PolicyName = keyof DecisionCodes;

/** What a policy can decide, as `kind/reason`. */
type CodeOf<Name extends PolicyName> = NonNullable<DecisionCodes[Name]>[number];

/** A sentence for each decision of these policies: one that is missing does not compile. */
export type Sentences<Name extends PolicyName> = {
  readonly [Each in Name]: Readonly<Record<CodeOf<Each>, (facts: Facts) => string>>;
};
