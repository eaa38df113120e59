import type { EmbeddedRecognizer } from '../../../bot/language/embeddedRecognizer';
import { evaluate, type Evaluation } from '../../../bot/language/evaluation';
import type { LabelledUtterance } from '../../../bot/language/trainIntentModel';
import { createSeededRandom } from '../../../bot/language/seededRandom';
import type { LanguageCode } from '../../../dialogs/language/languages';

const NOW = new Date('2026-11-19T15:00:00Z');

export async function evaluationOf(
  recognizer: EmbeddedRecognizer,
  language: LanguageCode,
  strangers: readonly LabelledUtterance[],
  spell: (text: string) => string = (text) => text,
): Promise<Evaluation> {
  const recognitions = await recognizer.recognizeAll(
    strangers.map(({ text }) => spell(text)),
    { locale: language, now: NOW },
  );
  return evaluate(
    recognitions.map(({ intent, score, runnerUp }, at) => ({
      expected: strangers[at]?.intent ?? 'None',
      given: intent,
      score,
      ...(runnerUp && { runnerUp: runnerUp.intent }),
    })),
  );
}

/** One slip in every second word of four letters or more; the same for the same text. */
export function misspell(text: string): string {
  const random = createSeededRandom(text.length * 31 + (text.codePointAt(0) ?? 0));
  let words = 0;
  return text.replace(/\p{L}{4,}/gu, (word) => {
    words += 1;
    if (words % 2 === 0) return word;
    const at = 1 + Math.floor(random() * (word.length - 2));
    const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(random() * 26));
    const slips = [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
    ];
    return slips[Math.floor(random() * slips.length)] ?? word;
  });
}
