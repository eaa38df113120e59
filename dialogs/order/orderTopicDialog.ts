import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import type { Order } from '../../policies';
import type { ContactResult, Handover } from '../contact/handover';
import { rememberDecision } from '../conversationFacts';
import { DIALOG_IDS } from '../dialogIds';
import type { FieldContext } from '../form/field';
import { FormDialog } from '../form/formDialog';
import type { Ending } from '../matterNotes';
import type { Turn } from '../turn';
import type { OrderAnswers, OrderLoaded, OrderView, Outcome } from './orderAnswers';
import { viewOrder } from './viewOrder';

/**
 * A topic about one order whose owner the shopper has shown to be. The subclass decides on the
 * order; what comes before (number, e-mail address, one answer to every wrong pair) and after (an
 * offer to file it) is the same for all.
 */
export abstract class OrderTopicDialog<
  T extends OrderAnswers,
  Loaded extends OrderLoaded = OrderLoaded,
> extends FormDialog<T, Loaded> {
  /**
   * @param order undefined when the shopper has no order number; a topic that needs one leaves
   *   that case to `outcomeWithoutOrder`
   */
  protected abstract decide(
    order: Order | undefined,
    answers: Readonly<Partial<T>>,
    turn: Turn,
  ): Omit<Loaded, 'view'> | Promise<Omit<Loaded, 'view'>>;

  protected async load(answers: Readonly<Partial<T>>, turn: Turn): Promise<Loaded> {
    const view = await viewOrder(answers, turn);
    return { view, ...(await this.decideOn(view, answers, turn)) } as Loaded;
  }

  protected override announce({ answers, loaded, turn }: FieldContext<T, Loaded>): Partial<T> | undefined {
    const { outcome } = loaded;
    if (!outcome || answers.told === outcome.key) return undefined;
    outcome.say(turn.reply);
    for (const decision of outcome.decisions) rememberDecision(turn.facts, decision);
    return asPatch<T>({ told: outcome.key, accepted: undefined });
  }

  protected override reconcile(before: Readonly<Partial<T>>, after: Partial<T>): Partial<T> {
    if (before.orderNumber === after.orderNumber && before.email === after.email) return after;
    const rest = { ...after };
    for (const key of ['told', 'accepted', 'unprovable'] as const) delete rest[key];
    // Another address is tried instead of the code; another order has its own code.
    if (before.email !== after.email || after.codeFor !== after.orderNumber) {
      for (const key of ['codeFor', 'codesAsked', 'codesTyped'] as const) delete rest[key];
    }
    return rest;
  }

  protected override async remember(patch: Partial<T>, turn: Turn): Promise<void> {
    const { facts, reply, wording } = turn;
    const { orderNumber, email, contactEmail, withoutNumber, codeFor, codesAsked } = patch;
    if (withoutNumber !== undefined) facts.withoutNumber = withoutNumber;
    if (orderNumber !== undefined) facts.orderNumber = orderNumber;
    if (email !== undefined) facts.email = email;
    if (contactEmail !== undefined) {
      facts.email = contactEmail;
      reply.say(wording.proof.contactEmail(contactEmail));
    }
    if (codeFor === undefined) return;
    facts.codeFor = codeFor;
    if (codesAsked !== undefined) turn.requestCode(codeFor);
    else if (turn.input.code) await turn.findOrder(codeFor, { kind: 'code', code: turn.input.code });
  }

  /** Where a person was offered, what was told was not the end of it. */
  protected override endingOf({ loaded }: FieldContext<T, Loaded>): Ending {
    return loaded.outcome?.offer ? 'unresolved' : 'answered';
  }

  protected async complete(dc: DialogContext, context: FieldContext<T, Loaded>): Promise<DialogTurnResult> {
    const { answers, loaded, turn } = context;
    const { offer, file, decisions = [] } = loaded.outcome ?? {};
    // Answers since it was told can have narrowed the decision down.
    for (const decision of decisions) rememberDecision(turn.facts, decision);
    const handover = file ?? (answers.accepted ? offer?.handover : undefined);
    if (handover) {
      return dc.replaceDialog(DIALOG_IDS.contact, { answers: { handover: ofOwner(handover, loaded.view) } });
    }
    if (offer) turn.reply.say(turn.wording.general.declinedOffer());
    turn.reply.offerChips(loaded.outcome?.chips ?? []);
    turn.facts.lastOrderTopic = this.id;
    const result: ContactResult = { kind: 'notSent' };
    return dc.endDialog(result);
  }

  /** For a topic that cannot go on without an order number. */
  protected outcomeWithoutOrder({ wording }: Turn): Outcome {
    return {
      key: 'withoutNumber',
      decisions: [],
      say: (reply) => reply.say(wording.proof.withoutNumber()),
      offer: {
        question: wording.proof.offerPerson(),
        handover: { reason: 'orderNumberMissing', topic: 'order' },
      },
    };
  }

  private decideOn(
    view: OrderView,
    answers: Readonly<Partial<T>>,
    turn: Turn,
  ): Partial<OrderLoaded> | Promise<Partial<OrderLoaded>> {
    switch (view.kind) {
      case 'incomplete':
      case 'missed':
      case 'codeAwaited':
        return {};
      case 'withoutNumber':
        return this.decide(undefined, answers, turn);
      case 'found':
        return this.decide(view.order, answers, turn);
      case 'unavailable':
        return { outcome: unavailable(answers.orderNumber, turn) };
      case 'unprovable':
        return { outcome: unprovable(answers.orderNumber ?? '', turn) };
    }
  }
}

/** Whoever has shown that an order is theirs is not asked for the name on it. */
function ofOwner(handover: Handover, view: OrderView): Handover {
  return view.kind === 'found' ? { name: view.order.customerName, ...handover } : handover;
}

function unavailable(orderNumber: string | undefined, { wording }: Turn): Outcome {
  return {
    key: 'unavailable',
    decisions: [],
    say: (reply) => reply.say(wording.proof.unavailable()),
    offer: {
      question: wording.proof.offerWhileUnavailable(),
      handover: { reason: 'orderSystemUnavailable', topic: 'order', ...(orderNumber && { orderNumber }) },
    },
  };
}

function unprovable(orderNumber: string, { facts, wording }: Turn): Outcome {
  return {
    key: 'unprovable',
    decisions: [],
    say: (reply) => reply.say(wording.proof.unprovable(orderNumber)),
    offer: {
      question: wording.proof.offerWhileUnprovable(),
      handover: {
        reason: 'ownershipNotShown',
        topic: 'order',
        orderNumber,
        ...(facts.matter && { draft: facts.matter }),
      },
    },
  };
}

/** The base notes only its own keys, which every `T` has. */
function asPatch<T extends OrderAnswers>(patch: Partial<OrderAnswers>): Partial<T> {
  return patch as Partial<T>;
}
