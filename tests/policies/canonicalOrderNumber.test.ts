import { canonicalOrderNumber } from '../../policies';
import { settingsWith } from './anOrder';

const { policy } = settingsWith();

test.each([
  ['1042', '1042'],
  ['#1042', '1042'],
  [' # 1042 ', '1042'],
  ['No. 1042', '1042'],
  ['1042.', '1042'],
  ['10 42', '1042'],
  ['１０４２', '1042'],
  ['104217', '104217'],
  ['104', undefined],
  ['1042178', undefined],
  ['1042a', undefined],
  ['order 1042', undefined],
  ['##1042', undefined],
  ['', undefined],
])('"%s" is the order number %s', (text, expected) => {
  expect(canonicalOrderNumber(text, policy)).toBe(expected);
});

test.each([
  ['bz-1042', 'BZ-1042'],
  ['BZ-1042', 'BZ-1042'],
  ['1042', undefined],
  ['7', '7'],
  ['17', undefined],
  ['BZ-10427', undefined],
])('follows another shop’s pattern, alternatives included: %s', (text, expected) => {
  const other = settingsWith({ orderNumberPattern: 'BZ-[0-9]{4}|7' }).policy;
  expect(canonicalOrderNumber(text, other)).toBe(expected);
});
