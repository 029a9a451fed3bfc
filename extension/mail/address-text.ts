import type { MailParty } from './mail-adapter.ts';

const addressPattern =
  /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}-]+)+/u;

/** The first mail address in a text, or null. Texts of a page can be huge; only the first 1,000 characters count. */
export function addressIn(text: string | null | undefined): string | null {
  return text?.slice(0, 1000).match(addressPattern)?.[0] ?? null;
}

/** Whether a text is an address and nothing else. */
export function isAddress(text: string): boolean {
  return text !== '' && addressIn(text) === text;
}

/** "Anna <anna@x.test>", as mail headers write it. A name may itself hold an address, so the last bracket decides. */
export function partyFromHeader(text: string | null | undefined): MailParty | null {
  if (!text) return null;
  const open = text.lastIndexOf('<');
  const address = addressIn(open === -1 ? text : text.slice(open + 1));
  if (!address) return null;
  const name = open === -1 ? '' : text.slice(0, open);
  return { address, name: tidy(name).replace(/^"(.*)"$/, '$1') };
}

/** One line, no runs of blanks. */
export function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

export function sameAddress(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.toLowerCase() === other.toLowerCase();
}
