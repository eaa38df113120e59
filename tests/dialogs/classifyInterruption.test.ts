import { classifyInterruption, type Interruption } from '../../dialogs/classifyInterruption';
import type { OpenPrompt } from '../../dialogs/form/formDialog';
import type { Intent } from '../../dialogs/language/intents';
import type { Recognition } from '../../dialogs/ports';
import { ENGLISH } from '../../dialogs/text/en/english';

type Row = readonly [string, Intent, number, Interruption];

const NONE: Interruption = { kind: 'none' };
const intent = (name: Intent): Interruption => ({ kind: 'intent', intent: name });
const command = (name: 'person' | 'help' | 'cancel' | 'startOver' | 'goOn'): Interruption => ({
  kind: 'command',
  command: name,
});

function classify(text: string, name: Intent, score: number, prompt: OpenPrompt | undefined): Interruption {
  const recognition: Recognition = { text, intent: name, score, entities: [] };
  return classifyInterruption(text, recognition, prompt, ENGLISH.vocabulary);
}

const value = (answered: boolean): OpenPrompt => ({ kind: 'value', answered, intents: ['ReturnRequest'] });
const freeText: OpenPrompt = { kind: 'freeText', answered: true, intents: ['ContactForm'] };

describe('commands interrupt whatever is open', () => {
  const commands: readonly (readonly [string, Interruption])[] = [
    ['agent', command('person')],
    ['Talk to a person', command('person')],
    ['I want to speak to a real human', command('person')],
    ['get me a human now', command('person')],
    ['help', command('help')],
    ['Menu', command('help')],
    ['cancel', command('cancel')],
    ['never mind', command('cancel')],
    ['start over', command('startOver')],
    ['go on', command('goOn')],
    ['Go on with my return', command('goOn')],
  ];
  it.each(commands)('"%s"', (text, expected) => {
    expect(classify(text, 'None', 0.1, undefined)).toEqual(expected);
    expect(classify(text, 'None', 0.1, value(false))).toEqual(expected);
    expect(classify(text, 'None', 0.1, freeText)).toEqual(expected);
  });
});

describe('while a free text is asked for', () => {
  it.each<Row>([
    ['help me, the clasp broke', 'Help', 0.99, NONE],
    ['help me', 'Help', 0.99, NONE],
    ['where is my order?', 'OrderStatus', 0.99, NONE],
    ['this is ridiculous, the worst shop ever!!!', 'Complaint', 0.99, NONE],
    ['I asked an agent to cancel it', 'TalkToHuman', 0.99, NONE],
    ['please cancel', 'Cancel', 0.99, NONE],
  ])('"%s" is text', (text, name, score, expected) => {
    expect(classify(text, name, score, freeText)).toEqual(expected);
  });
});

describe('while a value or a choice is asked for', () => {
  it.each<Row>([
    ['how long does delivery take?', 'DeliveryTime', 0.9, intent('DeliveryTime')],
    ['i wanna talk 2 some1 real', 'TalkToHuman', 0.8, intent('TalkToHuman')],
    ['where is my other order', 'OrderStatus', 0.8, intent('OrderStatus')],
    ['thanks', 'Thanks', 0.9, intent('Thanks')],
    // Not sure enough to take the shopper away from the question.
    ['the blue one maybe', 'ProductStyling', 0.4, NONE],
    // The same matter again: the question says why it needs its answer.
    ['I want to return it', 'ReturnRequest', 0.95, NONE],
    ['yes', 'Affirm', 0.99, NONE],
    ['qwertz', 'None', 0.9, NONE],
  ])('"%s" is no answer to it', (text, name, score, expected) => {
    expect(classify(text, name, score, value(false))).toEqual(expected);
  });

  it.each<Row>([
    ['1042', 'OrderStatus', 0.9, NONE],
    ['it arrived damaged', 'ItemProblem', 0.95, NONE],
    ['last Tuesday', 'DeliveryTime', 0.6, NONE],
    // It has an order number in it, and still it asks about something else.
    ['where is my order 1043?', 'OrderStatus', 0.95, intent('OrderStatus')],
    ['is 1042 it?', 'OrderStatus', 0.55, NONE],
  ])('"%s" could be one', (text, name, score, expected) => {
    expect(classify(text, name, score, value(true))).toEqual(expected);
  });

  it('a wish for a person counts inside a longer message too', () => {
    expect(classify('i need a human, my ring is stuck', 'None', 0.8, value(false))).toEqual(
      command('person'),
    );
    expect(classify('i need someone to size my ring', 'ProductSizing', 0.9, undefined)).toEqual(
      intent('ProductSizing'),
    );
  });

  it('anger gets a person', () => {
    expect(classify('this is a joke, worst service', 'None', 0.1, value(false))).toEqual({ kind: 'anger' });
  });
});

describe('while nothing is open', () => {
  it('every intent opens its matter, None opens nothing', () => {
    expect(classify('where is it', 'OrderStatus', 0.3, undefined)).toEqual(intent('OrderStatus'));
    expect(classify('blah', 'None', 0.9, undefined)).toEqual(NONE);
  });

  it('what is loosely small talk or a command is nothing', () => {
    expect(classify('return 1068 everything', 'StartOver', 0.35, undefined)).toEqual(NONE);
    expect(classify('Tom', 'Affirm', 0.37, undefined)).toEqual(NONE);
    expect(classify('some1 there?', 'TalkToHuman', 0.4, undefined)).toEqual(intent('TalkToHuman'));
  });

  it('two matters that are about as likely are asked back', () => {
    const recognition: Recognition = {
      text: 'the clasp broke and nobody writes back',
      intent: 'TicketStatus',
      score: 0.41,
      runnerUp: { intent: 'ItemProblem', score: 0.37 },
      entities: [],
    };
    expect(classifyInterruption(recognition.text, recognition, undefined, ENGLISH.vocabulary)).toEqual({
      kind: 'unsure',
      intents: ['TicketStatus', 'ItemProblem'],
    });
  });

  it('an answer that missed the point is noticed', () => {
    expect(classify("that's not what I asked", 'Deny', 0.97, undefined)).toEqual({ kind: 'unhelpful' });
  });
});
