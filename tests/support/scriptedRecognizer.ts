/**
 * A recogniser by a few patterns, so that tests of the dialogs depend on no training data. The first
 * pattern that matches counts; what matches none is `None`.
 */
import { addDays, format, nextTuesday, previousTuesday, subDays } from 'date-fns';
import type { Entity } from '../../dialogs/language/entities';
import type { Intent } from '../../dialogs/language/intents';
import type { Recognition, Recognizer } from '../../dialogs/ports';

const INTENT_WORDS: readonly (readonly [Intent, RegExp])[] = [
  ['Thanks', /^(?:thanks|thank you|thx)/i],
  ['Greeting', /^(?:hi|hello|hey)\b/i],
  ['Goodbye', /^(?:bye|goodbye)/i],
  ['Help', /\b(?:help me|what can you do)\b/i],
  ['TalkToHuman', /\b(?:human|agent|real person|talk to (?:a|some))\b|phone number/i],
  ['OrderCancel', /\bcancel (?:my|the) order\b/i],
  ['AddressChange', /\b(?:change|wrong) (?:my |the )?(?:shipping )?address\b/i],
  ['OrderChange', /\bchange (?:my|the) order\b/i],
  ['ItemProblem', /\b(?:broken|damaged|defective|wrong item|something wrong)\b/i],
  ['RefundStatus', /\b(?:my refund|refund status)\b/i],
  ['ReturnPolicy', /\b(?:return policy|who pays|exchange|how long.*refund)\b/i],
  ['ReturnRequest', /\b(?:return|send (?:it|this) back|give back)\b/i],
  ['DeliveryTime', /\bhow long\b.*\b(?:deliver\w*|shipping)\b/i],
  ['DeliveryProblem', /\b(?:hasn't arrived|never came|late|says delivered)\b/i],
  ['ShippingInfo', /\b(?:shipping cost|cost of shipping|free shipping|ship to)\b/i],
  ['OrderStatus', /\b(?:where(?:'s| is)|track|status)\b/i],
  ['PaymentFailed', /\bpayment (?:failed|fails|declined)|card was declined\b/i],
  ['PaymentConfirmation', /\b(?:charged|payment go through|receipt)\b/i],
  ['PaymentCurrency', /\b(?:currency|dollars|euros)\b/i],
  ['PaymentMethods', /\b(?:paypal|klarna|payment methods)\b/i],
  ['ProductMaterials', /\b(?:made of|material)\b/i],
  ['ProductCare', /\b(?:clean|care for)\b/i],
  ['EmailMissing', /\b(?:no|never got (?:a|the)) confirmation\b/i],
  ['Privacy', /\b(?:privacy|my data)\b/i],
  ['Feedback', /\b(?:suggestion|feedback)\b/i],
  ['Complaint', /\bcomplain/i],
  ['WebsiteProblem', /\b(?:password|log ?in|website)\b/i],
  ['TicketStatus', /\bmy (?:ticket|case)\b/i],
  ['ContactForm', /\b(?:leave a message|contact form)\b/i],
  ['Affirm', /^(?:yes|yep)$/i],
  ['Deny', /^(?:no|nope)$/i],
];

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

export interface ScriptedRecognizerOptions {
  products?: readonly { productId: string; name: string; words: RegExp }[];
  runnerUp?: Recognition['runnerUp'];
}

export function createScriptedRecognizer({
  products = [],
  runnerUp,
}: ScriptedRecognizerOptions = {}): Recognizer {
  return {
    recognize: (text, { now }) => {
      const intent = INTENT_WORDS.find(([, words]) => words.test(text))?.[0] ?? 'None';
      return Promise.resolve({
        text,
        intent,
        score: intent === 'None' ? 0.2 : 0.9,
        ...(runnerUp && { runnerUp }),
        entities: entitiesOf(text, now, products),
      });
    },
  };
}

function entitiesOf(
  text: string,
  now: Date,
  products: NonNullable<ScriptedRecognizerOptions['products']>,
): Entity[] {
  const entities: Entity[] = [];
  const add = (pattern: RegExp, make: (words: string) => Partial<Entity> | undefined): void => {
    for (const match of text.matchAll(pattern)) {
      const entity = make(match[0]);
      const span = { text: match[0], start: match.index, end: match.index + match[0].length };
      if (entity) entities.push({ ...entity, ...span } as Entity);
    }
  };
  add(/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g, (words) => ({ kind: 'email', value: words.toLowerCase() }));
  add(/(?<!ending |[tT]-)#?\b\d{4}\b(?![\w/@-])/g, (words) => ({
    kind: 'orderNumber',
    value: words.replace('#', ''),
  }));
  add(/\b\d{1,2}\/\d{1,2}\b/g, (words) => {
    const [a = 1, b = 1] = words.split('/').map(Number);
    const dayOf = (month: number, day: number) =>
      format(new Date(now.getFullYear(), month - 1, day), 'yyyy-MM-dd');
    return a > 12 || b > 12 || a === b
      ? { kind: 'date', value: a > 12 ? dayOf(b, a) : dayOf(a, b) }
      : { kind: 'date', value: dayOf(a, b), otherReading: dayOf(b, a) };
  });
  add(/\b(?:last tuesday|next tuesday|yesterday|today|tomorrow|\d+ days ago)\b/gi, (words) => ({
    kind: 'date',
    value: format(relativeDay(words.toLowerCase(), now), 'yyyy-MM-dd'),
  }));
  add(/\b\d{1,2} [A-Z][a-z]+(?: \d{4})?\b/g, (words) => {
    const [day = '1', month = '', year = String(now.getFullYear())] = words.split(' ');
    const index = MONTHS.indexOf(month.toLowerCase());
    return index < 0
      ? undefined
      : { kind: 'date', value: format(new Date(Number(year), index, Number(day)), 'yyyy-MM-dd') };
  });
  for (const { words, ...value } of products) {
    add(new RegExp(words.source, 'gi'), () => ({ kind: 'product', value }));
  }
  return entities.sort((a, b) => a.start - b.start);
}

function relativeDay(words: string, now: Date): Date {
  const ago = /^(\d+) days ago$/.exec(words)?.[1];
  if (ago !== undefined) return subDays(now, Number(ago));
  switch (words) {
    case 'last tuesday':
      return previousTuesday(now);
    case 'next tuesday':
      return nextTuesday(now);
    case 'yesterday':
      return subDays(now, 1);
    case 'tomorrow':
      return addDays(now, 1);
    default:
      return now;
  }
}
