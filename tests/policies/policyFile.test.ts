import { DEFAULT_POLICY, parsePolicy, PolicyFileError } from '../../policies';
import policyJson from '../../policies/policy.json';

const WEEK = {
  monday: ['09:00-12:00', '13:00-17:00'],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: ['00:00-24:00'],
};

test('the default file has the numbers of the shop’s written policy', () => {
  expect(DEFAULT_POLICY).toEqual({
    shopName: 'Bezel Jewellery',
    preparationDays: { min: 1, max: 3 },
    preparationFrom: 'payment',
    deliveryDays: { min: 6, max: 12 },
    deliveryFrom: 'shipment',
    returnWindowDays: 60,
    returnExclusions: { engraved: false, categories: [] },
    refundDays: { min: 5, max: 10 },
    responseHours: { min: 24, max: 48 },
    peakSeasons: [],
    openingHours: null,
    returnToQueue: { offlineMinutes: 5, silentMinutes: 10 },
    orderNumberPattern: '[0-9]{4,6}',
    shippingCostCents: null,
    freeShippingFromCents: null,
  });
});

test.each([
  ['returnWindowDays', { returnWindowDays: 0 }],
  ['returnWindowDays', { returnWindowDays: '60' }],
  ['deliveryDays.max', { deliveryDays: { min: 6, max: 12.5 } }],
  ['deliveryDays.min', { deliveryDays: { min: 13, max: 12 } }],
  ['refundDays.min', { refundDays: { min: -1, max: 10 } }],
  ['preparationFrom', { preparationFrom: 'shipment' }],
  ['returnExclusions.categories.0', { returnExclusions: { engraved: false, categories: ['shoes'] } }],
  ['peakSeasons.0.to', { peakSeasons: [{ from: '2026-11-01', to: '2026-11-31', extraHours: 24 }] }],
  ['peakSeasons.0.from', { peakSeasons: [{ from: '2026-12-01', to: '2026-11-30', extraHours: 24 }] }],
  ['returnToQueue.silentMinutes', { returnToQueue: { offlineMinutes: 5, silentMinutes: 0 } }],
  ['openingHours.week.monday.0', { openingHours: { week: { ...WEEK, monday: ['9-17'] }, holidays: {} } }],
  [
    'openingHours.week.monday.0',
    { openingHours: { week: { ...WEEK, monday: ['09:00-24:30'] }, holidays: {} } },
  ],
  ['openingHours.week.sunday', { openingHours: { week: { ...WEEK, sunday: undefined }, holidays: {} } }],
  ['openingHours.holidays.02-30', { openingHours: { week: WEEK, holidays: { '02-30': [] } } }],
  [
    'openingHours.holidays.2026-12-25.0',
    { openingHours: { week: WEEK, holidays: { '2026-12-25': ['noon'] } } },
  ],
  ['orderNumberPattern', { orderNumberPattern: '[0-9' }],
  ['shopName', { shopName: ' ' }],
  ['returnWindow', { returnWindow: 60 }],
  ['shippingCostCents', { shippingCostCents: undefined }],
])('a wrong file is refused by the name of its field: %s', (field, change) => {
  expect(() => parsePolicy({ ...policyJson, ...change })).toThrow(field);
  try {
    parsePolicy({ ...policyJson, ...change });
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyFileError);
    expect(error).toMatchObject({ code: 'policyFileInvalid', fields: [field] });
  }
});

test('every wrong field is named at once', () => {
  expect(() => parsePolicy({ ...policyJson, returnWindowDays: 0, shopName: '' })).toThrow(
    /shopName.*returnWindowDays|returnWindowDays.*shopName/,
  );
});

test.each([null, [], 'policy', undefined])('what is no object is refused: %j', (json) => {
  expect(() => parsePolicy(json)).toThrow('(the file)');
});
