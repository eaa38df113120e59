import {
  ActivityTypes,
  CardFactory,
  InputHints,
  MessageFactory,
  type Activity,
  type TurnContext,
} from 'botbuilder';
import type { Question } from './form/field';

/**
 * What the bot says in one turn, sent together at its end: so the last message can get its chips,
 * and a turn that fails says nothing by halves.
 */
export class Reply {
  private readonly messages: Partial<Activity>[] = [];
  private last: string | undefined;
  /** Of the last question asked in this turn. */
  takesNames = false;

  /**
   * @param lastSaid the bot's previous sentence in this conversation
   * @param onceMore words a sentence anew that would come twice in a row
   */
  constructor(
    lastSaid: string | undefined,
    private readonly onceMore: (text: string) => string,
  ) {
    this.last = lastSaid;
  }

  /** The last sentence said, in this turn or before. */
  get lastSaid(): string | undefined {
    return this.last;
  }

  get isEmpty(): boolean {
    return this.messages.length === 0;
  }

  /** The last message gives the shopper something to choose from. */
  get offersChips(): boolean {
    return this.messages.at(-1)?.suggestedActions !== undefined;
  }

  say(text: string, chips: readonly string[] = []): void {
    this.add(text, chips, InputHints.AcceptingInput);
  }

  ask({ text, chips, takesNames = false }: Question): void {
    this.takesNames = takesNames;
    this.add(text, chips, InputHints.ExpectingInput);
  }

  /** @param card an Adaptive Card whose `fallbackText` says all that it shows */
  show(text: string, card: object): void {
    const message = this.add(text, [], InputHints.AcceptingInput);
    message.attachments = [CardFactory.adaptiveCard(card)];
  }

  /** Says something before the question that the turn ends with. */
  sayFirst(text: string): void {
    const message = this.messages.pop();
    if (!message) return this.say(text);
    this.last = this.messages.at(-1)?.text;
    this.say(text);
    this.messages.push(message);
    this.last = message.text;
  }

  /** Puts other words in the place of the last message's, if it is this one. */
  reword(text: string, instead: string): void {
    const message = this.messages.at(-1);
    if (message?.text !== text) return;
    message.text = instead;
    this.last = instead;
  }

  /** Gives the last message chips, if it has none. */
  offerChips(chips: readonly string[]): void {
    const message = this.messages.at(-1);
    if (message && !message.suggestedActions) Object.assign(message, chipsOf(chips));
  }

  async send(context: TurnContext): Promise<void> {
    if (this.messages.length > 0) await context.sendActivities(this.messages.splice(0));
  }

  private add(text: string, chips: readonly string[], inputHint: InputHints): Partial<Activity> {
    const said = text === this.last ? this.onceMore(text) : text;
    this.last = said;
    const message: Partial<Activity> = {
      type: ActivityTypes.Message,
      text: said,
      inputHint,
      ...chipsOf(chips),
    };
    this.messages.push(message);
    return message;
  }
}

function chipsOf(chips: readonly string[]): Partial<Activity> {
  if (chips.length === 0) return {};
  const { suggestedActions } = MessageFactory.suggestedActions([...new Set(chips)]);
  return { suggestedActions };
}
