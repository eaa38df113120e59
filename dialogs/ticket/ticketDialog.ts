import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { responseProgress } from '../../policies';
import type { ContactResult } from '../contact/handover';
import { takeFiles } from '../conversationFacts';
import { DIALOG_IDS } from '../dialogIds';
import type { FieldContext } from '../form/field';
import { FormDialog } from '../form/formDialog';
import type { Ending } from '../matterNotes';
import type { Intent } from '../language/intents';
import type { TicketPort } from '../ports';
import type { Turn } from '../turn';
import { lineStanding } from './lineStanding';
import { lookUpTickets } from './lookUpTickets';
import {
  isClosed,
  ticketAnswersSchema,
  type OwnTicket,
  type TicketAnswers,
  type TicketLoaded,
} from './ticketAnswers';
import { MOST_TICKET_MISSES, TICKET_FIELDS } from './ticketFields';

type Context = FieldContext<TicketAnswers, TicketLoaded>;

/**
 * A case that is with the team: how it stands, something to add, or its withdrawal. One of this
 * conversation, or of a signed-in customer, needs no proof; any other the address on it.
 */
export class TicketDialog extends FormDialog<TicketAnswers, TicketLoaded> {
  readonly matter = 'ticket';
  readonly intents: readonly Intent[] = ['TicketStatus'];
  protected readonly formVersion = 1;
  protected readonly answersSchema = ticketAnswersSchema;
  protected readonly fields = TICKET_FIELDS;
  protected override readonly recordsAnswers = false;
  protected override readonly isMatter = false;
  /** Who has no case number at hand doesn't find it by being asked once more. */
  protected override readonly failuresToPerson = 2;

  constructor(
    id: string,
    private readonly tickets: TicketPort,
  ) {
    super(id);
  }

  protected override prepare(given: Partial<TicketAnswers>): Partial<TicketAnswers> {
    return { aim: 'status', ...given };
  }

  protected load(answers: Readonly<Partial<TicketAnswers>>, turn: Turn): Promise<TicketLoaded> {
    return lookUpTickets(this.tickets, answers, turn);
  }

  /** Notes a pair that matched, so that it is not asked for again, and one that did not. */
  protected override announce({ answers, loaded, turn }: Context): Partial<TicketAnswers> | undefined {
    const { number, email } = answers;
    if (loaded.found && number !== undefined && email !== undefined) {
      const others = turn.facts.provenTickets.filter((each) => each.number !== number);
      if (loaded.found.proof.kind === 'email') turn.facts.provenTickets = [...others, { number, email }];
    }
    if (!loaded.missed || email === undefined) return undefined;
    return { email: undefined, triedEmail: email, misses: (answers.misses ?? 0) + 1 };
  }

  /** A corrected number is looked up with the address that was given before. */
  protected override reconcile(
    before: Readonly<Partial<TicketAnswers>>,
    after: Partial<TicketAnswers>,
  ): Partial<TicketAnswers> {
    const isCorrected = before.number !== undefined && before.number !== after.number;
    if (!isCorrected || after.email !== undefined || after.triedEmail === undefined) return after;
    return { ...after, email: after.triedEmail };
  }

  protected override endingOf(): Ending {
    return 'withTeam';
  }

  protected async complete(dc: DialogContext, context: Context): Promise<DialogTurnResult> {
    const { answers, loaded, turn } = context;
    const { facts, reply, wording } = turn;
    const isLost = answers.withoutNumber || (answers.misses ?? 0) >= MOST_TICKET_MISSES;
    if (!loaded.found && isLost) {
      const handover = { reason: 'contactForm', topic: 'other' } as const;
      return dc.replaceDialog(DIALOG_IDS.offer, {
        answers: { question: wording.contact.offerPersonForTicket(), handover },
      });
    }
    const closed = loaded.known.filter(isClosed).map(({ status }) => status.number);
    facts.tickets = facts.tickets.filter(({ number }) => !closed.includes(number));
    if (loaded.found && answers.aim === 'add') await this.add(loaded.found, answers.words ?? '', turn);
    else if (loaded.found && answers.confirmed) await this.withdraw(loaded.found, turn);
    else if (answers.confirmed === false) reply.say(wording.contact.notWithdrawn(answers.number ?? ''));
    else tell(loaded, turn);
    const result: ContactResult = { kind: 'notSent' };
    return dc.endDialog(result);
  }

  private async add({ status, proof }: OwnTicket, words: string, turn: Turn): Promise<void> {
    const { facts, reply, wording } = turn;
    const files = takeFiles(facts);
    const names = files.length > 0 ? wording.contact.files(files.map(({ name }) => name)) : '';
    await this.tickets.addNote(
      status.number,
      { text: [words, names].filter(Boolean).join('\n'), files },
      proof,
    );
    reply.say(wording.contact.addedTo(status));
  }

  private async withdraw({ status, proof }: OwnTicket, { facts, reply, wording }: Turn): Promise<void> {
    await this.tickets.withdraw(status.number, proof);
    facts.tickets = facts.tickets.filter(({ number }) => number !== status.number);
    reply.say(wording.contact.withdrawn(status));
  }
}

/** Says how it stands: the one that was asked for, or all that are open, or the last one. */
function tell({ found, known }: TicketLoaded, turn: Turn): void {
  const { now, reply, settings, wording } = turn;
  const open = known.filter((ticket) => !isClosed(ticket));
  const told = found ? [found] : open.length > 0 ? open : known.slice(0, 1);
  const lines = told.map(({ status }) =>
    wording.contact.ticketStatus(
      status,
      responseProgress(status, now, settings),
      status.answeredIn === 'mail' ? undefined : lineStanding(status.place, turn),
    ),
  );
  const isOpen = told.some((ticket) => !isClosed(ticket));
  const { addToTicket, leaveLine, withdrawTicket } = wording.chips;
  // In line, to withdraw it is to leave the line.
  const inLine = told.some(({ status }) => status.place !== undefined);
  reply.say(lines.join('\n'), isOpen ? [addToTicket, inLine ? leaveLine : withdrawTicket] : []);
}
