import type { Interruption } from './classifyInterruption';
import { rememberFiles, rememberFound, rememberText, type KnownFacts } from './conversationFacts';
import type { OpenPrompt } from './form/formDialog';
import { normalizeText } from './reading/normalizeText';
import type { Turn } from './turn';

/**
 * Takes what a message states into the conversation's facts, so that it is never asked again. What
 * a free text mentions fills gaps only: it is a story, and no correction.
 *
 * @returns how often the same message has come in a row without answering anything
 */
export function takeIn(
  { facts, input }: Turn,
  prompt: OpenPrompt | undefined,
  interruption: Interruption,
): { repeats: number } {
  const isFreeText = prompt?.kind === 'freeText' && interruption.kind === 'none';
  rememberFound(facts, isFreeText ? gapsOnly(input.found, facts) : input.found, prompt !== undefined);

  const said = normalizeText(input.text);
  const isRepeated = said !== '' && !prompt?.answered && said === normalizeText(facts.lastTexts.at(-1) ?? '');
  facts.repeats = isRepeated ? facts.repeats + 1 : 0;
  rememberFiles(facts, input.files);
  if (input.text !== '') rememberText(facts, input.text);
  return { repeats: facts.repeats };
}

function gapsOnly({ name, email, orderNumber }: KnownFacts, known: KnownFacts): KnownFacts {
  return {
    ...(name && !known.name && { name }),
    ...(email && !known.email && { email }),
    ...(orderNumber && !known.orderNumber && { orderNumber }),
  };
}
