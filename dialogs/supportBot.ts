import { ActivityTypes, ConversationState, type Activity, type Storage, type TurnContext } from 'botbuilder';
import { DialogSet, DialogTurnStatus, type DialogState } from 'botbuilder-dialogs';
import { z } from 'zod';
import { calendarDayOf, type Policy, type ShopSettings } from '../policies';
import { wasAway } from './comingBack';
import { chooseLanguage } from './chooseLanguage';
import { ContactFormDialog } from './contact/contactFormDialog';
import { completeFacts, createConversationFacts, type ConversationFacts } from './conversationFacts';
import { DIALOG_IDS } from './dialogIds';
import { MatterNotes } from './matterNotes';
import { OfferDialog } from './offerDialog';
import { ChangeRequestDialog } from './order/changeRequestDialog';
import { DeliveryProblemDialog } from './order/deliveryProblemDialog';
import { EmailMissingDialog } from './order/emailMissingDialog';
import { OrderStatusDialog } from './order/orderStatusDialog';
import { RefundStatusDialog } from './order/refundStatusDialog';
import { PaymentFailedDialog } from './payment/paymentFailedDialog';
import { PaymentStatusDialog } from './payment/paymentStatusDialog';
import type {
  Clock,
  CustomerPort,
  OrderSource,
  OwnershipCodes,
  ProductCatalogue,
  LanguageDetector,
  Recognizer,
  TicketPort,
  UnclearPort,
  VisitPort,
} from './ports';
import { ProductDialog } from './products/productDialog';
import { Reply } from './reply';
import { ItemProblemDialog } from './returns/itemProblemDialog';
import { ReturnDialog } from './returns/returnDialog';
import { RootDialog } from './rootDialog';
import { languageModule } from './text/language';
import { TicketDialog } from './ticket/ticketDialog';
import { createLookups, HAND_BACK_CAUSES, setTurn, type HandBack, type Turn } from './turn';
import { readInput } from './readInput';

export interface DialogDeps {
  readonly recognizer: Recognizer;
  readonly languages: LanguageDetector;
  readonly orders: OrderSource;
  readonly codes: OwnershipCodes;
  readonly products: ProductCatalogue;
  readonly tickets: TicketPort;
  readonly visits: VisitPort;
  readonly unclear: UnclearPort;
  readonly customer: CustomerPort;
  readonly clock: Clock;
  /** Where the conversation's state is kept; it may collect the writes of a turn. */
  readonly storage: Storage;
  readonly policy: Policy;
  /** IANA name of the shop's time zone. */
  readonly timeZone: string;
}

export interface SupportBot {
  /**
   * One turn: reads the conversation's state, answers by `context.sendActivities`, saves the state.
   * It has no other effect, so a turn that was not committed can be run again from the start.
   */
  run(context: TurnContext): Promise<void>;
  /** Answers a turn that could not be run; reads and changes nothing of the conversation. */
  apologise(context: TurnContext, reference: string): Promise<void>;
}

/** Name of the event on which the bot takes a conversation up again after a person. */
export const HAND_BACK_EVENT = 'bezel/handBack';

/** Name of the event on which the bot says that a ticket's answer takes longer. */
export const STILL_WAITING_EVENT = 'bezel/stillWaiting';

/** Name of the event by which a chat window says that its shopper is back in an earlier conversation. */
export const COME_BACK_EVENT = 'bezel/comeBack';

const handBackSchema = z.object({
  ticketNumber: z.string(),
  cause: z.enum(HAND_BACK_CAUSES),
  mergedInto: z.string().optional(),
});

const stillWaitingSchema = z.object({ ticketNumber: z.string(), dueBy: z.iso.datetime() });

