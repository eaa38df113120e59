import { createEntityFinder } from '../../bot/language/entities/createEntityFinder';
import { ENGLISH_WORDS } from '../../bot/language/languages/en/english';
import { DEMO_CATALOGUE } from '../../bot/shop/catalogue';
import type { EntityKind } from '../../dialogs/language/entities';

/** A Thursday, ten in the morning in New York. */
const NOW = new Date('2026-11-19T15:00:00Z');
const lexicon = ENGLISH_WORDS.readLexicon();

const finderFor = (orderNumberPattern: string, timeZone = 'America/New_York') =>
  createEntityFinder({
    words: ENGLISH_WORDS.entities,
    products: DEMO_CATALOGUE,
    orderNumberPattern,
    timeZone,
    isWord: (word) => lexicon.has(word),
  });
const find = finderFor('[0-9]{4,6}');

function valuesOf(text: string, kind: EntityKind, now = NOW): unknown[] {
  return find(text, now)
    .filter((entity) => entity.kind === kind)
    .map(({ value }) => value);
}

describe('an order number', () => {
  it.each([
    ['where is order 1042', ['1042']],
    ['order #1042 please', ['1042']],
    ['Order No. 20411 is late', ['20411']],
    ['my order number is 482100', ['482100']],
    ['1042', ['1042']],
    ['#1042', ['1042']],
    ["it's 1042, thanks", ['1042']],
    ['hi, 20411', ['20411']],
    ['return the ring from #1042, got it last Tuesday', ['1042']],
    ['cancel 1042', ['1042']],
    ['cancel 4410!!', ['4410']],
    ['wheres 20411?', ['20411']],
    ['refund for 1042', ['1042']],
    ['combine orders 4401 and 4402', ['4401', '4402']],
    ['order number 2024', ['2024']],
    ['my order (1042) has not come', ['1042']],
    ['order:1042', ['1042']],
  ])('is found in "%s"', (text, numbers) => {
    expect(valuesOf(text, 'orderNumber')).toEqual(numbers);
  });

  it.each([
    ['do you have it in size 1042?', 'a size'],
    ['I bought it in 2024', 'a year'],
    ['it cost 1200 dollars', 'a price'],
    ['I paid $1042', 'a price'],
    ['call me on 0171 5550 1234', 'a telephone number'],
    ['my phone is 555-867-5309', 'a telephone number'],
    ['ship it to Boston MA 02118', 'a postcode'],
    ['the zip should be 90210 not 90201', 'a postcode'],
    ['I live at 1600 Pennsylvania Avenue', 'a house number'],
    ['it came on 12/11/2026', 'a date'],
    ['my ticket T-1042', 'a ticket'],
    ['ticket 1042', 'a ticket'],
    ['visa ending in 4242', 'the end of a card number'],
    ['order 12', 'too few digits'],
    ['order 1234567', 'too many digits'],
    ['I have 5000 followers', 'a quantity'],
    ['a chain of 1500 mm', 'a measure'],
    ['error 4040 at checkout', 'an error code'],
  ])('is not found in "%s" (%s)', (text) => {
    expect(valuesOf(text, 'orderNumber')).toEqual([]);
  });

  it("follows the shop's own pattern, in capitals", () => {
    const numbers = finderFor('BZ-[0-9]{5}')('where is bz-10422, not 1042', NOW);
    expect(numbers.map(({ value }) => value)).toEqual(['BZ-10422']);
  });
});

describe('an e-mail address', () => {
  it.each([
    ['its Anna.W@Example.com, thanks', ['anna.w@example.com']],
    ['(jo@example.org)', ['jo@example.org']],
    ['mail: lee+shop@mail.example.co.uk.', ['lee+shop@mail.example.co.uk']],
    ['<a_b@example.com>', ['a_b@example.com']],
    ['a@example.com or b@example.com', ['a@example.com', 'b@example.com']],
    ['anna@example', []],
    ['@example.com', []],
    ['me @ example.com', []],
  ])('in "%s" is %j', (text, addresses) => {
    expect(valuesOf(text, 'email')).toEqual(addresses);
  });
});

