import fc from 'fast-check';
import { withoutPersonalData } from '../../../handoff/understanding/withoutPersonalData';
import { DEFAULT_POLICY } from '../../../policies';

const cleaned = (text: string) => withoutPersonalData(text, DEFAULT_POLICY);

test.each([
  ['where is my order #1042?', 'where is my order [order]?'],
  ['order No. 20417, please', 'order No. [order], please'],
  ['my card 4242 4242 4242 4242 does not work', 'my card [card] does not work'],
  ['write to Ana.Ruiz+shop@mail.example.com, thanks', 'write to [email] thanks'],
  ['call me at +1 (555) 010-0199', 'call me at [phone]'],
  ['call 0151 234 5678', 'call [phone]'],
  ['parcel 940010000000000099', 'parcel [number]'],
  ['I need it in size 7 for 3 people', 'I need it in size 7 for 3 people'],
  ['one\n\n two\tthree ', 'one two three'],
  ['٠١٢٣٤٥٦٧٨٩', '[number]'],
  ['💍'.repeat(400), '💍'.repeat(300)],
])('of “%s” is kept: “%s”', (text, kept) => {
  expect(cleaned(text)).toBe(kept);
});

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(' ', '#', '+', '-', '@', '[order]', 'ana@example.com', '[card ending 4242]'),
  fc.stringMatching(/^[0-9 ().-]{1,20}$/),
);

test('whatever is typed, no address and no run of four digits is left, and twice is as once', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const kept = cleaned(pieces.join(''));
      expect(kept).not.toMatch(/\p{Nd}{4}/u);
      expect(kept).not.toMatch(/[^\s@<>()]@[^\s@<>()]/u);
      expect(cleaned(kept)).toBe(kept);
    }),
    { numRuns: 500 },
  );
});
