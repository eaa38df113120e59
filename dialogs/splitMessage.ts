import { choosePolicyQuestion } from './answers/choosePolicyQuestion';
import type { Intent } from './language/intents';
import { splitOffAnswer, splitRequests } from './reading/splitRequests';
import { ROUTES, isMatter, isOneMatter } from './routes';
import type { Turn, TurnInput } from './turn';

/** What each part has to reach as a message of its own: a wrong split is worse than none. */
const SURE = 0.5;

/** And what a statement beside a request has to reach: most of them are a story to it. */
const SURE_STATEMENT = 0.8;

/** Troubles that are a matter when they are only told, with the requests that each is a story to. */
const TOLD: Readonly<Partial<Record<Intent, readonly Intent[]>>> = {
  PaymentFailed: ['OrderStatus', 'OrderCancel', 'PaymentMethods', 'ReturnRequest', 'RefundStatus'],
  DeliveryProblem: ['OrderChange', 'OrderCancel', 'ReturnRequest', 'ReturnPolicy', 'RefundStatus'],
  ItemProblem: ['OrderChange'],
};

/** These take the whole message with them, whatever else it says. */
const TAKES_ALL: ReadonlySet<Intent> = new Set(['Complaint', 'Feedback', 'ContactForm']);

/**
 * The requests of a message, each read as a message of its own, in their order. What the message
 * says of the shopper and, where it names one only, of the order belongs to all of them.
 *
 * @returns the message itself where it makes one request
 */
export async function splitMessage(turn: Turn): Promise<TurnInput[]> {
  const { input, vocabulary } = turn;
  const texts = splitRequests(input.text, vocabulary);
  if (texts.length < 2) return (await statedBefore(turn)) ?? [await pointOf(turn)];
  const parts: TurnInput[] = [];
  for (const text of texts) {
    const part = await turn.read(text);
    const last = parts.at(-1);
    if (TAKES_ALL.has(part.recognition.intent)) return [input];
    if (last && (!isSurely(part) || isSameMatter(last, part, turn))) {
      parts[parts.length - 1] = await turn.read(`${last.text} ${text}`);
    } else if (isSurely(part)) parts.push(part);
    else return [input];
  }
  return parts.length < 2 ? [input] : sharing(parts, input);
}

/** What the whole message says of the shopper and of one order holds for each of its parts. */
function sharing(parts: readonly TurnInput[], input: TurnInput): TurnInput[] {
  const { name, email, orderNumber } = input.found;
  const shared = { ...(name && { name }), ...(email && { email }), ...(orderNumber && { orderNumber }) };
  return parts.map((part, at) => ({
    ...part,
    found: { ...shared, ...part.found },
    files: at === 0 ? input.files : [],
  }));
}

/**
 * "Payment didn't go thru and I want to change the address": by its form a statement is a story to
 * the request after it; a trouble that is surely another matter is a request of its own.
 */
async function statedBefore(turn: Turn): Promise<TurnInput[] | undefined> {
  const { input, read, vocabulary } = turn;
  const [statement, request] = splitOffAnswer(input.text, vocabulary) ?? [];
  if (statement === undefined || request === undefined) return undefined;
  const parts = [await read(statement), await read(request)] as const;
  const [statedIntent, wantedIntent] = [parts[0].recognition.intent, parts[1].recognition.intent];
  const isTwo =
    !TAKES_ALL.has(wantedIntent) &&
    parts.every((part) => isMatter(part.recognition.intent) && part.recognition.score >= SURE_STATEMENT) &&
    TOLD[statedIntent]?.includes(wantedIntent) === false &&
    !isSameMatter(...parts, turn);
  return isTwo ? sharing(parts, input) : undefined;
}

/** "It was just a question, how long does it take?": where the whole is unclear, what it asks may not be. */
async function pointOf({ input, read, vocabulary }: Turn): Promise<TurnInput> {
  const [, request] = splitOffAnswer(input.text, vocabulary) ?? [];
  if (request === undefined || isMatter(input.recognition.intent)) return input;
  const part = await read(request);
  const { intent, score } = part.recognition;
  if (!isMatter(intent) || score < SURE) return input;
  // All of its words stay: only what they are about is told by the part.
  return { ...input, recognition: { ...input.recognition, intent, score } };
}

/** Answered from the policy in the same breath, without a question to the shopper. */
export function isPolicyQuestion(
  { recognition: { intent }, text }: TurnInput,
  { vocabulary }: Turn,
): boolean {
  return choosePolicyQuestion(intent, text, vocabulary) !== undefined || ROUTES[intent].kind === 'policy';
}

function isSurely({ recognition: { intent, score } }: TurnInput): boolean {
  return isMatter(intent) && score >= SURE;
}

function isSameMatter(one: TurnInput, other: TurnInput, { vocabulary }: Turn): boolean {
  const question = choosePolicyQuestion(one.recognition.intent, one.text, vocabulary);
  const otherQuestion = choosePolicyQuestion(other.recognition.intent, other.text, vocabulary);
  if (question !== otherQuestion) return false;
  const { orderNumber } = one.found;
  const isOtherOrder =
    orderNumber !== undefined &&
    other.found.orderNumber !== undefined &&
    other.found.orderNumber !== orderNumber;
  if (isOtherOrder) return false;
  const intents = [one.recognition.intent, other.recognition.intent] as const;
  if (intents[0] === intents[1])
    return (
      one.found.product?.productId === other.found.product?.productId || other.found.product === undefined
    );
  return isOneMatter(...intents);
}
