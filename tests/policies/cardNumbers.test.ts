import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { hasIssuer, isCardNumber, maskCardNumbers, maskCardNumbersIn } from '../../policies';

/** Issuers' and payment providers' published test numbers. */
const TEST_CARDS = [
  ['Visa', '4242424242424242'],
  ['Visa', '4111111111111111'],
  ['Visa of 13 digits', '4222222222222'],
  ['Visa of 19 digits', '4000000000000000006'],
  ['Mastercard', '5555555555554444'],
  ['Mastercard', '5105105105105100'],
  ['Mastercard of the 2 series', '2223003122003222'],
  ['Mastercard of the 2 series, its last range', '2720992593319364'],
  ['American Express', '378282246310005'],
  ['American Express', '340000099900036'],
  ['Discover', '6011111111111117'],
  ['Discover', '6011000990139424'],
  ['Discover', '6500000000000002'],
  ['Discover', '6445644564456445'],
  ['Diners Club', '30569309025904'],
  ['Diners Club', '38520000023237'],
  ['Diners Club', '36227206271667'],
  ['JCB', '3530111333300000'],
  ['JCB', '3566002020360505'],
  ['UnionPay', '6200000000000005'],
  ['UnionPay of 19 digits', '6205500000000000004'],
  ['UnionPay', '8171999927660000'],
  ['Maestro', '6759649826438453'],
  ['Maestro', '6304000000000000'],
  ['Maestro', '5018000000000009'],
  ['Maestro', '6771798021000008'],
] as const;

function withCheckDigit(digits: string): string {
  for (const check of '0123456789') {
    const number = digits + check;
    let sum = 0;
    [...number].reverse().forEach((digit, index) => {
      const doubled = Number(digit) * 2;
      sum += index % 2 === 0 ? Number(digit) : doubled - (doubled > 9 ? 9 : 0);
    });
    if (sum % 10 === 0) return number;
  }
  throw new Error('no check digit fits');
}

const cards = fc
  .constantFrom(
    ...([
      ['4', 16],
      ['4', 19],
      ['51', 16],
      ['2221', 16],
      ['37', 15],
      ['6011', 16],
      ['36', 14],
      ['3528', 16],
      ['62', 18],
      ['67', 12],
    ] as const),
  )
  .chain(([prefix, length]) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), {
        minLength: length - prefix.length - 1,
        maxLength: length - prefix.length - 1,
      })
      .map((rest) => withCheckDigit(prefix + rest.join(''))),
  );

const separators = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '-',
  '.',
  '\u00A0',
  '\u2013',
  '\u2011',
  ' - ',
  '\u200B',
  '\n',
  '/',
  '_',
);

/** A card as someone might write it: any separator between any two digits. */
const writtenCards = cards.chain((card) =>
  fc
    .array(separators, { minLength: card.length, maxLength: card.length })
    .map((between) =>
      [...card].map((digit, index) => (index === 0 ? digit : between[index] + digit)).join(''),
    ),
);

const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      'my card is',
      '#1042',
      'size 7',
      '+1 (212) 555-0123',
      '2026-03-01',
      '€49.90',
      '\n',
      '4242',
    ),
    fc.string({ maxLength: 12 }),
  ),
  { maxLength: 6 },
);

describe('isCardNumber', () => {
  test.each(TEST_CARDS)('%s: %s', (_issuer, number) => {
    expect(isCardNumber(number)).toBe(true);
  });

  test.each([
    ['a wrong check digit', '4242424242424241'],
    ['two digits swapped', '4242424242422442'],
    ['no issuer', '9242424242424242'],
    ['a length that the issuer does not have', withCheckDigit('42424242424242')],
    ['below the 2 series', withCheckDigit('222099999999999')],
    ['above the 2 series', withCheckDigit('272100000000000')],
    ['a Mastercard number of 19 digits', withCheckDigit('510000000000000000')],
    ['an American Express number of 16 digits', withCheckDigit('370000000000000')],
    ['20 digits', withCheckDigit('4242424242424242424')],
    ['nothing', ''],
  ])('is false for %s', (_name, number) => {
    expect(isCardNumber(number)).toBe(false);
  });

  test('an issuer alone is no card', () => {
    expect(hasIssuer('4242424242424241')).toBe(true);
    expect(isCardNumber('4242424242424241')).toBe(false);
  });
});

