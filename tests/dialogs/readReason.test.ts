import { readReason } from '../../dialogs/reading/readReason';
import { ENGLISH } from '../../dialogs/text/en/english';
import type { ReturnReason } from '../../policies';

const reasons: readonly (readonly [string, ReturnReason])[] = [
  ['I changed my mind', 'changedMind'],
  ["I don't like it", 'changedMind'],
  ['no longer need it', 'changedMind'],
  ['bought it by mistake', 'changedMind'],
  ['it is too small', 'wrongSize'],
  ["doesn't fit", 'wrongSize'],
  ['I ordered the wrong size', 'wrongSize'],
  ['it is faulty', 'defect'],
  ['the clasp broke', 'defect'],
  ['a stone fell out', 'defect'],
  ['the clasp does not close', 'defect'],
  ['arrived broken', 'damagedInTransit'],
  ['damaged in transit', 'damagedInTransit'],
  ['umm its bent, i guess dmaged in the post?', 'damagedInTransit'],
  ['it arived like that', 'damagedInTransit'],
  ['it came in pieces', 'damagedInTransit'],
  ['the parcel was crushed', 'damagedInTransit'],
  ['you sent me the wrong ring', 'wrongItem'],
  ['I got the wrong size', 'wrongItem'],
  ['this is not what I ordered', 'wrongItem'],
  ['I received a different necklace, the wrong one', 'wrongItem'],
  ['I ordered the wrong ring', 'changedMind'],
  ['it looks nothing like the picture', 'notAsDescribed'],
  ['not as described', 'notAsDescribed'],
  ['it was a gift', 'gift'],
  ['an unwanted present', 'gift'],
];

describe('why something goes back', () => {
  it.each(reasons)('"%s" is %s', (text, reason) => {
    expect(readReason(text, ENGLISH.vocabulary)).toBe(reason);
  });

  it.each(['it tarnished', 'poor quality', 'the gift box is pretty', 'I want to return it', 'last Tuesday'])(
    '"%s" settles no reason',
    (text) => {
      expect(readReason(text, ENGLISH.vocabulary)).toBeUndefined();
    },
  );
});