export function createSupportBot(deps: DialogDeps): SupportBot {
  const state = new ConversationState(deps.storage);
  const factsProperty = state.createProperty<ConversationFacts>('facts');
  const root = createRootDialog(deps);
  const dialogs = new DialogSet(state.createProperty<DialogState>('dialogs')).add(root);
  const settings: ShopSettings = { policy: deps.policy, timeZone: deps.timeZone };

  /** Day, language and wording for an answer to the activity; the language is noted in the facts. */
  function speaking(
    { type, text, locale: given }: Activity,
    facts: Pick<ConversationFacts, 'language' | 'namesAwaited'>,
  ) {
    const now = deps.clock.now();
    const today = calendarDayOf(now, deps.timeZone);
    const message = type === ActivityTypes.Message ? { text, locale: given } : { locale: given };
    const { language, locale, isWish } = chooseLanguage(message, facts, deps.languages);
    const { vocabulary, createWording } = languageModule(language);
    const wording = createWording({ shopName: deps.policy.shopName, timeZone: deps.timeZone, today });
    return { now, today, language, locale, isWish, vocabulary, wording };
  }

  async function createTurn(context: TurnContext, handBack: HandBack | undefined): Promise<Turn> {
    const { activity } = context;
    const facts = completeFacts(await factsProperty.get(context, createConversationFacts()));
    const { now, today, language, locale, isWish, vocabulary, wording } = speaking(activity, facts);
    const customer = deps.customer.current();
    const recognize = (text: string) => deps.recognizer.recognize(text, { locale, now });
    const finding = { vocabulary, wording, policy: deps.policy, today, codeFor: facts.codeFor };
    return {
      input: await readInput(activity, recognize, finding),
      read: (text) => readInput({ ...activity, text, attachments: [] }, recognize, finding),
      facts,
      reply: new Reply(facts.lastReply, wording.general.onceMore),
      matters: new MatterNotes(),
      wording,
      vocabulary,
      settings,
      now,
      today,
      locale,
      ...(isWish && { isLanguageWish: true }),
      ...(customer && { customer }),
      ...(handBack && { handBack }),
      findOrder: createLookups(deps.orders, facts),
      requestCode: (orderNumber) => deps.codes.request(orderNumber, locale),
      noteUnclear: ({ recognition }) => deps.unclear.note(recognition, { language, locale }),
    };
  }

  async function talk(context: TurnContext, handBack?: HandBack): Promise<void> {
    const turn = await createTurn(context, handBack);
    if (turn.input.text === '' && turn.input.files.length === 0 && !handBack) return;
    setTurn(context, turn);
    const dc = await dialogs.createContext(context);
    const result = await dc.continueDialog();
    if (result.status === DialogTurnStatus.empty) await dc.beginDialog(root.id);
    if (!handBack) {
      turn.facts.lastActiveAt = turn.now.toISOString();
      turn.facts.namesAwaited = turn.reply.takesNames;
      deps.visits.note(turn.matters.sum);
    }
    await finish(context, turn);
  }

  /** Says nothing, and writes nothing, unless a question was left open for long. */
  async function comeBack(context: TurnContext): Promise<void> {
    const turn = await createTurn(context, undefined);
    if (!wasAway(turn)) return;
    setTurn(context, { ...turn, isComingBack: true });
    await (await dialogs.createContext(context)).continueDialog();
    if (!turn.reply.isEmpty) await finish(context, turn);
  }

  async function welcome(context: TurnContext): Promise<void> {
    const turn = await createTurn(context, undefined);
    if (turn.facts.welcomed) return;
    turn.facts.welcomed = true;
    turn.reply.say(turn.wording.general.welcome(), turn.wording.chips.menu);
    await finish(context, turn);
  }

  /** Told out of turn: whatever question is open stays open, and the shopper has not come back by it. */
  async function tellStillWaiting(context: TurnContext): Promise<void> {
    const event = stillWaitingSchema.safeParse(context.activity.value);
    if (!event.success) return;
    const { ticketNumber, dueBy } = event.data;
    const turn = await createTurn(context, undefined);
    turn.reply.say(turn.wording.contact.stillWaiting({ number: ticketNumber, dueBy: new Date(dueBy) }));
    await finish(context, turn);
  }

  async function finish(context: TurnContext, { facts, reply }: Turn): Promise<void> {
    facts.lastReply = reply.lastSaid;
    await reply.send(context);
    await state.saveChanges(context);
  }

  return {
    apologise: async (context, reference) => {
      const { wording } = speaking(context.activity, {});
      const reply = new Reply(undefined, wording.general.onceMore);
      reply.say(wording.general.apology(reference), [wording.chips.person]);
      await reply.send(context);
    },
    run: async (context) => {
      const { activity } = context;
      switch (activity.type) {
        case ActivityTypes.ConversationUpdate:
          if (hasNewcomer(activity)) await welcome(context);
          return;
        case ActivityTypes.Message:
          await talk(context);
          return;
        case ActivityTypes.Event: {
          if (activity.name === COME_BACK_EVENT) return comeBack(context);
          if (activity.name === STILL_WAITING_EVENT) return tellStillWaiting(context);
          const handBack =
            activity.name === HAND_BACK_EVENT ? handBackSchema.safeParse(activity.value) : undefined;
          if (handBack?.success) await talk(context, handBack.data);
        }
      }
    },
  };
}

function createRootDialog({ products, tickets }: DialogDeps): RootDialog {
  const topics = [
    new OfferDialog(DIALOG_IDS.offer),
    new ContactFormDialog(DIALOG_IDS.contact, tickets),
    new OrderStatusDialog(DIALOG_IDS.orderStatus),
    new ChangeRequestDialog(DIALOG_IDS.changeRequest, products),
    new DeliveryProblemDialog(DIALOG_IDS.deliveryProblem),
    new EmailMissingDialog(DIALOG_IDS.emailMissing),
    new ReturnDialog(DIALOG_IDS.returns),
    new RefundStatusDialog(DIALOG_IDS.refundStatus),
    new ItemProblemDialog(DIALOG_IDS.itemProblem),
    new PaymentStatusDialog(DIALOG_IDS.paymentStatus),
    new PaymentFailedDialog(DIALOG_IDS.paymentFailed),
    new ProductDialog(DIALOG_IDS.product, products),
    new TicketDialog(DIALOG_IDS.ticket, tickets),
  ];
  return new RootDialog(topics, tickets);
}

/** Someone joined who is not the bot. */
function hasNewcomer({ membersAdded, recipient }: Activity): boolean {
  return (membersAdded ?? []).some(({ id }) => id !== recipient.id);
}
