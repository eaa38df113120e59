/** A prediction of CLU in this project's terms. What CLU says beyond them is left out, never guessed at. */
import type { Entity } from '../../../dialogs/language/entities';
import { INTENTS, type Intent } from '../../../dialogs/language/intents';
import type { Recognition } from '../../../dialogs/ports';
import type { CluPrediction } from './cluClient';

/** A span that CLU itself doubts more than this is left out. */
const LEAST_CONFIDENCE = 0.5;

const isIntent = (name: string): name is Intent => (INTENTS as readonly string[]).includes(name);

/** An intent that this project does not know is None. */
export function intentOf({ topIntent, intents }: CluPrediction): Omit<Recognition, 'text' | 'entities'> {
  const intent = isIntent(topIntent) ? topIntent : 'None';
  const score = intents.find(({ category }) => category === topIntent)?.confidence ?? 0;
  const next = intents
    .filter(({ category }) => category !== topIntent && category !== 'None')
    .sort((a, b) => b.confidence - a.confidence)
    .find(({ category }) => isIntent(category));
  return {
    intent,
    score,
    ...(next && isIntent(next.category) && { runnerUp: { intent: next.category, score: next.confidence } }),
  };
}

/**
 * Spans of CLU that overlap none of ours. Numbers, addresses of mail and amounts have a fixed form, so ours
 * are all there are; a date, a product or a reason counts when our own reader understands the span alone.
 *
 * @param findIn our own entities of a text
 */
export function entitiesOf(
  { entities }: CluPrediction,
  text: string,
  own: readonly Entity[],
  findIn: (text: string) => Entity[],
): Entity[] {
  const kept = [...own];
  const surest = [...entities].sort((a, b) => b.confidence - a.confidence);
  for (const { category, offset: start, length, confidence } of surest) {
    const end = start + length;
    if (confidence < LEAST_CONFIDENCE || end > text.length) continue;
    if (kept.some((entity) => start < entity.end && entity.start < end)) continue;
    const entity = entityOf(category, { text: text.slice(start, end), start, end }, findIn);
    if (entity) kept.push(entity);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function entityOf(
  category: string,
  span: { text: string; start: number; end: number },
  findIn: (text: string) => Entity[],
): Entity | undefined {
  const value = span.text.replace(/\s+/g, ' ').trim();
  if (value === '') return undefined;
  switch (category) {
    case 'personName':
    case 'address':
      return { kind: category, value, ...span };
    case 'material':
      return { kind: category, value: value.toLowerCase(), ...span };
    case 'date':
    case 'product':
    case 'reason': {
      const understood = findIn(span.text).find(({ kind }) => kind === category);
      return understood && { ...understood, ...span };
    }
    default:
      return undefined;
  }
}
