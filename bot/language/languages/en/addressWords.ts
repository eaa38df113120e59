import type { AddressWords } from '../../entities/addresses';

const STREET_TYPES = String.raw`(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|terrace|crescent|quay|highway|hwy|parkway|pkwy|gardens|grove|mews)`;
/** Also ordinary words: they count only with a capital. */
const CAPITAL_STREET_TYPES = String.raw`(?:Court|Ct|Way|Place|Pl|Close|Square|Sq|Row|Hill|Park|Walk|Circle)`;
const STREET_NAME = String.raw`(?:[\p{L}\p{N}'’.-]{1,20}\s+){1,4}?`;
const UNIT = String.raw`(?:,?\s+(?:apt|apartment|unit|suite|ste|flat|#)\.?\s?[\p{L}\p{N}-]{1,6})?`;
const UK_POSTCODE = String.raw`[A-Za-z]{1,2}\d[A-Za-z\d]?\s?\d[A-Za-z]{2}`;
const US_ZIP = String.raw`(?:[A-Z]{2},?\s+)?\d{5}(?:-\d{4})?`;
/** Town, state and code; a town is capitalised, or followed by a code. */
const TOWN = String.raw`(?:,\s*\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2})?(?:,?\s+(?:${US_ZIP}|${UK_POSTCODE}|[A-Z]{2}))?(?![\p{L}\p{N}])`;

const HOUSE_NUMBER = String.raw`(?<![\p{L}\p{N}#.,/-])\d{1,5}[A-Za-z]?,?\s+`;
const STREETS = [
  new RegExp(String.raw`${HOUSE_NUMBER}${STREET_NAME}${STREET_TYPES}(?![\p{L}\p{N}])\.?${UNIT}`, 'giu'),
  new RegExp(
    String.raw`${HOUSE_NUMBER}${STREET_NAME}${CAPITAL_STREET_TYPES}(?![\p{L}\p{N}])\.?${UNIT}`,
    'gu',
  ),
];
const TOWN_AFTER = new RegExp(`^${TOWN}`, 'u');

/** The plain American and British form, which begins with the house number. */
export const ADDRESS_WORDS: AddressWords = { streets: STREETS, townAfter: TOWN_AFTER };
