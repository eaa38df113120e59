/** Which ticket, whose it is, and what is to be done with it. */
import { normalizeText } from '../reading/normalizeText';
import { readChoice } from '../reading/readChoice';
import { readTicketNumber } from '../reading/readTicketNumber';
import { readYesNo } from '../reading/readYesNo';
import {
  isClosed,
  type OwnTicket,
  type TicketAnswers,
  type TicketField,
  type TicketLoaded,
} from './ticketAnswers';

/** After so many pairs that matched nothing a person is offered. */
export const MOST_TICKET_MISSES = 3;

const numberField: TicketField = {
  name: 'number',
  keys: ['number'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded }) =>
    answers.number === undefined &&
    answers.withoutNumber !== true &&
    !(answers.aim === 'status' && loaded.known.length > 0),
  question: ({ loaded, turn: { wording } }, attempt) => {
    const choices = choicesOf(loaded);
    return choices.length > 1
      ? {
          text: wording.contact.chooseTicket(choices.map(({ status }) => status)),
          chips: choices.map(({ status }) => status.number),
        }
      : {
          text: wording.contact.askTicketNumber(attempt),
          chips: [wording.chips.noNumber, wording.chips.person],
        };
  },
  parse: ({ loaded, turn: { input, vocabulary, wording } }) => {
    const number = readTicketNumber(input.text, true) ?? chosenNumber(input.text, loaded, vocabulary);
    if (number !== undefined) return { kind: 'read', patch: { number } };
    const said = normalizeText(input.text);
    const hasNone = vocabulary.withoutOne.test(said) || vocabulary.skip.test(said);
    if (hasNone || readYesNo(input.text, vocabulary) === 'no') {
      return { kind: 'read', patch: { withoutNumber: true } };
    }
    return { kind: 'refused', why: wording.contact.ticketNumberNotRead() };
  },
  // The only one that can be meant need not be named.
  recall: (known, { answers, loaded, turn: { facts, input } }) => {
    const said = readTicketNumber(input.text, false);
    if (said !== undefined && known !== facts) return { number: said };
    const [only, another] = choicesOf(loaded);
    return known === facts && only && !another && answers.number === undefined
      ? { number: only.status.number }
      : undefined;
  },
};

const emailField: TicketField = {
  name: 'email',
  keys: ['email'],
  promptKind: 'value',
  isMissing: ({ answers, loaded }) =>
    answers.number !== undefined &&
    !loaded.found &&
    answers.email === undefined &&
    (answers.misses ?? 0) < MOST_TICKET_MISSES,
  question: ({ answers, turn: { wording } }, attempt) => ({
    text:
      (answers.misses ?? 0) > 0 && attempt === 0
        ? wording.contact.ticketNotMatched(answers.number ?? '', answers.triedEmail ?? '')
        : wording.contact.askTicketEmail(answers.number ?? '', attempt),
    chips: [wording.chips.person],
  }),
  parse: ({ answers, turn: { input, wording } }) => {
    if (input.found.email !== undefined) return { kind: 'read', patch: { email: input.found.email } };
    // Of a pair that did not match, either half may be the wrong one.
    const number = (answers.misses ?? 0) > 0 ? readTicketNumber(input.text, true) : undefined;
    if (number !== undefined) return { kind: 'read', patch: { number } };
    return { kind: 'refused', why: wording.contact.emailNotRead(), isAttempt: input.text.includes('@') };
  },
  // Only from the present message, and not the one that has just been tried.
  recall: (_known, { answers, turn: { input } }) =>
    input.found.email === undefined || input.found.email === answers.triedEmail
      ? undefined
      : { email: input.found.email },
};

const wordsField: TicketField = {
  name: 'words',
  keys: ['words'],
  promptKind: 'freeText',
  isMissing: ({ answers, loaded }) =>
    answers.aim === 'add' && loaded.found !== undefined && answers.words === undefined,
  question: ({ answers, turn: { wording } }) => ({
    text: wording.contact.askWhatToAdd(answers.number ?? ''),
    chips: [],
  }),
  parse: ({ turn: { input, wording } }) =>
    input.text === '' && input.files.length === 0
      ? { kind: 'refused', why: wording.contact.descriptionTooShort() }
      : { kind: 'read', patch: { words: input.text } },
};

const confirmedField: TicketField = {
  name: 'confirmed',
  keys: ['confirmed'],
  promptKind: 'choice',
  isMissing: ({ answers, loaded: { found } }) =>
    answers.aim === 'withdraw' && found !== undefined && !isClosed(found) && answers.confirmed === undefined,
  question: ({ loaded: { found }, turn: { wording } }) => ({
    text: found ? wording.contact.confirmWithdrawal(found.status) : '',
    chips: [wording.chips.yes, wording.chips.no],
  }),
  parse: ({ turn: { input, vocabulary, wording } }) => {
    // "Withdraw it" is a yes to whether it shall be withdrawn.
    const { leaveLine, withdraw } = vocabulary.ticketWords;
    const said = normalizeText(input.text);
    const isRequest = withdraw.test(said) || leaveLine.test(said);
    const answer = readYesNo(input.text, vocabulary) ?? (isRequest ? 'yes' : undefined);
    return answer
      ? { kind: 'read', patch: { confirmed: answer === 'yes' } }
      : { kind: 'refused', why: wording.general.yesOrNo() };
  },
};

export const TICKET_FIELDS: readonly TicketField[] = [numberField, emailField, wordsField, confirmedField];

/** The tickets that can be meant without naming one: the open ones, or the newest of those closed. */
function choicesOf({ known }: TicketLoaded): readonly OwnTicket[] {
  const open = known.filter((ticket) => !isClosed(ticket));
  return open.length > 0 ? open : known.slice(0, 1);
}

function chosenNumber(
  text: string,
  loaded: TicketLoaded,
  vocabulary: Parameters<typeof readChoice>[2],
): TicketAnswers['number'] | undefined {
  const choices = choicesOf(loaded);
  if (choices.length < 2) return undefined;
  const chosen = readChoice(
    text,
    choices.map(({ status }) => ({ label: status.number })),
    vocabulary,
  );
  return chosen?.length === 1 ? choices[chosen[0] ?? -1]?.status.number : undefined;
}
