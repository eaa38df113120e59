/** What is said around the contact form and the tickets that it makes. */
import type { ContactForm, ContactTopic, ResponseProgress } from '../../policies';
import type { HandoverReason } from '../contact/handover';
import type { Question } from '../form/field';
import type { TicketStatus } from '../ports';
import type { LineStanding } from '../ticket/lineStanding';
import type { Matter } from './wording';

export interface ContactWording {
  opening(reason: HandoverReason): string | undefined;
  nearlyThere(): string;
  askName(attempt: number): string;
  nameNotRead(): string;
  /** The name came where something else was asked, which is asked again. */
  afterName(name: string, question: string): string;
  askEmail(attempt: number): string;
  emailNotRead(): string;
  askOrderNumber(attempt: number): string;
  orderNumberNotRead(): string;
  askTopic(attempt: number): string;
  topicNotRead(): string;
  readonly topics: Readonly<Record<ContactTopic, string>>;
  askDescription(reason: HandoverReason, attempt: number): string;
  /** What a request asks for, before the shopper's own words; undefined where these say it all. */
  request(reason: HandoverReason): string | undefined;
  descriptionTooShort(): string;
  descriptionTooLong(): string;
  /** @param files names of what goes with it */
  lastLook(form: ContactForm, files: readonly string[], reason: HandoverReason): string;
  lastLookAgain(): string;
  askWhatToChange(): string;
  readonly fields: Readonly<Record<keyof ContactForm, string>>;
  sent(ticket: { number: string; dueBy: Date; peak: boolean }, standing: LineStanding | undefined): string;
  goOnMeanwhile(matter: Matter): string;
  /** Stands for a description that the shopper would not write. */
  withoutDescription(lastWords: readonly string[]): string;
  files(names: readonly string[]): string;
  /** `count` messages were added so far. */
  noteAdded(ticket: { number: string; dueBy: Date }, count: number): string;
  alreadyWithTeam(ticket: { number: string; dueBy: Date }, standing: LineStanding | undefined): string;
  /** How a case stands; `progress` is how far the answer to it is. */
  ticketStatus(ticket: TicketStatus, progress: ResponseProgress, standing: LineStanding | undefined): string;
  /** In a peak season, before the usual time is up (policy section 3). */
  stillWaiting(ticket: { number: string; dueBy: Date }): string;
  chooseTicket(tickets: readonly TicketStatus[]): string;
  askTicketNumber(attempt: number): string;
  ticketNumberNotRead(): string;
  askTicketEmail(number: string, attempt: number): string;
  /** The same whether or not there is such a ticket, and while look-ups are locked. */
  ticketNotMatched(number: string, email: string): string;
  offerPersonForTicket(): Question;
  askWhatToAdd(number: string): string;
  /** Words or files were added; a closed ticket is open again. */
  addedTo(ticket: TicketStatus): string;
  confirmWithdrawal(ticket: TicketStatus): string;
  withdrawn(ticket: TicketStatus): string;
  notWithdrawn(number: string): string;
}
