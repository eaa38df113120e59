/** What is open in a conversation, and how a topic is put on top of it. */
import type { DialogContext, DialogInstance } from 'botbuilder-dialogs';
import type { Handover } from './contact/handover';
import { DIALOG_IDS } from './dialogIds';
import type { Question } from './form/field';
import { FormDialog, type OpenPrompt } from './form/formDialog';
import { turnOf, type Turn } from './turn';

const MOST_OPEN_TOPICS = 3;

export interface OpenForm {
  readonly dialog: FormDialog<object, unknown>;
  readonly instance: DialogInstance;
}

export function openForm(dc: DialogContext): OpenForm | undefined {
  const instance = dc.activeDialog;
  const dialog = instance && dc.findDialog(instance.id);
  if (!instance || !(dialog instanceof FormDialog)) return undefined;
  return { dialog: dialog as OpenForm['dialog'], instance };
}

/** A question is open; a topic that waits for its shopper to go on has none. */
export function isBusy(dc: DialogContext): boolean {
  const form = openForm(dc);
  return form !== undefined && !form.dialog.isParked(form.instance);
}

export async function openPrompt(dc: DialogContext): Promise<OpenPrompt | undefined> {
  const form = openForm(dc);
  return form && isBusy(dc) ? form.dialog.openPrompt(dc.context, form.instance) : undefined;
}

/** An offer makes way for what it came in between of. */
export function leaveOffer(dc: DialogContext): void {
  if (dc.activeDialog?.id === DIALOG_IDS.offer && dc.stack.length > 1) dc.stack.pop();
}

/** The open question once more, after something else was said. */
export async function askAgain(dc: DialogContext): Promise<void> {
  if (isBusy(dc) && !turnOf(dc.context).isToBeContinued) await goOn(dc);
}

/** Puts the open question again; a form that has none left, since a deploy took it away, ends. */
export async function goOn(dc: DialogContext): Promise<void> {
  const form = openForm(dc);
  if (form && !(await form.dialog.hasQuestion(dc.context, form.instance))) await dc.continueDialog();
  else await dc.repromptDialog();
}

/**
 * Opens a topic on top of the open one, which goes on afterwards; in its place when the shopper
 * changes their mind or has put no work into it; and goes back to it when it is open further down.
 */
export async function openTopic(dc: DialogContext, turn: Turn, id: string, options: object): Promise<void> {
  const form = openForm(dc);
  if (form?.dialog.isParked(form.instance)) await dc.cancelAllDialogs();
  const below = dc.stack.findIndex((instance) => instance.id === id);
  // Another question about pieces is a new one.
  const isAnew = id === DIALOG_IDS.contact || id === DIALOG_IDS.product;
  if (below >= 0 && !isAnew) {
    dc.stack.splice(below + 1);
    const prompt = await openPrompt(dc);
    await (prompt?.answered ? dc.continueDialog() : dc.repromptDialog());
    return;
  }
  const isChange = turn.vocabulary.changeOfMind.test(turn.input.text.toLowerCase());
  if (form && isBusy(dc) && (isChange || !form.dialog.hasProgress(form.instance))) {
    await dc.replaceDialog(id, options);
    return;
  }
  if (dc.stack.length >= MOST_OPEN_TOPICS) {
    dc.stack.shift();
    turn.matters.ended('unresolved');
  }
  await dc.beginDialog(id, options);
}

/** Offers a person, with what they would need; nothing else is open then. */
export async function offerPerson(dc: DialogContext, question: Question, handover: Handover): Promise<void> {
  await dc.cancelAllDialogs();
  await dc.beginDialog(DIALOG_IDS.offer, { answers: { question, handover } });
}
