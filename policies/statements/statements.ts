import { FEEDBACK_AND_SUGGESTIONS } from './feedbackAndSuggestions';
import { INTRODUCTION } from './introduction';
import { OFFICIAL_CONTACT_METHOD } from './officialContactMethod';
import { ORDER_AND_SHIPPING_SUPPORT } from './orderAndShippingSupport';
import { RESPONSE_TIME } from './responseTime';
import { RETURN_AND_REFUND_SUPPORT } from './returnAndRefundSupport';
import { SERVICE_COMMITMENTS } from './serviceCommitments';
import { SERVICE_SCOPE } from './serviceScope';
import type { Statement } from './statement';

/**
 * Everything that the shop's customer service policy says, in its order, and what is decided on it.
 * What is decided on other grounds stands in `OWN_RULES`.
 */
export const STATEMENTS: readonly Statement[] = [
  ...INTRODUCTION,
  ...SERVICE_SCOPE,
  ...OFFICIAL_CONTACT_METHOD,
  ...RESPONSE_TIME,
  ...ORDER_AND_SHIPPING_SUPPORT,
  ...RETURN_AND_REFUND_SUPPORT,
  ...SERVICE_COMMITMENTS,
  ...FEEDBACK_AND_SUGGESTIONS,
];
