import type { TurnContext } from 'botbuilder';
import {
  Dialog,
  DialogReason,
  type DialogContext,
  type DialogInstance,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
import type { z } from 'zod';
import { isContactResult } from '../contact/handover';
import { rememberAnswer, type KnownFacts } from '../conversationFacts';
import { DIALOG_IDS } from '../dialogIds';
import type { Intent } from '../language/intents';
import type { OfferOptions } from '../offerDialog';
import { readMatter } from '../reading/readMatter';
import type { Matter } from '../text/wording';
import type { Ending } from '../matterNotes';
import { topicOfDialog } from '../topicOfDialog';
import { turnOf, type Turn } from '../turn';
import type { Field, FieldContext, PromptKind } from './field';
import { createFormState, migrateFormState, type FormState } from './formState';
import { fieldMeantBy, readAnswer } from './readAnswer';

export interface FormOptions<T> {
  /** Known before the first question. */
  readonly answers?: Partial<T>;
}

/** What a message meets: the open question of the form on top of the stack. */
export interface OpenPrompt {
  readonly kind: PromptKind;
  /** The message can be read as an answer or as a correction. */
  readonly answered: boolean;
  /** It can be read as nothing else. */
  readonly isSure?: boolean;
  /** It is a yes or a no to an offer, and ends the form. */
  readonly isOffer?: boolean;
  /** Intents of the form's own matter. */
  readonly intents: readonly Intent[];
}

/**
 * A topic as a table of fields. The next question is derived from what is still missing, so facts
 * may come in any order, several in one message, and any of them can be corrected at any time.
 */
export abstract class FormDialog<T extends object, Loaded = undefined> extends Dialog<FormOptions<T>> {
  abstract readonly matter: Matter;
  /** The intents that mean this matter: they do not interrupt it. */
  abstract readonly intents: readonly Intent[];
  /** Raise it with every change to the fields or to what they hold. */
  protected abstract readonly formVersion: number;
  /** Checks stored answers one by one when the version has changed. */
  protected abstract readonly answersSchema: z.ZodObject;
  /** What stored answers were called in older versions, and what they are called now. */
  protected readonly renamedAnswers: Readonly<Record<string, keyof T & string>> = {};
  protected abstract readonly fields: readonly Field<T, Loaded>[];
  /** After so many messages in a row that were no answer a person is offered. */
  protected readonly failuresToPerson: number = 3;
  /** False where a person is what the form leads to. */
  protected readonly offersPerson: boolean = true;
  /** True where a ticket is all that the form is for: one that was sent above it ends it. */
  protected readonly isServedByTicket: boolean = false;
  /** False where it only leads to a person: then it has no topic of its own. */
  protected readonly isMatter: boolean = true;
  /** False where the answers stand on the ticket anyway. */
  protected readonly recordsAnswers: boolean = true;

  /** Fetches or decides what the questions depend on. Asked anew after every answer. */
  protected abstract load(answers: Readonly<Partial<T>>, turn: Turn): Promise<Loaded>;
  /** Everything is known. */
  protected abstract complete(dc: DialogContext, context: FieldContext<T, Loaded>): Promise<DialogTurnResult>;

  /** How the matter ends once everything is known. */
  protected endingOf(_context: FieldContext<T, Loaded>): Ending {
    return 'answered';
  }

  /** Fills in what follows from the options, before the first question. */
  protected prepare(given: Partial<T>, _turn: Turn): Partial<T> {
    return given;
  }

  /** Says what the answers have settled so far; returns what the form is to note about it. */
  protected announce(_context: FieldContext<T, Loaded>): Partial<T> | undefined {
    return undefined;
  }

  /** Drops answers that no longer hold after others have changed. */
  protected reconcile(_before: Readonly<Partial<T>>, after: Partial<T>): Partial<T> {
    return after;
  }

  /** Keeps for the conversation what was given in answer to a question, and does what it asks for. */
  protected remember(_patch: Partial<T>, _turn: Turn): void | Promise<void> {}

  override getVersion(): string {
    return `${this.id}:${this.formVersion}`;
  }

  override async beginDialog(dc: DialogContext, options?: FormOptions<T>): Promise<DialogTurnResult> {
    const instance = activeInstance(dc);
    const turn = turnOf(dc.context);
    const topic = this.isMatter ? topicOfDialog(this.id) : undefined;
    if (topic) turn.matters.begun(topic);
    instance.version = this.getVersion();
    instance.state = createFormState(this.prepare({ ...options?.answers }, turn));
    return this.advance(dc);
  }

  /** Notes how the matter ended; whatever takes its place goes on with it. */
  override endDialog(context: TurnContext, instance: DialogInstance, reason: DialogReason): Promise<void> {
    const { ending = 'unresolved' } = this.stateOf(instance);
    if (reason !== DialogReason.replaceCalled) turnOf(context).matters.ended(ending);
    return Promise.resolve();
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const state = this.stateOf(activeInstance(dc));
    const turn = turnOf(dc.context);
    state.parked = false;
    const context = await this.contextOf(state, turn);
    const asked = this.askedField(context, state.asked);
    // What the question was about has settled itself meanwhile.
    if (!asked) return this.advance(dc);
    const answer = readAnswer(this.fields, asked, context);
    switch (answer.kind) {
      case 'answers':
        if (answer.isToQuestion && this.recordsAnswers) {
          rememberAnswer(turn.facts, asked.question(context, 0).text, wordsOf(turn));
        }
        await this.accept(state, turn, answer.patch);
        return this.advance(dc, answer.isToQuestion ? undefined : asked.name);
      case 'giveAnew':
        this.empty(state, fieldMeantBy(this.fields, answer.field, context));
        turn.reply.say(turn.wording.general.changedField(answer.field));
        return this.advance(dc);
      case 'unclear':
        turn.reply.ask(answer.question);
        return Dialog.EndOfTurn;
      case 'refused':
        return this.askBetter(dc, state, context, asked, answer);
    }
  }

  override async resumeDialog(
    dc: DialogContext,
    _reason: DialogReason,
    result?: unknown,
  ): Promise<DialogTurnResult> {
    const instance = activeInstance(dc);
    if (isContactResult(result) && result.kind === 'sent') {
      if (this.isServedByTicket) return dc.endDialog(result);
      const { wording, reply } = turnOf(dc.context);
      this.stateOf(instance).parked = true;
      reply.say(wording.contact.goOnMeanwhile(this.matter), [wording.chips.goOn]);
      return Dialog.EndOfTurn;
    }
    const context = await this.contextOf(this.stateOf(instance), turnOf(dc.context));
    if (!this.fields.some((field) => field.isMissing(context))) return this.advance(dc);
    await this.repromptDialog(dc.context, instance);
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(turnContext: TurnContext, instance: DialogInstance): Promise<void> {
    const state = this.stateOf(instance);
    const turn = turnOf(turnContext);
    const context = await this.contextOf(state, turn);
    state.parked = false;
    const question = this.askedField(context, state.asked)?.question(context, 0);
    if (!question) return;
    const back = turn.wording.general.backTo(this.matter);
    turn.reply.ask({ ...question, text: back === '' ? question.text : `${back} ${question.text}` });
  }

  /** How the present message meets the open question. Reads only. */
  async openPrompt(turnContext: TurnContext, instance: DialogInstance): Promise<OpenPrompt> {
    const state = this.stateOf(instance);
    const context = await this.contextOf(state, turnOf(turnContext));
    const asked = this.askedField(context, state.asked);
    if (!asked) return { kind: 'choice', answered: true, intents: this.intents };
    const answer = readAnswer(this.fields, asked, context);
    const answered = answer.kind !== 'refused' || answer.isAttempt === true;
    const isSure = answer.kind === 'answers' && answer.isSure === true;
    const isOffer = asked.name === 'accepted';
    return { kind: asked.promptKind, answered, isSure, isOffer, intents: this.intents };
  }

  /** False where everything is known, and only the form's end is left. */
  async hasQuestion(turnContext: TurnContext, instance: DialogInstance): Promise<boolean> {
    const state = this.stateOf(instance);
    return this.askedField(await this.contextOf(state, turnOf(turnContext)), state.asked) !== undefined;
  }

  isParked(instance: DialogInstance): boolean {
    return this.stateOf(instance).parked;
  }

  /** True once the shopper has told this form something; it is not dropped then for another matter. */
  hasProgress(instance: DialogInstance): boolean {
    const { answers, progressed } = this.stateOf(instance);
    return progressed || this.fields.some(({ keys }) => keys.some((key) => answers[key] !== undefined));
  }

  /** Takes an instance of another version over: the answers that still hold are kept, the rest is asked. */
  keepAnswers(instance: DialogInstance): void {
    instance.version = this.getVersion();
    instance.state = migrateFormState<T>(instance.state, this.answersSchema, this.renamedAnswers);
  }

  private async accept(state: FormState<T>, turn: Turn, patch: Partial<T>): Promise<void> {
    state.answers = this.reconcile(state.answers, { ...state.answers, ...patch });
    state.askAnew = state.askAnew.filter((name) => !this.fieldNamed(name)?.keys.some((key) => key in patch));
    state.failures = 0;
    state.progressed = true;
    await this.remember(patch, turn);
  }

  private empty(state: FormState<T>, field: Field<T, Loaded> | undefined): void {
    if (!field) return;
    const answers = { ...state.answers };
    for (const key of field.keys) delete answers[key];
    state.answers = this.reconcile(state.answers, { ...answers, ...field.whenEmptied });
    state.askAnew = [...new Set([...state.askAnew, field.name])];
    state.failures = 0;
  }

  /** First why, then a better question, then a person. */
  private async askBetter(
    dc: DialogContext,
    state: FormState<T>,
    context: FieldContext<T, Loaded>,
    asked: Field<T, Loaded>,
    { why, whole }: { why: string; whole?: boolean },
  ): Promise<DialogTurnResult> {
    const { facts, reply, vocabulary, wording } = context.turn;
    state.failures += 1;
    if (state.failures >= this.failuresToPerson && this.offersPerson) {
      state.failures = 0;
      const draft = readMatter(facts.matter ?? facts.lastTexts.join(' / '), vocabulary);
      const options: OfferOptions = {
        question: wording.general.offerPersonInForm(),
        handover: { reason: 'notUnderstood', short: true, ...(draft && { draft }) },
      };
      return dc.beginDialog(DIALOG_IDS.offer, { answers: options });
    }
    // Who says once more what they want has no wrong answer pointed out.
    const { intent } = context.turn.input.recognition;
    const isFirst =
      state.failures % 2 === 1 && !(this.intents.includes(intent) && asked.promptKind === 'value');
    const question = asked.question(context, isFirst ? 0 : 1);
    const text = whole ? why : `${why} ${question.text}`;
    reply.ask(isFirst ? { ...question, text } : question);
    return Dialog.EndOfTurn;
  }

  /**
   * Notes what the answers settle, then asks for the first thing that is missing, or ends.
   *
   * @param passedOver the field whose question a message left open while it said something else
   */
  private async advance(dc: DialogContext, passedOver?: string): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const state = this.stateOf(activeInstance(dc));
    const recalled = new Set<string>();
    for (;;) {
      const loaded = await this.contextOf(state, turn);
      const noted = this.announce(loaded);
      if (noted) state.answers = { ...state.answers, ...noted };
      const context = { ...loaded, answers: state.answers };
      const missing = this.fields.find((field) => field.isMissing(context));
      if (!missing) {
        state.ending = this.endingOf(context);
        return this.complete(dc, context);
      }

      const known: KnownFacts = turn.facts;
      const mayRecall = !recalled.has(missing.name) && !state.askAnew.includes(missing.name);
      const patch = mayRecall ? missing.recall?.(known, context) : undefined;
      if (patch === undefined) {
        state.asked = missing.name;
        const question = missing.question(context, 0);
        const isSame = missing.promptKind !== 'choice' || question.text === turn.reply.lastSaid;
        const isStillOpen = missing.name === passedOver && isSame;
        turn.reply.ask(
          isStillOpen ? { ...question, text: turn.wording.general.noted(question.text) } : question,
        );
        return Dialog.EndOfTurn;
      }
      recalled.add(missing.name);
      state.answers = this.reconcile(state.answers, { ...state.answers, ...patch });
    }
  }

  /** The open question; where the stored one no longer applies, the first that is missing. */
  private askedField(
    context: FieldContext<T, Loaded>,
    asked: string | undefined,
  ): Field<T, Loaded> | undefined {
    const open = this.fields.filter((field) => field.isMissing(context));
    return open.find(({ name }) => name === asked) ?? open[0];
  }

  private fieldNamed(name: string): Field<T, Loaded> | undefined {
    return this.fields.find((field) => field.name === name);
  }

  private async contextOf(state: FormState<T>, turn: Turn): Promise<FieldContext<T, Loaded>> {
    return { answers: state.answers, loaded: await this.load(state.answers, turn), turn };
  }

  private stateOf(instance: DialogInstance): FormState<T> {
    return instance.state as FormState<T>;
  }
}

/** What was answered; files may be all of it. */
function wordsOf({ input: { files, text } }: Turn): string {
  return text === '' ? files.map(({ name }) => name).join(', ') : text;
}

function activeInstance(dc: DialogContext): DialogInstance {
  if (!dc.activeDialog) throw new Error('There is no active dialog.');
  return dc.activeDialog;
}
