const maxLength = 320;

/** With its display name; what is longer was not written by a person. */
const maxWrittenLength = 2000;

/** `"Name" <a@b>`, `a@b (Name)` and `mailto:a@b` down to what stands for the address itself. */
function bareAddress(text: string): string {
  const inBrackets = /<([^<>]*)>[^<>]*$/.exec(text)?.[1] ?? text;
  return inBrackets
    .replace(/\([^()]*\)\s*$/, '')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[;,]+$/, '')
    .trim();
}

/** Lower case, full-width forms folded, invisible characters removed. Twice, because lower-casing can undo NFKC. */
export function foldText(text: string): string {
  const once = text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  return once.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** A host name in lower case and punycode, or null. */
export function normaliseHost(text: string): string | null {
  if (text.length > maxWrittenLength) return null;
  const host = foldText(text).trim().replace(/\.+$/, '');
  if (host === '' || /[\s/@:?#\\[\]%]/.test(host)) return null;
  const parsed = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  const isName = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/.test(parsed);
  // A number is an IP address to the URL parser, never a mail domain.
  return isName && parsed.length <= 253 && !/(^|\.)\d+$/.test(parsed) ? parsed : null;
}

/**
 * What two spellings of one address have in common, or null when the text holds no address. Dots and `+tags` stay:
 * only some providers ignore them.
 */
export function normaliseAddress(text: string): string | null {
  if (text.length > maxWrittenLength) return null;
  const address = bareAddress(foldText(text));
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const host = at > 0 ? normaliseHost(address.slice(at + 1)) : null;
  if (!host || !/^[^\s@<>()[\],;:\\"]+$/.test(local)) return null;
  const normalised = `${local}@${host}`;
  return normalised.length <= maxLength ? normalised : null;
}

/** The name in front of an address, or empty: `"王 芳" <a@b>` gives `王 芳`. */
export function displayNameOf(text: string): string {
  const name = /^([^<]*)<[^<>]*>/.exec(text.trim())?.[1] ?? '';
  return name.replaceAll('"', '').trim();
}
