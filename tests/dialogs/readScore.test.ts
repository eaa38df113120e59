import { readScore } from '../../dialogs/reading/readScore';
import { languageModule } from '../../dialogs/text/language';
import type { LanguageCode } from '../../dialogs/language/languages';

function read(text: string, language: LanguageCode = 'en') {
  const { vocabulary, createWording } = languageModule(language);
  const { rating } = createWording({ shopName: 'Bezel', timeZone: 'UTC', today: '2026-11-23' });
  const words = { ...vocabulary.rating, numberWords: vocabulary.numberWords };
  return readScore(text, words, rating.scores);
}

describe('a score', () => {
  it.each<[string, number]>([
    ['5', 5],
    ['1 – Poor', 1],
    ['5 – Very good', 5],
    ['4!', 4],
    ['  3.', 3],
    ['4/5', 4],
    ['4 out of 5', 4],
    ["I'd give it a 4", 4],
    ['five stars', 5],
    ['2 stars please', 2],
    ['⭐⭐⭐', 3],
    ['10/10', 5],
    ['terrible', 1],
    ['Very good!!', 5],
    ['5 👍', 5],
  ])('of "%s" is %i', (text, score) => {
    expect(read(text)).toEqual({ score, rest: '' });
  });

  it.each<[string, number]>([
    ['5 – Muy buena', 5],
    ['un 4', 4],
    ['le doy un cinco', 5],
    ['3 de 5 estrellas', 3],
    ['muy bien', 5],
    ['pésima', 1],
    ['5, gracias', 5],
  ])('of "%s" is %i in Spanish', (text, score) => {
    expect(read(text, 'es')).toEqual({ score, rest: '' });
  });

  it.each([
    ['5, and where is my order?', 5, 'and where is my order?'],
    ['2!! nobody told me anything', 2, 'nobody told me anything'],
    ['4 - a bit slow', 4, 'a bit slow'],
    ['1: rude', 1, 'rude'],
  ])('may begin a message: "%s"', (text, score, rest) => {
    expect(read(text)).toEqual({ score, rest });
  });

  it.each(['6', '0', '10', '1042', '5 rings arrived broken', 'ok', 'thanks', '', '45', '4-5', 'not 5', '👍'])(
    'is not in "%s"',
    (text) => expect(read(text)).toBeUndefined(),
  );
});
