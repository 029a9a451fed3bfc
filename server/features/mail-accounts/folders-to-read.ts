import type { ListResponse } from 'imapflow';

type Listed = Pick<ListResponse, 'path' | 'flags' | 'specialUse'>;

/** By their marks (RFC 6154), never by their names. */
const neverRead = new Set(['\\Junk', '\\Trash', '\\Drafts', '\\Flagged', '\\Important']);

/**
 * The folders mail is read from, inbox first, then what was sent. Where one folder shows all mail it alone is read, as
 * long as no folder is excluded: it would show the excluded ones as well.
 */
export function foldersToRead(listed: readonly Listed[], excluded: readonly string[]): string[] {
  const readable = listed.filter(
    ({ flags, specialUse }) =>
      !flags.has('\\Noselect') && !flags.has('\\NonExistent') && !neverRead.has(specialUse ?? ''),
  );
  const all = readable.find(({ specialUse }) => specialUse === '\\All');
  if (all && excluded.length === 0) return [all.path];
  const rank = (use = '') => ['\\Inbox', '\\Sent'].indexOf(use) + 1 || 3;
  return readable
    .filter(({ path, specialUse }) => specialUse !== '\\All' && !excluded.includes(path))
    .sort((a, b) => rank(a.specialUse) - rank(b.specialUse))
    .map(({ path }) => path);
}
