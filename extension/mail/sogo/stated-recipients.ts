import type { MailParty } from '../mail-adapter.ts';
import { askHost, folderPath } from './ask-host.ts';
import { type MessagePlace, messageKey } from './message-place.ts';

const known = new WeakMap<Document, Map<string, MailParty[]>>();

export function statedRecipients(document: Document, place: MessagePlace): MailParty[] | null {
  return known.get(document)?.get(messageKey(place)) ?? null;
}

/**
 * SOGo shows recipients by name only. For mail its user wrote, where the customer is among them, this asks SOGo for the
 * message the way SOGo's own page has just done; one request for each message, and a refusal is remembered as nobody.
 */
export async function askRecipients(
  document: Document,
  place: MessagePlace,
  signal: AbortSignal,
): Promise<void> {
  const answers = known.get(document) ?? new Map<string, MailParty[]>();
  known.set(document, answers);
  const key = messageKey(place);
  if (answers.has(key)) return;
  answers.set(key, []);
  answers.set(key, partiesOf(await askHost(document, `${folderPath(place)}/${place.uid}/view`, signal)));
}

function partiesOf(answer: unknown): MailParty[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const { to, cc } = answer as { to?: unknown; cc?: unknown };
  return [to, cc]
    .flatMap((stated) => (Array.isArray(stated) ? stated : []))
    .flatMap((each: unknown) => {
      const { email, name } = (each ?? {}) as { email?: unknown; name?: unknown };
      return typeof email === 'string'
        ? [{ address: email, name: typeof name === 'string' ? name : '' }]
        : [];
    });
}