describe('a date', () => {
  it.each([
    ['got it last tuesday', '2026-11-17'],
    ['it came on friday', '2026-11-13'],
    ['arrived yesterday', '2026-11-18'],
    ['it came today', '2026-11-19'],
    ['got it 3 days ago', '2026-11-16'],
    ['two weeks ago', '2026-11-05'],
    ['delivered on 3 March', '2026-03-03'],
    ['delivered March 3rd, 2025', '2025-03-03'],
    ['it arrived on December 20', '2025-12-20'],
    ['since the 5th', '2026-11-05'],
    ['it came on the 25th', '2026-10-25'],
    ['on 2026-11-02', '2026-11-02'],
    ['on 25/10/2026', '2026-10-25'],
    ['on 10/25', '2026-10-25'],
    ['on 25.10.2026', '2026-10-25'],
    ['i need it by friday', '2026-11-20'],
    ['before next friday please', '2026-11-27'],
    ['ordered on black friday', '2025-11-28'],
    ['in time for black friday', '2026-11-27'],
    ['got it for christmas', '2025-12-25'],
    ['it came at christmas', '2025-12-25'],
    ['will it be here by xmas', '2026-12-25'],
    ["by Valentine's Day", '2027-02-14'],
    ['since easter', '2026-04-05'],
    ['ordered on cyber monday', '2025-12-01'],
    ['delivered on 29 February 2024', '2024-02-29'],
  ])('"%s" is %s', (text, day) => {
    expect(valuesOf(text, 'date')).toEqual([day]);
  });

  it.each([
    'do you have the sun pendant',
    'size 6 1/2',
    'a 2.5 mm band',
    'order 20251103',
    'may I return it',
    'is there a second ring',
    'last month',
    'for 3 weeks now',
    'in March',
    'open 24/7',
    'at 2pm',
    'now',
    'nothing in 9 days',
    'it weighs 3/4 of an ounce',
    'ten out of ten, 10/10',
    'a week later it broke',
  ])('is not found in "%s"', (text) => {
    expect(valuesOf(text, 'date')).toEqual([]);
  });

  it('has two readings when day and month could be swapped', () => {
    expect(find('it came on 11/02', NOW)).toMatchObject([
      { kind: 'date', value: '2026-11-02', otherReading: '2026-02-11', text: '11/02' },
    ]);
  });

  it('takes the other reading first when the American one is still to come', () => {
    expect(find('it came on 10/12/2026', NOW)).toMatchObject([
      { value: '2026-10-12', otherReading: '2026-12-10' },
    ]);
    expect(find('it came on 12/10/2026', NOW)).toMatchObject([
      { value: '2026-10-12', otherReading: '2026-12-10' },
    ]);
  });

  it("is counted in the shop's time zone", () => {
    const lateEvening = new Date('2026-11-19T23:30:00Z');
    expect(finderFor('[0-9]{4}', 'America/New_York')('yesterday', lateEvening)).toMatchObject([
      { value: '2026-11-18' },
    ]);
    expect(finderFor('[0-9]{4}', 'Asia/Tokyo')('yesterday', lateEvening)).toMatchObject([
      { value: '2026-11-19' },
    ]);
  });
});

describe('a product', () => {
  it.each([
    ['my Luna Pendant Necklace broke', 'luna-necklace'],
    ['the luna pendant', 'luna-necklace'],
    ['my luna pendent is lost', 'luna-necklace'],
    ['are the gold hoop earrings real', 'gold-hoops'],
    ['is the tennis braclet adjustable', 'tennis-bracelet'],
    ['aurora ring', 'aurora-ring'],
    ['HERRINGBONE CHAIN?', 'herringbone-chain'],
  ])('is recognised in "%s"', (text, productId) => {
    expect(valuesOf(text, 'product')).toMatchObject([{ productId }]);
  });

  it('is the longest name that fits', () => {
    expect(valuesOf('moonstone ring', 'product')).toMatchObject([{ productId: 'aurora-ring' }]);
    expect(valuesOf('pearl stud earrings', 'product')).toMatchObject([{ productId: 'pearl-studs' }]);
  });

  it.each(['it arrived at midnight', 'I want a ring', 'my necklace'])('is not found in "%s"', (text) => {
    expect(valuesOf(text, 'product')).toEqual([]);
  });
});

