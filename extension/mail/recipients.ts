import { partyFromHeader } from './address-text.ts';
import type { MailParty } from './mail-adapter.ts';

const mostRecipients = 100;

/** The people a recipient field names, as mail headers write them: a comma inside quotes or brackets parts nobody. */
export function partiesInField(text: string | null | undefined): MailParty[] {
  const parts = (text ?? '').slice(0, 50_000).match(/(?:"[^"]*"|<[^>]*>|[^,;"<])+/g) ?? [];
  return parts
    .slice(0, mostRecipients)
    .map(partyFromHeader)
    .filter((party) => party !== null);
}
