import type { HelpDeskTrouble } from '../../api/contract';

const PROBLEMS: Readonly<Record<string, string>> = {
  refused: 'Refused what was sent',
  gone: 'Its ticket there is gone',
  notLetIn: 'Did not let us in: check e-mail address and token',
  busy: 'Had too many requests',
  unavailable: 'Was out of reach',
  timeout: 'Did not answer in time',
  garbled: 'Gave an answer that makes no sense',
};

/** `Refused what was sent (422), after 2 attempts`. */
export function troubleWords({ problem, problemStatus, attempts }: HelpDeskTrouble): string {
  const words = PROBLEMS[problem ?? ''] ?? 'Not there yet';
  const status = problemStatus === null ? '' : ` (${problemStatus})`;
  return `${words}${status}${attempts > 1 ? `, after ${attempts} attempts` : ''}`;
}
