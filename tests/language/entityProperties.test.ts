import fc from 'fast-check';
import { createEntityFinder } from '../../bot/language/entities/createEntityFinder';
import { ENGLISH_WORDS } from '../../bot/language/languages/en/english';
import { DEMO_CATALOGUE } from '../../bot/shop/catalogue';

const find = createEntityFinder({
  words: ENGLISH_WORDS.entities,
  products: DEMO_CATALOGUE,
  orderNumberPattern: '[0-9]{4,6}',
  timeZone: 'Europe/London',
  isWord: () => false,
});
const NOW = new Date('2026-11-19T15:00:00Z');

/** Any string at all, and strings made of what entities are made of. */
const pieces = fc.constantFrom(
  ...[
    'order',
    '#1042',
    '1042',
    '$45',
    'anna@example.com',
    'luna pendant',
    'gold',
    "I'm Anna",
    'last tuesday',
  ],
  ...[
    '11/02',
    '14 Elm Street, Boston MA 02118',
    'broken',
    ' ',
    ',',
    '\n',
    '’',
    '😀',
    'İ',
    'ß',
    '\ud800',
    '１０４２',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(' ')),
  fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
);

describe('entities of any text', () => {
  it('lie inside it, in order, without overlap, and quote it exactly', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { start, end, text: words } of find(text, NOW)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(words).toBe(text.slice(start, end));
          before = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('have values in their canonical form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const entity of find(text, NOW)) {
          if (entity.kind === 'orderNumber') expect(entity.value).toMatch(/^[0-9]{4,6}$/);
          if (entity.kind === 'email') expect(entity.value).toBe(entity.value.toLowerCase());
          if (entity.kind === 'amount') expect(Number.isSafeInteger(entity.value)).toBe(true);
          if (entity.kind === 'date') expect(entity.value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are found in linear time: ten thousand characters of trouble take no second', () => {
    const troubles = [
      'a@'.repeat(5_000),
      '1 '.repeat(5_000),
      '12 a '.repeat(2_000),
      '#'.repeat(10_000),
      '9'.repeat(10_000),
    ];
    for (const trouble of troubles) {
      const begun = performance.now();
      find(trouble, NOW);
      expect(performance.now() - begun).toBeLessThan(1_000);
    }
  });
});
