import type { Vocabulary } from '../text/vocabulary';
import { normalizeText } from './normalizeText';

/**
 * Is this message a yes or a no, and nothing else? What agrees or refuses and then goes on
 * ("no, the other ring") is one too when it starts so; the rest is for other readers.
 *
 * @example
 * readYesNo('yep!', vocabulary); // 'yes'
 * readYesNo('my ring arrived', vocabulary); // undefined
 */
export function readYesNo(text: string, vocabulary: Vocabulary): 'yes' | 'no' | undefined {
  if (/^\s*👍\p{Emoji_Modifier}?\s*$/u.test(text)) return 'yes';
  if (/^\s*👎\p{Emoji_Modifier}?\s*$/u.test(text)) return 'no';
  const said = normalizeText(text);
  if (vocabulary.yes.test(said)) return 'yes';
  if (vocabulary.no.test(said)) return 'no';
  if (vocabulary.startsWithNo.test(said)) return 'no';
  if (vocabulary.startsWithYes.test(said)) return 'yes';
  return undefined;
}
