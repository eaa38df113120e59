import policyJson from './policy.json';
import { parsePolicy } from './parsePolicy';
import type { Policy } from './policyFile';

/** The shop's own policy: `policy.json` beside this file. */
export const DEFAULT_POLICY: Policy = parsePolicy(policyJson);