describe('a reason', () => {
  it.each([
    ["It doesn't fit", 'wrongSize'],
    ['I changed my mind', 'changedMind'],
    ['the box arrived smashed', 'damagedInTransit'],
    ['it arrived broken', 'damagedInTransit'],
    ['the clasp broke after two days', 'defect'],
    ['you sent the wrong ring', 'wrongItem'],
    ['looks nothing like the picture', 'notAsDescribed'],
    ['it was a gift', 'gift'],
  ])('"%s" is %s', (text, reason) => {
    expect(valuesOf(text, 'reason')).toEqual([reason]);
  });
});

describe('an amount', () => {
  it.each([
    ['I paid $45', [4500]],
    ['$1,045.50 was taken', [104550]],
    ['US$ 12.5', [1250]],
    ['it says 89 dollars', [8900]],
    ['40 bucks', [4000]],
    ['59.99 USD', [5999]],
    ['130 quid', []],
    ['€45 or £30', []],
    ['C$45', []],
    ['18k gold', []],
    ['45', []],
  ])('in "%s" is %j', (text, cents) => {
    expect(valuesOf(text, 'amount')).toEqual(cents);
  });
});

describe('a material', () => {
  it.each([
    ['is it 18K gold?', ['18k gold']],
    ['18 karat', ['18k']],
    ['sterling silver or gold plated', ['sterling silver', 'gold plated']],
    ['does it contain nickel', ['nickel']],
    ['real rubies', ['ruby']],
    ['is it recycled brass', ['recycled brass']],
    ['a golden opportunity', []],
  ])('in "%s" is %j', (text, materials) => {
    expect(valuesOf(text, 'material')).toEqual(materials);
  });
});

describe("a person's name", () => {
  it.each([
    ["hi, I'm Anna Weber", ['Anna Weber']],
    ['my name is anna', ['anna']],
    ['My name is Siobhán O’Neill and my ring broke', ['Siobhán O’Neill']],
    ['this is Priya', ['Priya']],
    ['I am Ludwig van Beethoven', ['Ludwig van Beethoven']],
    ["I'm Angry", []],
    ["I'M ANGRY", []],
    ["I'm angry with you", []],
    ['this is Ridiculous', []],
    ['my name is on the parcel', []],
    ['my name is spelled wrong', []],
  ])('in "%s" is %j', (text, names) => {
    expect(valuesOf(text, 'personName')).toEqual(names);
  });
});

describe('an address', () => {
  it.each([
    ['please ship to 14 Elm Street, Boston MA 02118 instead', ['14 Elm Street, Boston MA 02118']],
    ['it is 22 Hill Road, Leeds LS2 9JT', ['22 Hill Road, Leeds LS2 9JT']],
    ['501 Pine Ave Apt 12, Denver, CO 80203', ['501 Pine Ave Apt 12, Denver, CO 80203']],
    ['9 king st', ['9 king st']],
    ['I need it 2 days early, no way', []],
    ['two ways to pay', []],
  ])('in "%s" is %j', (text, addresses) => {
    expect(valuesOf(text, 'address')).toEqual(addresses);
  });
});

describe('where spans meet', () => {
  it('the stricter form stays: a house number or a postcode is no order number, a stone in a name no material', () => {
    const text =
      'send order 1042 with the pearl studs to 1600 Oak Avenue, Austin, TX 78701, mail jo1042@example.com, paid $1042';
    expect(find(text, NOW).map(({ kind, text: words }) => [kind, words])).toEqual([
      ['orderNumber', '1042'],
      ['product', 'pearl studs'],
      ['address', '1600 Oak Avenue, Austin, TX 78701'],
      ['email', 'jo1042@example.com'],
      ['amount', '$1042'],
    ]);
  });

  it('all facts of one breath are found', () => {
    const text = 'return the luna pendant from #1042, got it last Tuesday, too short, jo@example.com';
    expect(find(text, NOW).map(({ kind }) => kind)).toEqual([
      'product',
      'orderNumber',
      'date',
      'reason',
      'email',
    ]);
  });
});
