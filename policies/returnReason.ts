/** Why something goes back: stable codes. */
export const RETURN_REASONS = [
  'changedMind',
  /** It does not fit. A size other than the ordered one is `wrongItem`. */
  'wrongSize',
  'defect',
  'damagedInTransit',
  'wrongItem',
  'notAsDescribed',
  'gift',
] as const;

export type ReturnReason = (typeof RETURN_REASONS)[number];
