/** The Contact Us form (policy section 2), field by field, in the order in which it is asked. */
import {
  CONTACT_TOPICS,
  canonicalOrderNumber,
  contactFormCheck,
  contactFormSchema,
  type ContactForm,
} from '../../policies';
import { isMatter } from '../routes';
import type { FieldContext, Parsed } from '../form/field';
import { normalizeText } from '../reading/normalizeText';
import { readChoice } from '../reading/readChoice';
import { readFieldName } from '../reading/readChange';
import { readMatter } from '../reading/readMatter';
import { readName } from '../reading/readName';
import { readYesNo } from '../reading/readYesNo';
import type { ContactAnswers, ContactField } from './contactAnswers';

type Context = FieldContext<ContactAnswers, undefined>;

/** Above this the recogniser is sure enough that words have a matter of their own. */
const SURE_OF_INTENT = 0.6;
/** Above this it is, even where a name was asked for. */
const SURE_OF_MATTER = 0.9;
const MOST_WORDS_OF_UNSURE_NAME = 3;

const topicField: ContactField = {
  name: 'topic',
  keys: ['topic'],
  promptKind: 'choice',
  isMissing: ({ answers }) => answers.topic === undefined,
  question: ({ turn: { wording } }, attempt) => ({
    text: wording.contact.askTopic(attempt),
    chips: Object.values(wording.contact.topics),
  }),
  parse: ({ turn: { input, vocabulary, wording } }) => {
    const options = CONTACT_TOPICS.map((topic) => ({
      label: wording.contact.topics[topic],
      ...(topic === 'other' && { words: vocabulary.otherTopic }),
    }));
    const chosen = readChoice(input.text, options, vocabulary);
    const topic = chosen?.length === 1 ? CONTACT_TOPICS[chosen[0] ?? -1] : undefined;
    return topic
      ? { kind: 'read', patch: { topic } }
      : { kind: 'refused', why: wording.contact.topicNotRead() };
  },
};

const descriptionField: ContactField = {
  name: 'description',
  keys: ['description'],
  promptKind: 'freeText',
  isMissing: ({ answers }) => answers.description === undefined,
  question: ({ answers, turn: { input, wording } }, attempt) => {
    const question = wording.contact.askDescription(answers.handover?.reason ?? 'contactForm', attempt);
    const isNameSaid = answers.name !== undefined && answers.name === input.text;
    return { text: isNameSaid ? wording.contact.afterName(input.text, question) : question, chips: [] };
  },
  parse: (context): Parsed<ContactAnswers> => {
    const { answers, turn } = context;
    const { facts, input, wording } = turn;
    // Whoever gives their name here has read another question: it is kept, and this one asked again.
    if (isBareName(context)) return { kind: 'read', patch: { name: input.text } };
    const request = answers.handover && wording.contact.request(answers.handover.reason);
    const words = request && input.text !== '' ? `${request} ${input.text}` : input.text;
    const result = contactFormSchema.shape.description.safeParse(words);
    if (result.success) return { kind: 'read', patch: { description: result.data } };
    if (input.text.length > 100) return { kind: 'refused', why: wording.contact.descriptionTooLong() };
    // Who wants a person and no form is not made to write: the conversation says what it is about.
    // Nor is anybody asked a second time to write more than they want to.
    const wasAsked = facts.lastReply?.startsWith(wording.contact.descriptionTooShort()) === true;
    if ((answers.handover?.short || wasAsked) && input.text !== '') {
      return { kind: 'read', patch: { description: wording.contact.withoutDescription(facts.lastTexts) } };
    }
    return { kind: 'refused', why: wording.contact.descriptionTooShort() };
  },
};

const orderNumberField: ContactField = {
  name: 'orderNumber',
  keys: ['orderNumber'],
  whenEmptied: { withoutOrder: false },
  promptKind: 'value',
  isMissing: ({ answers }) =>
    contactFormCheck(answers).facts.missing.includes('orderNumber') ||
    // Asked for anew, whatever the topic.
    (answers.orderNumber === undefined && answers.withoutOrder === false),
  question: ({ turn: { wording } }, attempt) => ({
    text: wording.contact.askOrderNumber(attempt),
    chips: [wording.chips.noNumber],
  }),
  parse: ({ turn: { input, settings, vocabulary, wording } }): Parsed<ContactAnswers> => {
    const said = normalizeText(input.text);
    const canonical = input.found.orderNumber ?? canonicalOrderNumber(input.text, settings.policy);
    if (canonical !== undefined)
      return { kind: 'read', patch: { orderNumber: canonical, withoutOrder: false } };
    const hasNone = vocabulary.skip.test(said) || vocabulary.withoutOne.test(said);
    if (hasNone || readYesNo(input.text, vocabulary) === 'no')
      return { kind: 'read', patch: { withoutOrder: true } };
    // "If applicable": any number the customer knows the order by.
    const result = contactFormSchema.shape.orderNumber.safeParse(input.text);
    if (result.success && /^\S*\d\S*$/.test(input.text)) {
      return { kind: 'read', patch: { orderNumber: result.data, withoutOrder: false } };
    }
    return { kind: 'refused', why: wording.contact.orderNumberNotRead() };
  },
  recall: ({ orderNumber }) => (orderNumber === undefined ? undefined : { orderNumber, withoutOrder: false }),
};

