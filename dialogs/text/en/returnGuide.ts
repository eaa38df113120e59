import type { ReturnGuide } from '../../../policies';

/** What the team sends for the way back, as a clause; the address is known to the team alone. */
export function guideText({ kind }: ReturnGuide): string {
  switch (kind) {
    case 'afterConfirmation':
      return 'our team confirms the return, and then sends you the return guide with the steps, the address and the documents it needs. Please send nothing before that.';
    case 'comesFromTeam':
      return 'the return guide with the steps, the address and the documents it needs comes from our team.';
    case 'notNeeded':
      return 'it is with us already.';
  }
}
