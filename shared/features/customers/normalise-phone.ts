import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * E.164, with `;ext=12` where an extension was dialled, or null when no phone can be read.
 * @param country ISO 3166 code in which a number without `+` was written.
 */
export function normalisePhone(text: string, country: string): string | null {
  const defaultCountry: CountryCode = isSupportedCountry(country) ? country : 'CN';
  const written = text
    .normalize('NFKC')
    .replace('(0)', '')
    .replace(/转|分机/g, ' ext. ');
  const phone = parsePhoneNumberFromString(written, defaultCountry);
  if (!phone?.isPossible()) return null;
  return phone.ext ? `${phone.number};ext=${phone.ext}` : phone.number;
}
