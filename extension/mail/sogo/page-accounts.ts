import { addressIn } from '../address-text.ts';

export type PageAccount = { address: string | null; addresses: string[]; sentFolder: string | null };

const declaration = 'var mailAccounts = ';

/** The accounts SOGo writes into its own page; null when the page is not SOGo's mail. */
export function pageAccounts(document: Document): PageAccount[] | null {
  const stated = accountsStated(document);
  return stated === null ? null : parsed(stated);
}

/** Where the page states its accounts, as text. */
export function accountsStated(document: Document): string | null {
  // Only children of the body itself: what a mail brings along lies far deeper.
  for (const script of document.querySelectorAll('body > script:not([src]), head > script:not([src])')) {
    const text = script.textContent ?? '';
    const start = text.indexOf(declaration);
    if (start !== -1) return text.slice(start + declaration.length);
  }
  return null;
}

function parsed(text: string): PageAccount[] | null {
  const end = text.search(/\];?\s*(?:\n|$|var )/);
  try {
    const stated: unknown = JSON.parse(text.slice(0, end + 1));
    return Array.isArray(stated) ? stated.map(accountOf) : null;
  } catch {
    return null;
  }
}

function accountOf(stated: {
  userName?: unknown;
  identities?: { email?: unknown }[];
  specialMailboxes?: { Sent?: unknown };
}): PageAccount {
  const addresses = (stated.identities ?? [])
    .map((identity) => (typeof identity.email === 'string' ? addressIn(identity.email) : null))
    .filter((address) => address !== null);
  const userName = typeof stated.userName === 'string' ? addressIn(stated.userName) : null;
  const sent = stated.specialMailboxes?.Sent;
  return { address: addresses[0] ?? userName, addresses, sentFolder: typeof sent === 'string' ? sent : null };
}
