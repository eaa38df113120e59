/** Conversations with the demo shop and the scripted recogniser, for tests of the dialogs. */
import { DEMO_CATALOGUE, createCatalogue } from '../../bot/shop/catalogue';
import { createDemoShop } from '../../bot/shop/demoShop';
import type { Intent } from '../../dialogs/language/intents';
import type { Recognizer } from '../../dialogs/ports';
import { DEFAULT_POLICY } from '../../policies';
import {
  TEST_NOW,
  TEST_TIME_ZONE,
  startConversation,
  type Conversation,
  type ConversationOptions,
} from './conversation';
import { createScriptedRecognizer } from './scriptedRecognizer';

export const DEMO_PRODUCTS = DEMO_CATALOGUE.map(({ productId, name, aliases }) => ({
  productId,
  name,
  words: new RegExp(`\\b(?:${[name, ...aliases].join('|')})\\b`),
}));

export function demoConversation(options: Partial<ConversationOptions> = {}): Conversation {
  const { policy = DEFAULT_POLICY, timeZone = TEST_TIME_ZONE } = options;
  const clock = { now: options.now ?? (() => TEST_NOW) };
  return startConversation({
    recognizer: createScriptedRecognizer({ products: DEMO_PRODUCTS }),
    orders: createDemoShop({ clock, timeZone, policy }),
    products: createCatalogue(DEMO_CATALOGUE),
    ...options,
  });
}

/** Says one thing after the other; the texts of the last answer. */
export async function sayAll(conversation: Conversation, ...texts: string[]): Promise<string[]> {
  let last: string[] = [];
  for (const text of texts) last = (await conversation.say(text)).map((reply) => reply.text);
  return last;
}

/** A recogniser that is sure of one intent, whatever is said. */
export function recognizerOf(intent: Intent): Recognizer {
  return { recognize: (text) => Promise.resolve({ text, intent, score: 0.95, entities: [] }) };
}
