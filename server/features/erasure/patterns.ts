import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

const separators = '[\\s().-]*';

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** For PostgreSQL: the text where no word, address or longer domain goes on before or after it. */
export function wordPattern(text: string): string {
  const before = /^[\w+]/.test(text) ? '(?<![\\w.+-])' : '';
  const after = /\w$/.test(text) ? '(?![\\w-]|\\.\\w)' : '';
  return `${before}${literal(text)}${after}`;
}

/** For PostgreSQL: an E.164 number as people write it, with or without its country and with any grouping. */
export function phonePattern(e164: string): string {
  const phone = parsePhoneNumberFromString(e164);
  const national = phone?.nationalNumber ?? e164.replace(/\D/g, '');
  const country = phone ? `(?:\\+?${phone.countryCallingCode}${separators})?0?` : '\\+?';
  return `(?<!\\d)${country}${[...national].join(separators)}(?!\\d)`;
}