const nameField: ContactField = {
  name: 'name',
  keys: ['name'],
  promptKind: 'value',
  isMissing: ({ answers }) => answers.name === undefined,
  question: ({ turn: { wording } }, attempt) => ({
    text: wording.contact.askName(attempt),
    chips: [],
    takesNames: true,
  }),
  parse: (context): Parsed<ContactAnswers> => {
    const { input, vocabulary, wording } = context.turn;
    const name = input.found.name ?? readName(withoutEmail(input.text), vocabulary);
    const isName = name !== undefined && !isSomethingElse(context, name);
    return isName
      ? { kind: 'read', patch: { name } }
      : { kind: 'refused', why: wording.contact.nameNotRead() };
  },
  recall: (known, { turn }) => {
    const name = known.name ?? (known === turn.facts ? turn.customer?.name : undefined);
    return name === undefined ? undefined : { name };
  },
};

const emailField: ContactField = {
  name: 'email',
  keys: ['email'],
  promptKind: 'value',
  isMissing: ({ answers }) => answers.email === undefined,
  question: ({ turn: { wording } }, attempt) => ({ text: wording.contact.askEmail(attempt), chips: [] }),
  parse: ({ turn: { input, wording } }): Parsed<ContactAnswers> => {
    const result = contactFormSchema.shape.email.safeParse(input.found.email ?? input.text);
    return result.success
      ? { kind: 'read', patch: { email: result.data } }
      : { kind: 'refused', why: wording.contact.emailNotRead(), isAttempt: input.text.includes('@') };
  },
  recall: (known, { turn }) => {
    const email = known.email ?? (known === turn.facts ? turn.customer?.email : undefined);
    return email === undefined ? undefined : { email };
  },
};

/** Never asked for: files that come with a message are noted whatever was asked. */
const filesField: ContactField = {
  name: 'files',
  keys: ['filesNoted'],
  promptKind: 'value',
  isInEveryMessage: true,
  isMissing: () => false,
  question: ({ turn: { wording } }) => ({ text: wording.contact.lastLookAgain(), chips: [] }),
  parse: ({ turn: { wording } }) => ({ kind: 'refused', why: wording.contact.lastLookAgain() }),
  recall: (_known, { answers, turn: { input } }) =>
    input.files.length === 0 ? undefined : { filesNoted: (answers.filesNoted ?? 0) + input.files.length },
};

const lastLookField: ContactField = {
  name: 'lastLook',
  keys: ['confirmed'],
  promptKind: 'choice',
  isMissing: ({ answers }) => !answers.confirmed,
  question: ({ answers, turn: { facts, wording } }) => ({
    text: wording.contact.lastLook(
      formOf(answers),
      facts.files.map(({ name }) => name),
      answers.handover?.reason ?? 'contactForm',
    ),
    chips: [wording.chips.send, wording.chips.change],
  }),
  parse: (context): Parsed<ContactAnswers> => {
    const { answers, turn } = context;
    const { input, vocabulary, wording } = turn;
    const said = normalizeText(input.text);
    if (turn.facts.files.length > 0 && vocabulary.withoutFiles.test(said)) {
      return { kind: 'read', patch: { withoutFiles: true } };
    }
    if (vocabulary.send.test(said)) return { kind: 'read', patch: { confirmed: true } };
    const more = vocabulary.sendsWith.exec(input.text)?.groups?.['more'];
    if (more !== undefined) {
      const description = contactFormSchema.shape.description.safeParse(
        `${answers.description ?? ''}\n${more}`,
      );
      if (description.success)
        return { kind: 'read', patch: { description: description.data, confirmed: true } };
    }
    // A value corrects its field by itself; a name alone asks for the field anew.
    const hasValue = input.found.email !== undefined || input.found.orderNumber !== undefined;
    const named = !hasValue && said.split(' ').length <= 4 ? readFieldName(said, vocabulary) : undefined;
    if (named) return { kind: 'giveAnew', field: named };
    const answer = readYesNo(input.text, vocabulary);
    if (vocabulary.change.test(said) || answer === 'no') {
      const labels = shownFields(answers).map((field) => wording.contact.fields[field]);
      return { kind: 'unclear', question: { text: wording.contact.askWhatToChange(), chips: labels } };
    }
    if (answer === 'yes' && vocabulary.yes.test(said)) return { kind: 'read', patch: { confirmed: true } };
    if (vocabulary.addition.test(input.text) || isStory(context)) {
      const added = input.text.replace(vocabulary.addition, '').trim();
      const description = `${answers.description ?? ''}\n${added}`;
      const result = contactFormSchema.shape.description.safeParse(description);
      if (added !== '' && result.success) return { kind: 'read', patch: { description: result.data } };
    }
    return { kind: 'refused', why: wording.contact.lastLookAgain(), whole: true };
  },
};

