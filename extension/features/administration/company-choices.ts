type Choice = { value: string; label: string };

const commonCurrencies = [
  'CNY',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'HKD',
  'TWD',
  'SGD',
  'KRW',
  'AUD',
  'CAD',
  'CHF',
  'INR',
];
const holidayCountries = [
  'CN',
  'HK',
  'TW',
  'SG',
  'JP',
  'KR',
  'US',
  'CA',
  'GB',
  'DE',
  'FR',
  'AU',
  'NZ',
  'CH',
  'NL',
];

export const timeZones = () => Intl.supportedValuesOf('timeZone');

export function currencies(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return commonCurrencies.map((value) => ({ value, label: `${value} · ${names.of(value)}` }));
}

export function countries(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return holidayCountries.map((value) => ({ value, label: names.of(value) ?? value }));
}

/** Monday first, as ISO counts them. */
export function weekdays(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const aMonday = Date.UTC(2024, 0, 1);
  return Array.from({ length: 7 }, (_, day) => format.format(aMonday + day * 86_400_000));
}
