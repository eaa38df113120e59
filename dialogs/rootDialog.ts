import {
  ComponentDialog,
  Dialog,
  DialogEvents,
  type DialogContext,
  type DialogEvent,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
import { answerPolicy } from './answers/answerPolicy';
import { choosePolicyQuestion } from './answers/choosePolicyQuestion';
import { askToGoOn, saysNothingNew, takeAnswerToGoOn, wasAway } from './comingBack';
import { chat } from './chat';
import { classifyInterruption, type Interruption } from './classifyInterruption';
import type { Handover } from './contact/handover';
import { withDraft } from './contact/withDraft';
import { DIALOG_IDS } from './dialogIds';
import { FormDialog, type OpenPrompt } from './form/formDialog';
import { giveToPerson } from './giveToPerson';
import type { Intent } from './language/intents';
import { obeyCommand } from './obeyCommand';
import { hasMovedOn, orderRequests } from './orderRequests';
import { askWhatElse } from './notUnderstood';
import { noteToTicket, tellTickets } from './openTickets';
import type { TicketPort } from './ports';
import { hasMaskedCard } from './reading/maskedCard';
import { normalizeText } from './reading/normalizeText';
import { askWaitingRating, takeRating } from './rating';
import { readMatter } from './reading/readMatter';
import { PRIVACY_REQUEST, ROUTES, ofOneOrder } from './routes';
import { takeBack } from './takeBack';
import { takeFilesAlone } from './takeFilesAlone';
import { takeIn } from './takeIn';
import { readTicketRequest } from './ticket/readTicketRequest';
import {
  addsToTicket,
  asksForNews,
  asksOfLine,
  asksIfBot,
  asksOfShownPiece,
  asksOfTheirData,
  confirmedGuess,
  missesRefund,
  sameTopicAgain,
} from './takeUp';
import { askAgain, goOn, isBusy, leaveOffer, openPrompt, openTopic } from './topicStack';
import { setTurn, turnOf, type Turn } from './turn';

const REPEATS_TO_PERSON = 2;

/**
 * Routes, and does nothing else: a message goes to the open question, or interrupts it, or opens a
 * topic. It never ends, so that a changed version of any topic is noticed here.
 */
export class RootDialog extends ComponentDialog {
  constructor(
    topics: readonly Dialog[],
    private readonly tickets: TicketPort,
  ) {
    super(DIALOG_IDS.root);
    for (const topic of topics) this.addDialog(topic);
  }

  /** A deploy has changed a topic: what is open goes on with the answers that still hold. */
  override onDialogEvent(outer: DialogContext, event: DialogEvent): Promise<boolean> {
    if (event.name !== String(DialogEvents.versionChanged)) return super.onDialogEvent(outer, event);
    const dc = this.createChildContext(outer);
    const { reply, wording } = turnOf(outer.context);
    for (const instance of dc.stack.splice(0)) {
      const dialog = this.findDialog(instance.id);
      if (dialog instanceof FormDialog) {
        if (instance.version !== dialog.getVersion()) {
          dialog.keepAnswers(instance);
          reply.say(wording.general.updated(true));
        }
        dc.stack.push(instance);
      } else {
        reply.say(wording.general.updated(false));
      }
    }
    return Promise.resolve(true);
  }

  protected override onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.onTurn(dc);
  }

  protected override onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.onTurn(dc);
  }

  private async onTurn(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    if (turn.handBack) await takeBack(dc, turn, turn.handBack);
    else if (turn.isComingBack) askToGoOn(dc, turn);
    else if (turn.isLanguageWish) await this.inAnotherLanguage(dc, turn);
    else await this.onRequests(dc, turn);
    await askWaitingRating(dc, turn, this.tickets);
    if (dc.stack.length === 0) turn.reply.offerChips(turn.wording.chips.menu);
    const { facts, matters } = turn;
    matters.left(dc.stack.length > 0 || facts.notUnderstood > 0 || facts.pending !== undefined);
    return Dialog.EndOfTurn;
  }

  private async inAnotherLanguage(dc: DialogContext, { reply, wording }: Turn): Promise<void> {
    reply.say(wording.general.inThisLanguage());
    if (isBusy(dc)) await goOn(dc);
    else reply.say(wording.general.readyForMore());
  }

  /** Each request of the message by itself, the later ones when those before them have ended. */
  private async onRequests(dc: DialogContext, turn: Turn): Promise<void> {
    const { facts, input, reply, wording } = turn;
    if (hasMaskedCard(input.text)) reply.say(wording.general.dontSendCards());
    if (wasAway(turn)) facts.later = [];
    if (await takeAnswerToGoOn(dc, turn)) return;
    const left = await takeRating(turn, this.tickets);
    if (left) await this.onRequestsOf(dc, takeTurn(dc, { ...turn, input: left }));
  }

  private async onRequestsOf(dc: DialogContext, turn: Turn): Promise<void> {
    const { facts, reply, wording } = turn;
    const { now, later } = await orderRequests(dc, turn);
    for (const [at, part] of now.entries()) {
      const isToBeContinued = at < now.length - 1;
      await this.onMessage(dc, takeTurn(dc, { ...turn, input: part, isToBeContinued }));
    }
    if (later.length > 0) facts.later = later.map(({ text }) => text);
    const isWaiting = dc.stack.length > 0 ? later[0] : undefined;
    if (isWaiting) reply.sayFirst(wording.general.laterOn(isWaiting.text));
    await this.takeUpLater(dc, turn);
  }

  private async takeUpLater(dc: DialogContext, turn: Turn): Promise<void> {
    const { facts, reply, wording } = turn;
    while (dc.stack.length === 0) {
      const [text, ...rest] = facts.later;
      if (text === undefined) return;
      reply.reword(wording.general.declinedOffer(), wording.general.leftAtThat());
      reply.say(wording.general.nowTo(text));
      await this.onMessage(dc, takeTurn(dc, { ...turn, input: await turn.read(text) }));
      facts.later = rest;
    }
  }

  private async onMessage(dc: DialogContext, turn: Turn): Promise<void> {
    const { input, vocabulary } = turn;
    if (input.code !== undefined) leaveOffer(dc);
    const prompt = await openPrompt(dc);
    const interruption = classifyInterruption(input.text, input.recognition, prompt, vocabulary);
    if (wasAway(turn) && saysNothingNew(turn, prompt, interruption) && askToGoOn(dc, turn)) return;
    const { repeats } = takeIn(turn, prompt, interruption);
    if (hasMovedOn(turn, interruption)) turn.facts.later = [];
    const mayTakeUp = !isBusy(dc) && !['command', 'anger', 'unhelpful'].includes(interruption.kind);
    const again = mayTakeUp ? sameTopicAgain(turn) : undefined;
    const guess = confirmedGuess(turn);
    const isOfData = asksOfTheirData(turn) && prompt?.kind !== 'freeText';
    if (guess) await this.route(dc, turn, guess);
    else if (isOfData) await this.openContact(dc, turn, PRIVACY_REQUEST, undefined);
    else if (mayTakeUp && missesRefund(turn)) {
      await openTopic(dc, turn, DIALOG_IDS.refundStatus, { answers: { notSeen: true } });
    } else if (again) await openTopic(dc, turn, again, {});
    else if (asksOfLine(turn) && prompt?.kind !== 'freeText') await tellTickets(dc, turn);
    else if (mayTakeUp && (asksForNews(turn) || readTicketRequest(turn))) await tellTickets(dc, turn);
    else if (mayTakeUp && asksOfShownPiece(turn)) {
      await openTopic(dc, turn, DIALOG_IDS.product, { answers: { ask: 'materials' } });
    } else if (input.text === '') await takeFilesAlone(dc, turn, prompt, this.tickets);
    else if (repeats >= REPEATS_TO_PERSON && interruption.kind !== 'command') {
      await giveToPerson(dc, turn, 'repeatedMessage', this.tickets);
    } else await this.follow(dc, turn, interruption, prompt);
  }

  private async follow(
    dc: DialogContext,
    turn: Turn,
    interruption: Interruption,
    prompt: OpenPrompt | undefined,
  ): Promise<void> {
    switch (interruption.kind) {
      case 'command':
        return obeyCommand(dc, turn, interruption.command, this.tickets);
      case 'anger':
        return giveToPerson(dc, turn, 'angry', this.tickets);
      case 'intent':
        return this.route(dc, turn, interruption.intent);
      case 'unsure':
        return this.askWhich(dc, turn, interruption.intents);
      case 'unhelpful':
        return this.offerInstead(dc, turn);
      case 'none':
        if (prompt) await dc.continueDialog();
        else await askWhatElse(dc, turn, this.tickets);
    }
  }

  private async route(dc: DialogContext, turn: Turn, intent: Intent): Promise<void> {
    const { facts, input, reply, vocabulary, wording } = turn;
    const { pending } = facts;
    const said = normalizeText(input.text);
    facts.notUnderstood = 0;
    delete facts.pending;
    if (!isBusy(dc) && addsToTicket(turn)) return noteToTicket(turn, this.tickets, 'notUnderstood');
    const narrowed = choosePolicyQuestion(subjectOf(dc, intent), input.text, vocabulary);
    if (narrowed) return answerPolicy(dc, turn, narrowed);
    const route = ROUTES[input.found.orderNumber === undefined ? intent : ofOneOrder(intent)];
    switch (route.kind) {
      case 'policy':
        return answerPolicy(dc, turn, route.question);
      case 'policyThenOffer':
        // Who says what is to be done is not asked whether something is.
        if (route.handover.reason === 'privacyRequest' && vocabulary.privacyRequest.test(said)) {
          return this.openContact(dc, turn, route.handover, pending);
        }
        return answerPolicy(dc, turn, route.question, withDraft(route.handover, turn));
      case 'topic':
        facts.matter = readMatter(input.text, vocabulary) ?? (pending && readMatter(pending, vocabulary));
        return openTopic(dc, turn, route.id, { answers: route.aspect && { ask: route.aspect } });
      case 'contact':
        if (route.handover.reason === 'feedback' && vocabulary.praise.test(said)) {
          reply.say(wording.answers.praise(), [wording.chips.topics.Feedback]);
          return askAgain(dc);
        }
        return this.openContact(dc, turn, route.handover, pending);
      case 'change':
        return openTopic(dc, turn, DIALOG_IDS.changeRequest, {
          answers: { change: route.change, said: pending ?? input.text },
        });
      case 'tickets':
        return tellTickets(dc, turn);
      case 'smallTalk':
        return chat(dc, turn, route.talk);
      case 'command':
        if (route.command === 'person' && asksIfBot(turn)) return chat(dc, turn, 'areYouBot');
        return obeyCommand(dc, turn, route.command, this.tickets);
      case 'unknown':
        return askWhatElse(dc, turn, this.tickets);
    }
  }

  /** The words wait for the shopper to say which of the two they are about. */
  private async askWhich(dc: DialogContext, turn: Turn, intents: readonly Intent[]): Promise<void> {
    const { facts, input, reply, vocabulary, wording } = turn;
    for (const intent of intents) {
      const question = choosePolicyQuestion(intent, input.text, vocabulary);
      if (question) return answerPolicy(dc, turn, question);
    }
    turn.noteUnclear(input);
    const topics: Partial<Record<Intent, string>> = wording.chips.topics;
    facts.pending = input.text;
    const chips = [...intents.flatMap((intent) => topics[intent] ?? []), wording.chips.person];
    reply.say(wording.general.didYouMean(), chips);
  }

  /** "That's not what I asked": whatever was answered, it was the wrong thing. */
  private async offerInstead(dc: DialogContext, { facts, vocabulary, wording }: Turn): Promise<void> {
    const draft = readMatter(facts.matter ?? facts.lastTexts.join(' / '), vocabulary);
    const handover: Handover = { reason: 'notUnderstood', short: true, ...(draft && { draft }) };
    await dc.beginDialog(DIALOG_IDS.offer, {
      answers: { question: wording.general.offerPersonInstead(), handover },
    });
  }

  private async openContact(
    dc: DialogContext,
    turn: Turn,
    handover: Handover,
    pending: string | undefined,
  ): Promise<void> {
    const draft = pending && readMatter(pending, turn.vocabulary);
    const filled = withDraft({ ...handover, ...(draft && { draft }) }, turn);
    await openTopic(dc, turn, DIALOG_IDS.contact, { answers: { handover: filled } });
  }
}

/** "What about the postage?" is about the way back while something is being sent back. */
function subjectOf(dc: DialogContext, intent: Intent): Intent {
  const isReturning = dc.stack.some(({ id }) => id === DIALOG_IDS.returns || id === DIALOG_IDS.itemProblem);
  const said = turnOf(dc.context).input.text;
  const { vocabulary } = turnOf(dc.context);
  const isWayBack = choosePolicyQuestion('ReturnPolicy', said, vocabulary) === 'returnPostage';
  return isReturning && isWayBack && intent === 'ShippingInfo' ? 'ReturnPolicy' : intent;
}

function takeTurn(dc: DialogContext, turn: Turn): Turn {
  setTurn(dc.context, turn);
  return turn;
}
