import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { contactFormSchema, responseDue, toRecordedDecision, type ContactForm } from '../../policies';
import { rememberDecision, takeFiles, type ConversationFacts } from '../conversationFacts';
import type { FieldContext } from '../form/field';
import { FormDialog } from '../form/formDialog';
import type { Ending } from '../matterNotes';
import type { Intent } from '../language/intents';
import type { Ownership, TicketPort } from '../ports';
import { lineStanding } from '../ticket/lineStanding';
import type { Turn } from '../turn';
import { contactAnswersSchema, type ContactAnswers } from './contactAnswers';
import { CONTACT_FIELDS } from './contactFields';
import { teamRequestOf, type ContactResult, type Handover } from './handover';

/**
 * The Contact Us form in conversation: what is known is filled in, the rest is asked, the shopper
 * has a last look, and then it is a ticket.
 */
export class ContactFormDialog extends FormDialog<ContactAnswers> {
  readonly matter = 'contact';
  readonly intents: readonly Intent[] = [
    'ContactForm',
    'TalkToHuman',
    // What else there is to say to the team goes into the same message.
    'Complaint',
    'Feedback',
  ];
  protected readonly formVersion = 2;
  protected readonly answersSchema = contactAnswersSchema;
  protected readonly fields = CONTACT_FIELDS;
  protected override readonly offersPerson = false;
  protected override readonly isServedByTicket = true;
  protected override readonly recordsAnswers = false;
  protected override readonly isMatter = false;

  constructor(
    id: string,
    private readonly tickets: TicketPort,
  ) {
    super(id);
  }

  protected override prepare(
    { handover = { reason: 'contactForm' } }: Partial<ContactAnswers>,
    { facts, wording }: Turn,
  ): Partial<ContactAnswers> {
    const wish = handover.draft && wording.contact.request(handover.reason);
    const words = [wish, handover.draft].filter(Boolean).join(' ');
    const draft = contactFormSchema.shape.description.safeParse(words);
    const request = teamRequestOf(handover.reason);
    if (request) rememberDecision(facts, toRecordedDecision('teamRequest', request));
    const topic = handover.topic ?? request?.facts.topic ?? (handover.short ? 'other' : undefined);
    // Never asked for then, but taken along when it was mentioned.
    const isMentioned = handover.short || handover.reason === 'complaint';
    const orderNumber = handover.orderNumber ?? (isMentioned ? facts.orderNumber : undefined);
    return {
      handover,
      ...(topic && { topic }),
      ...(draft.success && { description: draft.data }),
      ...(handover.name && facts.name === undefined && { name: handover.name }),
      ...(handover.agreed && draft.success && { opened: true, confirmed: true }),
      ...(orderNumber
        ? { orderNumber }
        : (facts.withoutNumber || isWithoutOrder(handover)) && { withoutOrder: true }),
    };
  }

  protected load(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  protected override announce({
    answers,
    turn,
  }: FieldContext<ContactAnswers, undefined>): Partial<ContactAnswers> | undefined {
    const { orderNumber } = turn.facts;
    if (answers.withoutFiles) {
      takeFiles(turn.facts);
      return { withoutFiles: false };
    }
    // Not asked for on the shortest path, but taken along when the words mention it.
    if (answers.handover?.short && answers.withoutOrder && orderNumber !== undefined) {
      return { ...this.open(answers, turn), orderNumber, withoutOrder: false };
    }
    return this.open(answers, turn);
  }

  private open(answers: Readonly<Partial<ContactAnswers>>, turn: Turn): Partial<ContactAnswers> | undefined {
    if (answers.opened) return undefined;
    const { reason = 'contactForm' } = answers.handover ?? {};
    const request = teamRequestOf(reason);
    const { answers: told, contact } = turn.wording;
    const opening = request ? told.teamRequest(request) : contact.opening(reason);
    if (opening) turn.reply.say(opening);
    return { opened: true };
  }

  protected override remember({ name, email, orderNumber }: Partial<ContactAnswers>, { facts }: Turn): void {
    Object.assign(facts, {
      ...(name && { name }),
      ...(email && { email }),
      ...(orderNumber && { orderNumber }),
    });
  }

  protected override endingOf(): Ending {
    return 'withTeam';
  }

  protected async complete(
    dc: DialogContext,
    { answers, turn }: FieldContext<ContactAnswers, undefined>,
  ): Promise<DialogTurnResult> {
    const { facts, locale, now, reply, settings, wording } = turn;
    const { handover = { reason: 'contactForm' }, name, email, orderNumber, topic, description } = answers;
    const form: ContactForm = contactFormSchema.parse({
      name,
      email,
      ...(orderNumber !== undefined && { orderNumber }),
      topic,
      description,
    });
    const { number, responseDueBy, place } = await this.tickets.open(form, {
      ownership: ownershipOf(form.orderNumber, facts),
      decisions: facts.decisions,
      answers: facts.answers,
      locale,
      reason: handover.reason,
      timeCritical: handover.timeCritical ?? false,
      files: takeFiles(facts),
    });
    const { peak } = responseDue(now, settings);
    const standing = lineStanding(place, turn);
    const chips = standing?.kind === 'inLine' ? [wording.chips.leaveLine, ...wording.chips.menu] : [];
    reply.say(wording.contact.sent({ number, dueBy: responseDueBy, peak }, standing), chips);
    facts.tickets = [...facts.tickets, { number, dueBy: responseDueBy.toISOString() }];
    // The name on the order, which they have now sent as theirs.
    facts.name ??= form.name;
    facts.decisions = [];
    facts.answers = [];
    delete facts.matter;
    const result: ContactResult = { kind: 'sent', number, reason: handover.reason };
    return dc.endDialog(result);
  }
}

/** No order number is asked for on the shortest path, and none for what concerns no order. */
function isWithoutOrder({ reason, short }: Handover): boolean {
  return short === true || reason === 'policyQuestion' || reason === 'productQuestion';
}

function ownershipOf(orderNumber: string | undefined, { proven }: ConversationFacts): Ownership {
  const proof = proven.find((candidate) => candidate.orderNumber === orderNumber);
  return proof ? { verified: true, how: proof.how, orderNumber: proof.orderNumber } : { verified: false };
}