describe('maskCardNumbers masks', () => {
  test.each(TEST_CARDS)('a number of %s (%s) and leaves its last four digits', (_issuer, number) => {
    expect(maskCardNumbers(`card ${number}!`)).toBe(`card [card ending ${number.slice(-4)}]!`);
  });

  test.each([
    ['spaces', '4242 4242 4242 4242'],
    ['dashes', '4242-4242-4242-4242'],
    ['dots', '4242.4242.4242.4242'],
    ['spaces around dashes', '4242 - 4242 - 4242 - 4242'],
    ['two spaces', '4242  4242  4242  4242'],
    ['every digit apart', '4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2'],
    ['uneven groups', '42424 24242 42424 2'],
    ['no-break spaces', '4242\u00A04242\u00A04242\u00A04242'],
    ['narrow no-break spaces', '4242\u202F4242\u202F4242\u202F4242'],
    ['en dashes', '4242–4242–4242–4242'],
    ['minus signs', '4242−4242−4242−4242'],
    ['no-break hyphens', '4242\u20114242\u20114242\u20114242'],
    ['zero-width spaces', '4242\u200B4242\u200B4242\u200B4242'],
    ['soft hyphens', '4242\u00AD4242\u00AD4242\u00AD4242'],
    ['tabs', '4242\t4242\t4242\t4242'],
    ['line breaks', '4242\r\n4242\r\n4242\r\n4242'],
    ['slashes', '4242/4242/4242/4242'],
    ['underscores', '4242_4242_4242_4242'],
    ['middle dots', '4242·4242·4242·4242'],
    ['full-width digits', '４２４２ ４２４２ ４２４２ ４２４２'],
    ['Arabic-Indic digits', '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢'],
    ['Devanagari digits', '४२४२४२४२४२४२४२४२'],
    ['mathematical digits', '𝟒𝟐𝟒𝟐𝟒𝟐𝟒𝟐𝟒𝟐𝟒𝟐𝟒𝟐𝟒𝟐'],
    ['monospace digits', '𝟺𝟸𝟺𝟸𝟺𝟸𝟺𝟸𝟺𝟸𝟺𝟸𝟺𝟸𝟺𝟸'],
    ['keycap digits', [...'4242424242424242'].map((digit) => `${digit}\uFE0F\u20E3`).join('')],
  ])('a card written with %s', (_name, written) => {
    expect(maskCardNumbers(`pay ${written.replace(/\uFE0F\u20E3$/u, '')} now`)).toBe(
      'pay [card ending 4242] now',
    );
  });

  test.each([
    ['after an order number', 'order 1042 4242 4242 4242 4242', 'order 1042 [card ending 4242]'],
    ['before expiry date and code', '4242 4242 4242 4242 12/27 123', '[card ending 4242] 12/27 123'],
    ['between letters', 'card4242424242424242exp', 'card[card ending 4242]exp'],
    ['twice', '4242424242424242 4111111111111111', '[card ending 4242] [card ending 1111]'],
    ['in a file name', 'scan_4242-4242-4242-4242.png', 'scan_[card ending 4242].png'],
    ['in brackets', '(4242424242424242)', '([card ending 4242])'],
    [
      'beside a UUID',
      '4242424242424242 c0ffee00-1111-4222-8333-444455556666',
      '[card ending 4242] c0ffee00-1111-4222-8333-444455556666',
    ],
    [
      'in the shape of a UUID without a letter',
      '00000000-0000-0000-4242-424242424242',
      '00000000-0000-0000-[card ending 4242]',
    ],
  ])('a card %s', (_name, text, masked) => {
    expect(maskCardNumbers(text)).toBe(masked);
  });
});