export const CONTACT_FIELDS: readonly ContactField[] = [
  filesField,
  topicField,
  descriptionField,
  orderNumberField,
  nameField,
  emailField,
  lastLookField,
];

function formOf({
  name = '',
  email = '',
  orderNumber,
  topic = 'other',
  description = '',
}: Partial<ContactAnswers>): ContactForm {
  return { name, email, ...(orderNumber && { orderNumber }), topic, description };
}

function shownFields({ orderNumber, topic }: Partial<ContactAnswers>): (keyof ContactForm)[] {
  const hasOrder = orderNumber !== undefined || contactFormCheck({ topic }).facts.orderNumberApplies;
  return ['name', 'email', ...(hasOrder ? (['orderNumber'] as const) : []), 'topic', 'description'];
}

/** Words that are no command and no matter of their own belong to the message. */
function isStory({ turn: { input, vocabulary } }: Context): boolean {
  if (input.found.email !== undefined || input.found.orderNumber !== undefined) return false;
  const { intent, score } = input.recognition;
  const isOwnMatter = intent !== 'None' && score >= SURE_OF_INTENT;
  return !isOwnMatter && !input.text.includes('?') && readMatter(input.text, vocabulary) !== undefined;
}

/** Two or three capitalised words that mean nothing else; before a name was given. */
function isBareName({ answers, turn: { input, vocabulary } }: Context): boolean {
  const words = input.text.split(/\s+/);
  if (answers.name !== undefined || words.length < 2 || words.length > MOST_WORDS_OF_UNSURE_NAME)
    return false;
  if (!words.every((word) => /^\p{Lu}[\p{Ll}\p{M}'’-]+$/u.test(word))) return false;
  const { category, product, reason, condition } = input.found;
  const isOfSomething = [category, product, reason, condition].some((fact) => fact !== undefined);
  const { intent, score } = input.recognition;
  const isOwnMatter = isMatter(intent) && score >= SURE_OF_INTENT;
  return !isOfSomething && !isOwnMatter && readName(input.text, vocabulary) === input.text;
}

/** "Ann Lee, ann@example.com" answers two questions at once. */
function withoutEmail(text: string): string {
  return text.replace(/[\s,;]*\S+@\S+[\s,;]*/g, ' ').trim();
}

/**
 * What fits the form of a name and is none: a question, an answer to something else, small words,
 * a request. The recogniser was not made for names ("Tara" is a farewell to it, "Mia" a piece of
 * jewellery): capital letters count for more, and small talk is told by its words.
 */
function isSomethingElse({ turn: { input, vocabulary } }: Context, name: string): boolean {
  const { intent, score } = input.recognition;
  const said = normalizeText(input.text);
  if (vocabulary.question.test(said) || input.text.includes('?')) return true;
  const { yes, no, skip, send, change, smallTalk } = vocabulary;
  if ([yes, no, skip, send, change, smallTalk].some((words) => words.test(said))) return true;
  const words = name.split(' ');
  if (words.some((word) => vocabulary.fillers.has(word))) return true;
  if (input.found.name === name || !isMatter(intent)) return false;
  const isWrittenLikeOne = words.every((word) => /^\p{Lu}/u.test(word));
  if (isWrittenLikeOne && words.length <= MOST_WORDS_OF_UNSURE_NAME) return false;
  return score >= SURE_OF_MATTER || words.length > MOST_WORDS_OF_UNSURE_NAME;
}
