/**
 * The shop's help desk, as far as tickets go there. Another one is another file that implements this; when
 * what is sent, what comes next after a failure and what was sent already is `helpDeskSync`'s.
 */
import type { TicketState } from '../tickets/ticket';
import type { TicketPriority } from '../tickets/ticket';
import type { UploadedFile } from '../intake/uploadedFile';

export interface NewCase {
  /** The ticket's number, under which the help desk keeps it as ours. */
  number: string;
  subject: string;
  /** Seen by the help desk's agents, never mailed to the customer. */
  text: string;
  requester: { name: string; email: string };
  priority: TicketPriority;
  tags: string[];
}

export interface CaseComment {
  /** Seen by the help desk's agents, never mailed to the customer. */
  text: string;
  /** Stands in the text, and in no other comment of the ticket. */
  reference: string;
  files: readonly UploadedFile[];
}

export interface RemoteTicket {
  id: string;
  /** For agents. */
  url: string;
}

export interface HelpDeskConnector {
  /** As people call it. */
  readonly name: string;
  /**
   * Makes a ticket.
   * @param since - when this very request may have arrived before, without us knowing: looked for first
   * @throws ConnectorFailed
   */
  open(request: NewCase, since: Date | undefined): Promise<RemoteTicket>;
  /** @param isRepeat - it may have arrived before: looked for first. @throws ConnectorFailed */
  comment(remoteId: string, comment: CaseComment, isRepeat: boolean): Promise<void>;
  /** May be repeated. @throws ConnectorFailed */
  setState(remoteId: string, state: TicketState): Promise<void>;
}

/** `refused` and `gone` are for somebody to look at; the others pass, or come right with the settings. */
export const CONNECTOR_PROBLEMS = [
  'refused',
  'gone',
  'notLetIn',
  'busy',
  'unavailable',
  'timeout',
  'garbled',
] as const;
export type ConnectorProblem = (typeof CONNECTOR_PROBLEMS)[number];

export class ConnectorFailed extends Error {
  constructor(
    readonly problem: ConnectorProblem,
    readonly details: { status?: number; retryAfterSeconds?: number } = {},
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.name = 'ConnectorFailed';
  }
}