describe('maskCardNumbers leaves alone', () => {
  test.each([
    ['a wrong check digit', 'card 4242 4242 4242 4241'],
    ['a longer piece of digits with a card inside', '00424242424242424242'],
    ['digits too far apart', '4242     4242     4242     4242'],
    ['digits with words between', '4242 and 4242 and 4242 and 4242'],
    ['order numbers', 'orders #1042, #1043 and 104217'],
    ['a phone number in international form', `call +63 917 123 4567 or +${withCheckDigit('50123456789')}`],
    ['dates and times', '2026-03-01 10:30, 03/01/2026'],
    ['prices', '$1,299.00 and 49.90'],
    ['a UUID whose digits would make a card', `c0ffee00-1111-4222-8333-${withCheckDigit('50000000000')}`],
    ['a SHA-256 digest whose digits would make a card', `4242424242424242${'abcdef01'.repeat(6)}`],
    ['a mask', '[card ending 4242]'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(maskCardNumbers(text)).toBe(text);
  });

  test('the same numbers only for what stands beside them', () => {
    for (const digits of ['50123456789', '50000000000']) {
      const number = withCheckDigit(digits);
      expect(maskCardNumbers(`x ${number}`)).toBe(`x [card ending ${number.slice(-4)}]`);
    }
  });

  test.each([
    ['as it is', 'parcel 4000000000000002', '4000000000000002'],
    ['written with spaces', 'parcel 4000 0000 0000 0002', '4000000000000002'],
    ['given with spaces', 'parcel 4000000000000002', '4000 0000 0000 0002'],
    ['of 22 digits with a card inside', '9400 4242 4242 4242 4242 00', '9400424242424242424200'],
    ['with letters around', 'parcel RR4000000000000002US', 'RR4000000000000002US'],
  ])('a tracking number that is spared, %s', (_name, text, tracking) => {
    expect(maskCardNumbers(text)).not.toBe(text);
    expect(maskCardNumbers(text, { spare: [tracking] })).toBe(text);
  });

  test('no card for the sake of a short number that is spared', () => {
    expect(maskCardNumbers('4242 4242 4242 4242', { spare: ['4242', '42'] })).toBe('[card ending 4242]');
  });

  test('no card beside a number that is spared', () => {
    expect(maskCardNumbers('4000000000000002 4242424242424242', { spare: ['4000000000000002'] })).toBe(
      '4000000000000002 [card ending 4242]',
    );
  });
});

describe('for any text, maskCardNumbers', () => {
  test('leaves none of the card in it, however it was written', () => {
    fc.assert(
      fc.property(words, writtenCards, words, (before, card, after) => {
        const masked = maskCardNumbers([...before, ' : ', card, ' : ', ...after].join(' '));
        const digits = card.normalize('NFKC').replace(/[^0-9]/g, '');
        expect(masked).toContain(`[card ending ${digits.slice(-4)}]`);
        expect(masked).not.toContain(card);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves no whole piece of digits that is a card', () => {
    const noise = fc.string({
      unit: fc.constantFrom(...'0123456789 -.x', '4242424242424242'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(noise, (text) => {
        const pieces = maskCardNumbers(text).match(/[0-9]+/g) ?? [];
        expect(pieces.filter(isCardNumber)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('changes nothing the second time, with or without spared numbers', () => {
    const text = fc
      .array(fc.oneof(writtenCards, cards, fc.string(), fc.stringMatching(/^[0-9 .+-]{0,30}$/)), {
        maxLength: 6,
      })
      .map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(text, fc.array(cards, { maxLength: 3 }), (written, spare) => {
        const masked = maskCardNumbers(written, { spare });
        expect(maskCardNumbers(masked, { spare })).toBe(masked);
      }),
      { numRuns: 500 },
    );
  });

  test('touches nothing with fewer than twelve digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre((text.match(/\p{Nd}/gu) ?? []).length < 12);
        expect(maskCardNumbers(text)).toBe(text);
      }),
    );
  });

  test.each([
    ['one piece of digits', '4'],
    ['digits apart', '4 '],
    ['digits far apart', '4    '],
    ['groups of four', '4242-'],
    ['cards', '4242424242424242 '],
    ['hexadecimal', 'a4'],
  ])('is done with half a megabyte in moments, as only linear time allows: %s', (_name, piece) => {
    const text = piece.repeat(500_000 / piece.length);
    const start = performance.now();
    maskCardNumbers(text);
    // Well under a second on a slow machine; quadratic time would take minutes.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('maskCardNumbersIn', () => {
  test('masks texts, names of properties and numbers anywhere in a value', () => {
    expect(
      maskCardNumbersIn({
        text: 'it is 4242 4242 4242 4242',
        value: { card: 4242424242424242, amount: 12900, rate: 4.5, ok: true, none: null },
        attachments: [{ name: '4242424242424242.png' }, '4111-1111-1111-1111'],
        '5555555555554444': 'as a name',
      }),
    ).toEqual({
      text: 'it is [card ending 4242]',
      value: { card: '[card ending 4242]', amount: 12900, rate: 4.5, ok: true, none: null },
      attachments: [{ name: '[card ending 4242].png' }, '[card ending 1111]'],
      '[card ending 4444]': 'as a name',
    });
  });

  test.each([
    ['a text', '4242424242424242', '[card ending 4242]'],
    ['a number', 4242424242424242, '[card ending 4242]'],
    ['a negative number', -4242424242424242, '[card ending 4242]'],
    [
      'a number of 19 digits, which JSON has rounded',
      JSON.parse('4000000000000000006') as number,
      '[card number]',
    ],
    ['a large number of no issuer', 9_400_100_000_000_000_000, 9_400_100_000_000_000_000],
    ['a time in milliseconds', 1_772_000_000_000, 1_772_000_000_000],
    ['a fraction', 42424242.42424242, 42424242.42424242],
    ['nothing', undefined, undefined],
  ])('takes %s', (_name, value, masked) => {
    expect(maskCardNumbersIn<unknown>(value)).toBe(masked);
  });

  test('spares known numbers, as text and as numbers', () => {
    const parcel = { text: '4000000000000002', number: 4000000000000002 };
    expect(maskCardNumbersIn(parcel, { spare: ['4000000000000002'] })).toEqual(parcel);
  });

  test('changes neither the value it was given nor its dates and binary content', () => {
    const value = { at: new Date(0), bytes: Buffer.from('4242424242424242'), text: '4242424242424242' };
    const masked = maskCardNumbersIn(value);
    expect(value.text).toBe('4242424242424242');
    expect(masked.at).toBe(value.at);
    expect(masked.bytes).toBe(value.bytes);
  });

  test('keeps a property named __proto__ a property', () => {
    const masked = maskCardNumbersIn(JSON.parse('{"__proto__": {"admin": true}}') as object);
    expect(Object.keys(masked)).toEqual(['__proto__']);
    expect(masked).not.toHaveProperty('admin');
  });

  test('refuses what is nested deeper than anything real instead of running out of stack', () => {
    const nested = (levels: number) =>
      JSON.parse(`${'['.repeat(levels)}"4242424242424242"${']'.repeat(levels)}`) as unknown;
    expect(JSON.stringify(maskCardNumbersIn(nested(200)))).toContain('[card ending 4242]');
    expect(() => maskCardNumbersIn(nested(201))).toThrow('nested more than 200 levels deep');
    expect(() => maskCardNumbersIn(nested(5000))).toThrow('nested more than 200 levels deep');
  });

  test('masks any JSON so that no card is left in it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), cards, (json, card) => {
        const masked = JSON.stringify(
          maskCardNumbersIn({ json, list: [card, { [card]: card }], number: Number(card) }),
        );
        expect(masked).not.toContain(card);
        expect(JSON.parse(masked)).toMatchObject({
          list: [`[card ending ${card.slice(-4)}]`, expect.anything()],
        });
      }),
    );
  });
});
